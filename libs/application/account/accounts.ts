import type { PersonId } from '#domain/kernel/names.js';
import { type Rejection, reject } from '#domain/kernel/rejection.js';
import { type Instant, instant } from '#domain/kernel/time.js';
import type { AccountCode } from '#texts/account/account-codes.js';
import { type CommandRejection, isDone } from '../engine/execution/command-answer.js';
import type { CommandEnvelope } from '../engine/execution/command-envelope.js';
import type { CommandExecutor } from '../engine/execution/command-executor.js';
import { systemCommand } from '../engine/execution/system-command.js';
import type { BusinessClock } from '../ports/clocks.js';
import { AccountNameTaken, type Credential, type Credentials } from '../ports/credentials.js';
import type { PersonSession, PersonSessions } from '../ports/person-sessions.js';
import type { ReadModels } from '../ports/read-models.js';
import type { Secrets } from '../ports/secrets.js';
import { ACCOUNT_NAME, isAccountName } from './account-name.js';
import { passwordRefusal } from './password-rules.js';

const HOUR_MS = 60 * 60_000;
/** For a slip of paper to reach somebody. */
const INVITATION_MS = 7 * 24 * HOUR_MS;
/** Whoever took an account over by a reset is noticed before it decides anything of weight. */
const WAIT_AFTER_RESET_MS = 24 * HOUR_MS;
const ENDED_LINKS_MAX = 20;

export interface AccountParts {
  readonly credentials: Credentials;
  readonly secrets: Secrets;
  readonly sessions: PersonSessions;
  readonly executor: CommandExecutor;
  readonly rows: ReadModels;
  readonly clock: BusinessClock;
}

/** Handed to somebody, once: nobody can read the token anywhere later. */
export interface Slip {
  readonly person: PersonId;
  readonly account: string;
  readonly token: string;
  readonly until: Instant;
}

/** What a browser is to keep from now on. */
export interface SignedIn {
  readonly kept: string;
  readonly session: PersonSession;
}

/** Everything but the secret of a command that is given about an account. */
export type Asked = Omit<CommandEnvelope, 'command' | 'target'>;

/** A link that was used, is too old, or was replaced. */
class LinkEnded extends Error {}

/**
 * Accounts and their passwords. What happens is recorded before it is done, so that nothing is done that the log does not
 * know of; cut off between the two, it is done by asking again.
 */
export class Accounts {
  constructor(private readonly parts: AccountParts) {}

  /** Undefined for whoever does not sign in, whyever: an unknown name, a wrong password and a closed account are one. */
  async signIn(account: string, password: string, browser: string): Promise<SignedIn | undefined> {
    const { credentials, secrets } = this.parts;
    const known = await credentials.ofAccount(account);
    const hash = known?.state === 'active' ? known.passwordHash : undefined;
    if (!(await secrets.fits(password, hash)) || known === undefined) return undefined;
    return this.#begin(known.person, browser);
  }

  /** Why not; undefined once it is changed, and every other session of that person has ended. */
  async changePassword(
    { id, person }: PersonSession,
    current: string,
    password: string,
  ): Promise<Rejection<AccountCode> | undefined> {
    const { credentials, secrets, sessions } = this.parts;
    const known = await credentials.of(person);
    const isRight = await secrets.fits(current, known?.passwordHash);
    if (!isRight || known === undefined) return reject('current-password-wrong', {}, '/current');
    const refused = passwordRefusal(password, known.account);
    if (refused !== undefined) return refused;
    const passwordHash = await secrets.hash(password);
    await this.#record(person, undefined);
    await credentials.change(person, (now) => now && { ...now, passwordHash });
    for (const other of sessions.of(person)) if (other.id !== id) sessions.end(other.id);
    return undefined;
  }

  /** A link with which this person sets a password; it ends the one before. */
  async invite(person: PersonId, account: string | undefined, asked: Asked): Promise<Slip | CommandRejection> {
    const { clock, rows, executor, credentials } = this.parts;
    const known = await credentials.of(person);
    const now = clock.now();
    const until = instant(now + INVITATION_MS);
    const purpose = known?.passwordHash === undefined ? 'invitation' : 'reset';
    const envelope: CommandEnvelope = {
      ...asked,
      target: { category: 'account', id: person },
      command: { type: 'GiveCredential', now, person, purpose, until },
    };
    // Who may not is told so before anything else, and learns nothing of anybody.
    const refused = await executor.refusalOf(envelope);
    if (refused !== undefined) return refused;
    if (rows.get('persons', person) === undefined) return reject('person-not-found', { person });
    const unnamed = await this.#nameRefusal(person, account ?? known?.account);
    if (unnamed !== undefined) return unnamed;
    const answer = await executor.execute(envelope);
    return isDone(answer) ? this.giveLink(person, account, { purpose, until }) : answer;
  }

  /** The account's new link; what was recorded of it is its caller's. */
  async giveLink(
    person: PersonId,
    account: string | undefined,
    link: Pick<NonNullable<Credential['link']>, 'purpose' | 'until'>,
  ): Promise<Slip | Rejection<AccountCode>> {
    const { token, digest } = this.parts.secrets.token();
    try {
      const given = await this.parts.credentials.change(person, (known) => ({
        ...{ person, account: account ?? known?.account ?? '', link: { digest, ...link } },
        ...(known?.state === 'active' ? stillActive(known) : { state: 'invited' }),
        endedLinks: endedWith(known),
      }));
      return { person, account: given?.account ?? '', token, until: link.until };
    } catch (error) {
      if (error instanceof AccountNameTaken) return nameTaken();
      throw error;
    }
  }

