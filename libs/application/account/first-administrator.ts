import { dateIn } from '#domain/calendar/zone.js';
import { heldPosts } from '#domain/directory/directory.js';
import type { Language } from '#domain/directory/person.js';
import type { Localized, PersonId, UnitId } from '#domain/kernel/names.js';
import { defined } from '#domain/kernel/plain.js';
import { type Rejection, reject } from '#domain/kernel/rejection.js';
import { type Instant, instant } from '#domain/kernel/time.js';
import { postTexts } from '#texts/directory/posts.js';
import { type CommandRejection, isDone } from '../engine/execution/command-answer.js';
import type { CommandEnvelope } from '../engine/execution/command-envelope.js';
import { KeyedMutex } from '../engine/execution/keyed-mutex.js';
import { systemCommand } from '../engine/execution/system-command.js';
import { ids } from '../ids.js';
import type { Position } from '../ports/event-store.js';
import type { FirstLinks } from '../ports/first-links.js';
import type { KeyVault } from '../ports/key-vault.js';
import { type AccountParts, type Accounts, nameRefusal, type SignedIn } from './accounts.js';
import { passwordRefusal } from './password-rules.js';

const LINK_MS = 60 * 60_000;
/** A process that is started again and again leaves links behind that hold for an hour. */
const LINKS_MAX = 5;
const ENDED_MAX = 50;
const READ_WITHIN_MS = 2_000;
const POST = 'administrator';
/** Of an administrator who holds the post and was given no account: after a restore without credentials. */
const UNNAMED = 'administrator';
/** Checked before anything is sealed: whether a person can be registered does not hang on what is in it. */
const UNSEALED = { keyId: '', iv: '', ct: '' };

export interface Founding {
  readonly unit: { readonly unit: UnitId; readonly name: Localized };
  readonly person: { readonly name: string; readonly mail?: string; readonly language: Language };
  readonly account: { readonly name: string; readonly password: string };
}

export interface AdministratorLink {
  /** `first` founds; `invitation` sets the password of an account that there is. */
  readonly page: 'first' | 'invitation';
  readonly token: string;
  readonly account?: string;
  readonly until: Instant;
}

/**
 * How somebody first comes into a deployment, and an administrator back into it: by a link that only the machine's operator
 * sees. Founding writes to several streams, each command under a key of its own: begun again after a crash, it finds what it
 * did and does the rest.
 */
export class FirstAdministrator {
  readonly #mutex = new KeyedMutex();

  constructor(
    private readonly parts: AccountParts & {
      readonly accounts: Accounts;
      readonly vault: KeyVault;
      readonly links: FirstLinks;
      readonly timeZone: string;
    },
  ) {}

  /** Where nobody who keeps the system could sign in; undefined where somebody can. */
  async linkAtStart(): Promise<AdministratorLink | Rejection | undefined> {
    const administrators = await this.#administrators();
    if (administrators.some(({ canSignIn }) => canSignIn)) return undefined;
    const [first] = administrators;
    return first === undefined ? this.#foundingLink() : this.#linkFor(first.person, first.account ?? UNNAMED);
  }

  /** For whoever is at the machine: the founding's, else that of the administrator with this account. */
  async linkFor(account: string | undefined): Promise<AdministratorLink | Rejection> {
    const administrators = await this.#administrators();
    if (administrators.length === 0) return this.#foundingLink();
    const isUnentered = !administrators.some(({ canSignIn }) => canSignIn);
    const [first] = administrators;
    if (account === undefined) {
      return isUnentered && first
        ? this.#linkFor(first.person, first.account ?? UNNAMED)
        : reject('account-name-needed');
    }
    const person = (await this.parts.credentials.ofAccount(account))?.person;
    const meant = administrators.find((each) => each.person === person);
    return meant === undefined ? reject('account-not-found') : this.#linkFor(meant.person, meant.account ?? account);
  }

  /** Unit, person, post and holder, account and session; all is checked before the first of them is written. */
  found(token: string, asked: Founding, browser: string): Promise<SignedIn | CommandRejection> {
    return this.#mutex.take('founding', () => this.#found(token, asked, browser));
  }

  async #found(token: string, asked: Founding, browser: string): Promise<SignedIn | CommandRejection> {
    const { secrets, links, clock, executor, accounts } = this.parts;
    const digest = secrets.digestOf(token);
    const now = clock.now();
    const refused = (await this.#linkRefusal(digest, now)) ?? (await this.#refusal(asked, now));
    if (refused !== undefined) return refused;
    const passwordHash = await secrets.hash(asked.account.password);
    links.keep({ ...links.read(), begun: asked.unit.unit });
    const person = personOf(asked.unit.unit);
    let last: Position | undefined;
    for (const envelope of await this.#commands(asked, person, now)) {
      const answer = await executor.execute(envelope);
      if (!isDone(answer)) return answer;
      last = Number(answer.position) as Position;
    }
    await this.parts.credentials.change(person, (known) => ({
      ...{ person, account: asked.account.name, state: 'active', passwordHash, endedLinks: known?.endedLinks ?? [] },
    }));
    const kept = links.read();
    links.keep({ links: [], ended: [...kept.ended, ...kept.links.map((link) => link.digest)].slice(-ENDED_MAX) });
    // Whoever comes in reads their post at once.
    if (last !== undefined) await this.parts.rows.reached(last, READ_WITHIN_MS);
    return (await accounts.signIn(asked.account.name, asked.account.password, browser)) ?? reject('link-ended');
  }

