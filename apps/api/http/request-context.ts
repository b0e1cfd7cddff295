import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#application/engine/actor.js';
import { type Language, languageOf } from '#texts/language.js';
import { personOf } from '../auth/person-of.js';
import type { Sent } from './fingerprint.js';
import { pathOf } from './route-table.js';

/** A command's request as its door knows it. */
export interface RequestContext {
  readonly person: Extract<Actor, { kind: 'person' }>['person'];
  readonly language: Language;
  /** `POST /v1/tasks`: with the person and the caller's key it names the command. */
  readonly route: string;
  readonly headers: FastifyRequest['headers'];
  readonly sent: Sent;
  readonly traceId: string;
  answer(status: number, headers: Readonly<Record<string, string>>): void;
}

/** `@Context() call: RequestContext`. */
export const Context = createParamDecorator((_: unknown, context: ExecutionContext): RequestContext => {
  const http = context.switchToHttp();
  const request = http.getRequest<FastifyRequest>();
  const reply = http.getResponse<FastifyReply>();
  return {
    person: personOf(request),
    language: languageOf(request.headers['accept-language']),
    route: `${request.method} ${pathOf(request)}`,
    headers: request.headers,
    sent: { body: bodyOf(request), query: queryOf(request) },
    traceId: request.id,
    answer: (status, headers) => {
      reply.code(status).headers(headers);
    },
  };
});

const bodyOf = ({ body }: FastifyRequest): object => (typeof body === 'object' && body !== null ? body : {});

const queryOf = ({ url }: FastifyRequest): string => url.slice(pathOf({ url }).length + 1).split('#', 1)[0] ?? '';