  /** Sets the password that the link is for, and signs in; a link whose password is refused can be used again. */
  async takeUp(token: string, password: string, browser: string): Promise<SignedIn | Rejection> {
    const { credentials, secrets, sessions, clock } = this.parts;
    const digest = secrets.digestOf(token);
    const known = await credentials.ofLink(digest);
    if (known === undefined) return reject('link-unknown');
    const { person, account } = known;
    if (!holds(known, digest, clock.now())) return reject('link-ended');
    const refused = passwordRefusal(password, account);
    if (refused !== undefined) return refused;
    const passwordHash = await secrets.hash(password);
    const waitsUntil = known.link?.purpose === 'reset' ? instant(clock.now() + WAIT_AFTER_RESET_MS) : known.waitsUntil;
    await this.#record(person, waitsUntil);
    try {
      await credentials.change(person, (now) => {
        if (now === undefined || !holds(now, digest, clock.now())) throw new LinkEnded();
        const { link: _, ...others } = now;
        const wait = waitsUntil === undefined ? {} : { waitsUntil };
        return { ...others, ...wait, state: 'active', passwordHash, endedLinks: endedWith(now) };
      });
    } catch (error) {
      if (error instanceof LinkEnded) return reject('link-ended');
      throw error;
    }
    for (const { id } of sessions.of(person)) sessions.end(id);
    return (await this.#begin(person, browser)) ?? reject('link-ended');
  }

  /** Account, link and sessions end; asked again, it ends what a crash has left. */
  async disable(person: PersonId, asked: Asked): Promise<CommandRejection | undefined> {
    const { executor, credentials, clock, sessions } = this.parts;
    const target = { category: 'account', id: person } as const;
    const answer = await executor.execute({
      ...asked,
      target,
      command: { type: 'DisableAccount', now: clock.now(), person },
    });
    if (!isDone(answer)) return answer;
    await credentials.change(person, (known) => {
      if (known === undefined) return undefined;
      const { link: _, passwordHash: __, ...others } = known;
      return { ...others, state: 'disabled', endedLinks: endedWith(known) };
    });
    for (const { id } of sessions.of(person)) sessions.end(id);
    return undefined;
  }

  /** Until when the person's account decides nothing of weight; undefined where it may. */
  async waitsUntil(person: PersonId): Promise<Instant | undefined> {
    const waits = (await this.parts.credentials.of(person))?.waitsUntil;
    return waits === undefined || waits <= this.parts.clock.now() ? undefined : waits;
  }

  /** Closed after the password was checked, the account gets no session that its closing has not seen. */
  async #begin(person: PersonId, browser: string): Promise<SignedIn | undefined> {
    const { sessions, credentials } = this.parts;
    const begun = sessions.begin(person, browser);
    if ((await credentials.of(person))?.state === 'active') return begun;
    sessions.end(begun.session.id);
    return undefined;
  }

  async #nameRefusal(person: PersonId, account: string | undefined): Promise<Rejection<AccountCode> | undefined> {
    if (account === undefined) return reject('account-name-needed', {}, '/account');
    return nameRefusal(account) ?? ((await this.#isOthers(person, account)) ? nameTaken() : undefined);
  }

  async #isOthers(person: PersonId, account: string): Promise<boolean> {
    const owner = await this.parts.credentials.ofAccount(account);
    return owner !== undefined && owner.person !== person;
  }

  /** By the owner, so it is ours to write: whoever sets a password may hold no post, or several. */
  async #record(person: PersonId, waitsUntil: Instant | undefined): Promise<void> {
    const now = this.parts.clock.now();
    const wait = waitsUntil === undefined ? {} : { waitsUntil };
    const envelope = systemCommand(
      'accounts',
      { category: 'account', id: person },
      { type: 'RecordPassword', now, person, ...wait },
      `password ${now}`,
    );
    const answer = await this.parts.executor.execute({
      ...envelope,
      actor: { kind: 'system', name: 'accounts', onBehalfOf: person },
    });
    if (!isDone(answer)) throw new Error(`a password was not recorded: ${answer.rejected}`);
  }
}

/** Why nobody may be called so. */
export function nameRefusal(account: string, pointer = '/account'): Rejection<AccountCode> | undefined {
  return isAccountName(account) ? undefined : reject('account-name-invalid', { ...ACCOUNT_NAME }, pointer);
}

const nameTaken = () => reject<AccountCode>('account-name-taken', {}, '/account');

const holds = ({ state, link }: Credential, digest: string, now: Instant): boolean =>
  state !== 'disabled' && link?.digest === digest && link.until > now;

/** Until the link is used, the password is as it was: whoever is not the owner cannot shut them out by asking. */
const stillActive = ({ state, passwordHash, waitsUntil }: Credential) => ({
  state,
  ...(passwordHash === undefined ? {} : { passwordHash }),
  ...(waitsUntil === undefined ? {} : { waitsUntil }),
});

const endedWith = (known: Credential | undefined): readonly string[] =>
  [...(known?.endedLinks ?? []), ...(known?.link === undefined ? [] : [known.link.digest])].slice(-ENDED_LINKS_MAX);
