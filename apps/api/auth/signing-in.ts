import type { BrowserSessions } from '#application/ports/browser-sessions.js';
import type { Seats } from '#application/ports/seats.js';

/** What signing in by a browser stands on. */
export interface SessionParts {
  readonly sessions: BrowserSessions;
  readonly seats: Seats;
}

/** Those of a demonstration, or that nobody signs in here by a browser. */
export class SigningIn {
  constructor(readonly parts: SessionParts | undefined) {}
}
