import type { PersonId } from '#domain/kernel/names.js';
import type { Instant } from '#domain/kernel/time.js';

/** Lets its bearer set a password, once. What is kept of it opens nothing. */
export interface OneTimeLink {
  readonly digest: string;
  readonly purpose: 'invitation' | 'reset';
  readonly until: Instant;
}

/** By what a person signs in. Secret: it is never in the log, a row, a hint, an error or a figure. */
export interface Credential {
  readonly person: PersonId;
  /** As it was written; accounts are compared folded. */
  readonly account: string;
  readonly state: 'invited' | 'active' | 'disabled';
  /** Absent until a link was used. */
  readonly passwordHash?: string;
  /** The one that holds; a newer one ends it. */
  readonly link?: OneTimeLink;
  /** Digests of links that held once: whoever comes with one is told that it has ended. */
  readonly endedLinks: readonly string[];
  /** Until then the account decides nothing of weight: its password was reset. */
  readonly waitsUntil?: Instant;
}

/** Somebody else has an account of that name. */
export class AccountNameTaken extends Error {
  override readonly name = 'AccountNameTaken';
}

/** One credential a person, shared by the processes of a deployment, and gone with the person's key. */
export abstract class Credentials {
  abstract of(person: PersonId): Promise<Credential | undefined>;
  /** However the name is written. */
  abstract ofAccount(account: string): Promise<Credential | undefined>;
  /** Of whomever the link is or was. */
  abstract ofLink(digest: string): Promise<Credential | undefined>;
  /**
   * What `change` makes of what is known of the person, on disk when this resolves; undefined leaves it as it is. No other
   * change, of this process or another, comes between.
   *
   * @throws AccountNameTaken; whatever `change` throws, and nothing has changed.
   */
  abstract change(
    person: PersonId,
    change: (known: Credential | undefined) => Credential | undefined,
  ): Promise<Credential | undefined>;
}
