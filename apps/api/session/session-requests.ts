import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { requireOneCredential } from '../auth/one-credential.js';
import { requireOwnOrigin } from '../auth/own-origin.js';
import { PublicAddress } from '../auth/public-address.js';

/** What holds for every request that signs somebody in or out: nobody is asked who they are, so the guard has not looked. */
@Injectable()
export class SessionRequests {
  constructor(private readonly address: PublicAddress) {}

  /** @throws DomainProblem for a call that no page of this server sent, and for one that comes with a token. */
  requireOwn(request: FastifyRequest): void {
    requireOneCredential(request, true);
    requireOwnOrigin(request, this.address);
  }
}