  /** A link that nobody gave out, and one that has ended, whatever else is wrong with the request. */
  async #linkRefusal(digest: string, now: Instant): Promise<Rejection | undefined> {
    const { links, ended } = this.parts.links.read();
    if (ended.includes(digest)) return reject('link-ended');
    const link = links.find((each) => each.digest === digest);
    if (link === undefined) return reject('link-unknown');
    const isOver = link.until <= now || (await this.#administrators()).some(({ canSignIn }) => canSignIn);
    return isOver ? reject('link-ended') : undefined;
  }

  async #refusal({ unit, person, account }: Founding, now: Instant): Promise<CommandRejection | undefined> {
    const { links, credentials, executor } = this.parts;
    const { begun } = links.read();
    if (begun !== undefined && begun !== unit.unit) return reject('founding-begun', { unit: begun }, '/unit/unit');
    const refused =
      nameRefusal(account.name, '/account/name') ??
      passwordRefusal(account.password, account.name, '/account/password');
    if (refused !== undefined) return refused;
    const owner = await credentials.ofAccount(account.name);
    if (owner !== undefined && owner.person !== personOf(unit.unit)) {
      return reject('account-name-taken', {}, '/account/name');
    }
    const [establish] = unitCommands(unit, now);
    const register = registration(personOf(unit.unit), person.language, UNSEALED, now);
    return (await executor.refusalOf(establish)) ?? (await executor.refusalOf(register));
  }

  /** In the order in which each stands on those before it. */
  async #commands({ unit, person }: Founding, id: PersonId, now: Instant): Promise<readonly CommandEnvelope[]> {
    const { mail: address, name, language } = person;
    const sealed = await this.parts.vault.seal(id, { name, ...defined({ address }) });
    const [establish, create] = unitCommands(unit, now);
    const since = dateIn(now, this.parts.timeZone);
    const inUnit = { category: 'unit', id: unit.unit } as const;
    return [
      establish,
      registration(id, language, sealed, now),
      create,
      setUp(inUnit, { type: 'AppointHolder', now, post: POST, person: id, since }),
      setUp({ category: 'account', id }, { type: 'GiveCredential', now, person: id, purpose: 'firstAdministrator' }),
    ];
  }

  #foundingLink(): AdministratorLink {
    const { links, secrets, clock } = this.parts;
    const { token, digest } = secrets.token();
    const now = clock.now();
    const until = instant(now + LINK_MS);
    const kept = links.read();
    // One that was begun with may still be in somebody's browser: it holds until its hour is over.
    const others = kept.links.filter((link) => link.until > now).slice(1 - LINKS_MAX);
    const over = kept.links.filter((link) => !others.includes(link)).map((link) => link.digest);
    links.keep({ ...kept, links: [...others, { digest, until }], ended: [...kept.ended, ...over].slice(-ENDED_MAX) });
    return { page: 'first', token, until };
  }

  async #linkFor(person: PersonId, account: string): Promise<AdministratorLink | Rejection> {
    const { executor, accounts, clock } = this.parts;
    const now = clock.now();
    const until = instant(now + LINK_MS);
    const target = { category: 'account', id: person } as const;
    const known = await this.parts.credentials.of(person);
    // Whose account is gone with its folder, loses nothing by a new one.
    const purpose = known?.passwordHash === undefined ? 'invitation' : 'reset';
    const command = { type: 'GiveCredential', now, person, purpose, until } as const;
    const answer = await executor.execute(systemCommand('setup', target, command, `link ${now}`));
    if (!isDone(answer)) throw new Error(`a link was not recorded: ${answer.rejected}`);
    const slip = await accounts.giveLink(person, account, { purpose, until });
    return 'rejected' in slip ? slip : { page: 'invitation', token: slip.token, account: slip.account, until };
  }

  async #administrators() {
    const { directory } = await this.parts.executor.contextNow(['unit']);
    const held = Object.keys(directory.units).flatMap((unit) => heldPosts(directory, unit, ['administrator']));
    const persons = [...new Set(held.map(({ person }) => person))];
    return Promise.all(
      persons.map(async (person) => {
        const credential = await this.parts.credentials.of(person);
        const canSignIn = credential?.state === 'active' && credential.passwordHash !== undefined;
        return { person, canSignIn, account: credential?.account };
      }),
    );
  }
}

/** The only appointment without a document: there is nobody yet who could sign one. */
const setUp = (target: CommandEnvelope['target'], command: CommandEnvelope['command']) =>
  systemCommand('setup', target, command, `first-administrator ${command.type}`);

const personOf = (unit: UnitId): PersonId =>
  ids.madeBy(ids.commandKey('system:setup', 'first-administrator', unit), 'person');

function unitCommands({ unit, name }: Founding['unit'], now: Instant) {
  const target = { category: 'unit', id: unit } as const;
  return [
    setUp(target, { type: 'EstablishUnit', now, unit, name, kind: 'ministry', participation: 'system' }),
    setUp(target, { type: 'CreatePost', now, post: POST, kind: 'administrator', title: postTexts.administrator }),
  ] as const;
}

const registration = (person: PersonId, language: Language, sealed: typeof UNSEALED, now: Instant) =>
  setUp({ category: 'person', id: person }, { type: 'RegisterPerson', now, person, sealed, language });
