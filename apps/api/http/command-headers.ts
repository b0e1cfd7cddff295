import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { DomainProblem } from './domain-problem.js';

const KEY = /^[\x21-\x7e]{1,200}$/;
/** Our own form `"r12"`, and the bare revision of the answer's body in quotes. */
const ONE_ETAG = /^"r?(\d{1,15})"$/;

export interface CommandHeaders {
  /** Made here where the caller gave none. */
  readonly idempotencyKey: string;
  readonly expectedEtag?: number;
}

/** @throws DomainProblem for a key or an `If-Match` that cannot be read. */
export function commandHeaders(headers: FastifyRequest['headers']): CommandHeaders {
  const expectedEtag = expectedEtagIn(headers['if-match']);
  return {
    idempotencyKey: idempotencyKeyIn(headers['idempotency-key']),
    ...(expectedEtag === undefined ? {} : { expectedEtag }),
  };
}

function idempotencyKeyIn(given: string | readonly string[] | undefined): string {
  if (given === undefined) return randomUUID();
  if (typeof given !== 'string' || !KEY.test(given)) throw new DomainProblem('idempotency-key-invalid');
  return given;
}

/** Strong comparison with one tag (RFC 9110, 13.1.1): a weak tag, a list or `*` names no state that one has seen. */
function expectedEtagIn(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const revision = ONE_ETAG.exec(given)?.[1];
  if (revision === undefined) throw new DomainProblem('if-match-invalid');
  return Number(revision);
}

export const etagOf = (revision: number): string => `"r${revision}"`;
