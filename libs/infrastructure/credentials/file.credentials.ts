import { createHash } from 'node:crypto';
import { type BigIntStats, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { foldedAccount } from '#application/account/account-name.js';
import type { MachineClock } from '#application/ports/clocks.js';
import { AccountNameTaken, type Credential, Credentials } from '#application/ports/credentials.js';
import type { KeyVault } from '#application/ports/key-vault.js';
import type { PersonId } from '#domain/kernel/names.js';
import { makeFolder } from '../event-store/sqlite/log-folder.js';
import { KeptFile } from '../sessions/kept-file.js';
import { credentialIn, type KeptCredential, keptCredentialIn } from './credential-in.js';
import { FolderTurn } from './folder-turn.js';

/** Inside a data folder. */
export const CREDENTIALS_FOLDER = 'credentials';
const SUFFIX = '.credential';
/** A folder that changed so recently may change again without its time telling: file systems count in ticks. */
const TICK_MS = 50;

/** By what a credential is found, of one file. */
interface Indexed {
  readonly person: PersonId;
  readonly account: string;
  readonly links: readonly string[];
  /** Every writing makes another file. */
  readonly version: string;
}

/**
 * Calls: `credentials/` in the data folder (0700), a file a person (0600) under a hash of the person's id.
 * Answers: opened anew from the file each time; which file holds a name or a link is known in memory, and read anew when
 * the folder has changed.
 * Failures: a damaged file counts as none, and `onDamaged` hears of it; a disk that takes no more throws, and nothing has
 * changed.
 * Guarantees: what is in a file opens with that person's key alone, so it is gone when the key is. A change is on disk,
 * whole, before it resolves; of two at once, also in two processes, one comes after the other.
 */
export class FileCredentials extends Credentials {
  readonly #folder: string;
  readonly #turn: FolderTurn;
  #index: ReadonlyMap<string, Indexed> = new Map();
  /** Undefined: whatever the folder's time says, look again. */
  #readAt: bigint | undefined;

  constructor(
    dataFolder: string,
    private readonly vault: KeyVault,
    private readonly clock: MachineClock,
    private readonly onDamaged: (path: string) => void,
  ) {
    super();
    this.#folder = join(dataFolder, CREDENTIALS_FOLDER);
    makeFolder(this.#folder);
    this.#turn = new FolderTurn(join(this.#folder, 'turn.lock'));
  }

  of(person: PersonId): Promise<Credential | undefined> {
    return this.#opened(nameOf(person));
  }

  async ofAccount(account: string): Promise<Credential | undefined> {
    const folded = foldedAccount(account);
    return this.#found((each) => each.account === folded);
  }

  ofLink(digest: string): Promise<Credential | undefined> {
    return this.#found(({ links }) => links.includes(digest));
  }

  change(
    person: PersonId,
    change: (known: Credential | undefined) => Credential | undefined,
  ): Promise<Credential | undefined> {
    return this.#turn.take(async () => {
      const known = await this.of(person);
      const changed = change(known);
      if (changed === undefined) return known;
      const owner = await this.ofAccount(changed.account);
      if (owner !== undefined && owner.person !== person) throw new AccountNameTaken();
      const { person: _, ...secret } = changed;
      this.#file(nameOf(person)).write({ person, sealed: await this.vault.seal(person, secret) });
      this.#readAt = undefined;
      return changed;
    });
  }

  async #found(isMeant: (each: Indexed) => boolean): Promise<Credential | undefined> {
    await this.#lookAgain();
    // Several, where a key was destroyed and the name was given to somebody else since.
    for (const [name, each] of this.#index) {
      const credential = isMeant(each) ? await this.#opened(name) : undefined;
      if (credential !== undefined) return credential;
    }
    return undefined;
  }

  async #opened(name: string): Promise<Credential | undefined> {
    const kept = this.#file(name).read();
    const secret = kept && (await this.vault.open(kept.person, kept.sealed));
    return secret && credentialIn(secret, kept.person);
  }

  /** Files that are as they were are not opened again. */
  async #lookAgain(): Promise<void> {
    const changedAt = statSync(this.#folder, { bigint: true }).mtimeNs;
    if (this.#readAt === changedAt) return;
    const found = new Map<string, Indexed>();
    for (const name of readdirSync(this.#folder).filter((each) => each.endsWith(SUFFIX))) {
      const stats = statSync(join(this.#folder, name), { bigint: true, throwIfNoEntry: false });
      const each = stats && (await this.#indexed(name, versionOf(stats)));
      if (each !== undefined) found.set(name, each);
    }
    this.#index = found;
    const isSettled = Number(changedAt / 1_000_000n) < this.clock.now() - TICK_MS;
    this.#readAt = isSettled ? changedAt : undefined;
  }

  async #indexed(name: string, version: string): Promise<Indexed | undefined> {
    const before = this.#index.get(name);
    if (before?.version === version) return before;
    const credential = await this.#opened(name);
    if (credential === undefined) return undefined;
    const { person, account, link, endedLinks } = credential;
    const links = [...endedLinks, ...(link === undefined ? [] : [link.digest])];
    return { person, account: foldedAccount(account), links, version };
  }

  #file(name: string): KeptFile<KeptCredential> {
    return new KeptFile(join(this.#folder, name), keptCredentialIn, this.onDamaged);
  }
}

/** A person's id may be any text. */
const nameOf = (person: PersonId): string => `${createHash('sha256').update(person).digest('hex')}${SUFFIX}`;

const versionOf = ({ ino, mtimeNs }: BigIntStats): string => `${ino} ${mtimeNs}`;
