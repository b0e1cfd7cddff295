import type { Accounts } from '#application/account/accounts.js';
import type { FirstAdministrator } from '#application/account/first-administrator.js';
import type { BrowserSessions } from '#application/ports/browser-sessions.js';
import type { BusinessClock } from '#application/ports/clocks.js';
import type { Identity } from '#application/ports/identity.js';
import type { PersonSession, PersonSessions } from '#application/ports/person-sessions.js';
import type { Seats } from '#application/ports/seats.js';
import type { PersonId } from '#domain/kernel/names.js';
import { type Offered, offeredBy } from './named-person.js';

/** What signing in to a demonstration stands on. */
export interface SessionParts {
  readonly sessions: BrowserSessions;
  readonly seats: Seats;
}

/** What signing in stands on where there is real work. */
export interface AccountSigning {
  readonly accounts: Accounts;
  readonly first: FirstAdministrator;
  readonly sessions: PersonSessions;
  /** By which attempts are counted. */
  readonly clock: BusinessClock;
}

/** A browser that is signed in. */
export interface OpenedSession {
  readonly id: string;
  /** Who calls by it, by the name that calls give them, in the order of signing in. */
  readonly people: ReadonlyMap<string, PersonId>;
  /** Undefined in a demonstration. */
  readonly own?: PersonSession;
}

/** Where a session holds one person, calls name them so: no name stands in an address. */
export const ME = 'me';

/** How a browser signs in to this deployment: as whoever is offered, with an account, or not at all. */
export class SigningIn {
  constructor(
    private readonly identity: Identity,
    readonly parts: SessionParts | undefined,
    readonly accounts: AccountSigning | undefined,
  ) {}

  get isPossible(): boolean {
    return this.parts !== undefined || this.accounts !== undefined;
  }

  /** Whom a visitor may be; nobody where there is real work. */
  offered(): readonly Offered[] {
    return offeredBy(this.identity);
  }

  /** Whom a visitor means by this name. */
  named(as: string): PersonId | undefined {
    return this.offered().find((offered) => offered.as === as)?.person;
  }

  /** By what the browser keeps; undefined for whoever is not signed in. Does not prolong the session. */
  opened(kept: string | undefined): OpenedSession | undefined {
    if (this.accounts !== undefined) {
      const own = this.accounts.sessions.opened(kept);
      return own && { id: own.id, people: new Map([[ME, own.person]]), own };
    }
    const session = this.parts?.sessions.opened(kept);
    if (session === undefined) return undefined;
    const names = new Map(this.offered().map(({ as, person }) => [person, as]));
    const people = session.persons.flatMap((person) => {
      const as = names.get(person);
      return as === undefined ? [] : [[as, person] as const];
    });
    return { id: session.id, people: new Map(people) };
  }

  /** Somebody is at work in it, and is not only told what happens. */
  used({ own }: OpenedSession): void {
    if (own !== undefined) this.accounts?.sessions.used(own);
  }

  /** Whether a session that let somebody in has ended since, in whichever process. A demonstration has one, and knows. */
  stands(session: string): boolean {
    return this.accounts?.sessions.stands(session) ?? true;
  }
}
