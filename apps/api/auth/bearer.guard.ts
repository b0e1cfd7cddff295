import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Identity } from '#application/ports/identity.js';
import { DomainProblem } from '../http/domain-problem.js';
import { Serving } from '../serving.js';
import { OPEN } from './open.decorator.js';
import { remember } from './person-of.js';

/** RFC 6750, 2.1. */
const BEARER = /^Bearer +([A-Za-z0-9._~+/-]+=*)$/i;
const AGAIN_AFTER_S = '2';
const CHALLENGE = 'Bearer realm="dondoc"';

/** Knows who asks, for every route that is not open; nobody is let in before the process serves. What they may do is asked of the directory, per command. */
@Injectable()
export class BearerGuard implements CanActivate {
  constructor(
    private readonly identity: Identity,
    private readonly reflector: Reflector,
    private readonly serving: Serving,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    if (this.reflector.getAllAndOverride<boolean | undefined>(OPEN, [context.getHandler(), context.getClass()])) {
      return true;
    }
    if (!this.serving.hasBegun) throw new DomainProblem('starting', {}, { headers: { 'retry-after': AGAIN_AFTER_S } });
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { authorization } = request.headers;
    const token = BEARER.exec(authorization ?? '')?.[1];
    const person = token === undefined ? undefined : this.identity.whoIs(token);
    if (person === undefined) throw unauthorised(authorization !== undefined);
    remember(request, person);
    return true;
  }
}

function unauthorised(wasTried: boolean): DomainProblem {
  const challenge = wasTried ? `${CHALLENGE}, error="invalid_token"` : CHALLENGE;
  return new DomainProblem('unauthorised', {}, { headers: { 'www-authenticate': challenge } });
}
