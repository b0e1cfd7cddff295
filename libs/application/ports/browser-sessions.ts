import type { PersonId } from '#domain/kernel/names.js';

/** One browser, and for whom it may speak. */
export interface BrowserSession {
  readonly id: string;
  /** In the order in which they signed in. */
  readonly persons: readonly PersonId[];
}

/** Who is signed in where. What a browser keeps is opaque to it and outlives a restart of the server. */
export abstract class BrowserSessions {
  /** Undefined for what was not given out here, and for a session that has ended. */
  abstract opened(kept: string | undefined): BrowserSession | undefined;
  /** Into the browser's session, or into a new one where it has none; answers what the browser is to keep. On disk when it returns. */
  abstract signIn(kept: string | undefined, person: PersonId): string;
  /** A session ends with the last of its persons. On disk when it returns. */
  abstract signOut(kept: string | undefined, person: PersonId): void;
}
