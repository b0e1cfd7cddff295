import type { PersonId } from '#domain/kernel/names.js';
import type { Instant } from '#domain/kernel/time.js';

/** A browser in which one person is signed in. */
export interface PersonSession {
  /** Names the session and opens nothing: its owner is shown it, and the log may hold it. */
  readonly id: string;
  readonly person: PersonId;
  readonly signedInAt: Instant;
  readonly lastUsedAt: Instant;
  /** What the browser calls itself; empty where it says nothing. */
  readonly browser: string;
}

/**
 * Who is signed in where, where there is real work: one person a browser, shared by the processes of a deployment. A session
 * ends when it was not used for a while, and after some hours in any case; a crash ends none.
 */
export abstract class PersonSessions {
  /** A new one, whatever the browser kept before; answers what it is to keep. On disk when it returns. */
  abstract begin(person: PersonId, browser: string): { readonly kept: string; readonly session: PersonSession };
  /** Undefined for what was not given out here, and for a session that has ended. Does not prolong it. */
  abstract opened(kept: string | undefined): PersonSession | undefined;
  /** It is used: its time of idleness begins anew. Nothing happens to one that has ended. */
  abstract used(session: PersonSession): void;
  abstract stands(id: string): boolean;
  /** Of this person, newest first. */
  abstract of(person: PersonId): readonly PersonSession[];
  /** Everywhere, on disk when it returns; whether there was such a one. */
  abstract end(id: string): boolean;
}
