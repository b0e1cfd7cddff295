import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainProblem } from '../http/domain-problem.js';
import { requireOwnOrigin } from './own-origin.js';
import { remember } from './person-of.js';
import { PublicAddress } from './public-address.js';
import { SessionCookie } from './session-cookie.js';
import { SigningIn } from './signing-in.js';
import { unauthorised } from './unauthorised.js';

/** Who asks, by the session of a browser: it may hold several people, so each call names one of them. */
@Injectable()
export class SessionPerson {
  constructor(
    private readonly signingIn: SigningIn,
    private readonly cookie: SessionCookie,
    private readonly address: PublicAddress,
  ) {}

  /**
   * `isUse`: somebody is at work, whose session lasts longer for it; a page that only listens is left open over night.
   *
   * @throws DomainProblem for whoever is not signed in by this very browser, and for a write from a page of somebody else.
   */
  admit(request: FastifyRequest, as: string | undefined, isUse: boolean): void {
    if (!this.signingIn.isPossible) throw unauthorised('unauthorised');
    requireOwnOrigin(request, this.address);
    const session = this.signingIn.opened(this.cookie.in(request));
    if (session === undefined) throw unauthorised('session-unknown');
    if (as === undefined) throw unauthorised('person-not-named');
    const person = session.people.get(as);
    // Whoever does not exist is no more signed in than anybody else.
    if (person === undefined) throw new DomainProblem('person-not-signed-in', { as: as.slice(0, 100) });
    if (isUse) this.signingIn.used(session);
    remember(request, person, session.id);
  }
}
