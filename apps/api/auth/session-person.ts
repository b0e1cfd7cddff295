import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Identity } from '#application/ports/identity.js';
import { DomainProblem } from '../http/domain-problem.js';
import { personNamed } from './named-person.js';
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
    private readonly identity: Identity,
    private readonly cookie: SessionCookie,
    private readonly address: PublicAddress,
  ) {}

  /** @throws DomainProblem for whoever is not signed in by this very browser, and for a write from a page of somebody else. */
  admit(request: FastifyRequest, as: string | undefined): void {
    const sessions = this.signingIn.parts?.sessions;
    if (sessions === undefined) throw unauthorised('unauthorised');
    requireOwnOrigin(request, this.address);
    const session = sessions.opened(this.cookie.in(request));
    if (session === undefined) throw unauthorised('session-unknown');
    if (as === undefined) throw unauthorised('person-not-named');
    const person = personNamed(this.identity, as);
    // Whoever does not exist is no more signed in than anybody else.
    if (person === undefined || !session.persons.includes(person)) {
      throw new DomainProblem('person-not-signed-in', { as: as.slice(0, 100) });
    }
    remember(request, person, session.id);
  }
}
