import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Serving } from '../serving.js';
import { AS_IN_ADDRESS } from './as-in-address.decorator.js';
import { Bearer } from './bearer.js';
import { requireOneCredential } from './one-credential.js';
import { OPEN } from './open.decorator.js';
import { requireServing } from './require-serving.js';
import { SessionCookie } from './session-cookie.js';
import { SessionPerson } from './session-person.js';

/** Knows who asks, for every route that is not open; nobody is let in before the process serves. What they may do is asked of the directory, per command. */
@Injectable()
export class WhoAsksGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly serving: Serving,
    private readonly bearer: Bearer,
    private readonly sessionPerson: SessionPerson,
    private readonly cookie: SessionCookie,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    if (this.#isMarked(OPEN, context)) return true;
    requireServing(this.serving);
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const isStream = this.#isMarked(AS_IN_ADDRESS, context);
    const as = namedIn(request, isStream);
    const isBySession = as !== undefined || this.cookie.in(request) !== undefined;
    requireOneCredential(request, isBySession);
    if (isBySession) this.sessionPerson.admit(request, as, !isStream);
    else this.bearer.admit(request);
    return true;
  }

  #isMarked(mark: string, context: ExecutionContext): boolean {
    return (
      this.reflector.getAllAndOverride<boolean | undefined>(mark, [context.getHandler(), context.getClass()]) === true
    );
  }
}

/** Whom a call by a session names; of a header that came twice, nobody's name is made. */
function namedIn({ headers, query }: FastifyRequest, isInAddress: boolean): string | undefined {
  const inAddress: unknown =
    isInAddress && typeof query === 'object' && query !== null ? Reflect.get(query, 'as') : undefined;
  const named = headers['dondoc-as'] ?? inAddress;
  return named === undefined ? undefined : String(named);
}
