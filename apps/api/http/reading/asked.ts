import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Asker } from '#application/engine/reading/read-scope.js';
import type { PersonId } from '#domain/kernel/names.js';
import { languageOf } from '#texts/language.js';
import { personOf } from '../../auth/person-of.js';

/** A read request: who asks, what, and where the answer's headers go. */
export interface Asked {
  readonly asker: Asker;
  /** A digest of path and query without the page: what a cursor belongs to. */
  readonly question: string;
  /** What stands in the path, by the parameter's name. */
  readonly path: Readonly<Record<string, string>>;
  readonly reply: FastifyReply;
}

/** Parameters that say which part of an answer is wanted, not what is asked. */
const PAGING = ['cursor', 'limit', 'atLeast'];

export const Asks = createParamDecorator((_: unknown, context: ExecutionContext): Asked => {
  const http = context.switchToHttp();
  const request = http.getRequest<FastifyRequest<{ Params: Record<string, string> }>>();
  return {
    asker: askerOf(personOf(request), request.headers['accept-language']),
    question: questionOf(request.url),
    path: request.params,
    reply: http.getResponse<FastifyReply>(),
  };
});

/** In which language the reader wants it, where they say so. */
export function askerOf(person: PersonId, wanted = ''): Asker {
  // Many clients send `*` of their own accord: that is no wish, and what the person is registered with holds.
  return /\b(vi|en)\b/i.test(wanted) ? { person, language: languageOf(wanted) } : { person };
}

function questionOf(url: string): string {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  for (const name of PAGING) searchParams.delete(name);
  searchParams.sort();
  return createHash('sha256').update(`${pathname}?${searchParams}`).digest('base64url');
}
