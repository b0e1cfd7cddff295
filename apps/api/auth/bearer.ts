import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Identity } from '#application/ports/identity.js';
import { remember } from './person-of.js';
import { unauthorised } from './unauthorised.js';

/** RFC 6750, 2.1. */
const BEARER = /^Bearer +([A-Za-z0-9._~+/-]+=*)$/i;

/** Who asks, by a token. */
@Injectable()
export class Bearer {
  constructor(private readonly identity: Identity) {}

  /** @throws DomainProblem where there is no token, and where nobody stands behind it. */
  admit(request: FastifyRequest): void {
    const { authorization } = request.headers;
    const token = BEARER.exec(authorization ?? '')?.[1];
    const person = token === undefined ? undefined : this.identity.whoIs(token);
    if (person === undefined) throw unauthorised('unauthorised', authorization !== undefined);
    remember(request, person);
  }
}
