import { HttpException } from '@nestjs/common';
import { ContextTooOld } from '#application/engine/execution/context-too-old.js';
import { ClockInDoubt } from '#application/engine/outages/clock-watch.js';
import { standingStill } from '#application/engine/quarantined-streams.js';
import { OutcomeUnknown, RevisionConflict, StoreFull, StoreUnavailable } from '#application/ports/event-store.js';
import { SlowReadInterrupted, SlowReadsBusy } from '#application/ports/slow-reads.js';
import { DomainProblem } from './domain-problem.js';

/** Bytes of a request's body. */
export const BODY_LIMIT = 1_048_576;
const AGAIN_AFTER_S = '2';
/** Somebody has to mend it first. */
const LATER = { headers: { 'retry-after': '60' } };

/** Failures below the doors that pass: each by its class, the narrower first. A conflict that outlasts five attempts wrote nothing either. */
const passing = [
  [ContextTooOld, 'read-model-behind'],
  [StoreFull, 'store-full'],
  [StoreUnavailable, 'store-unavailable'],
  [RevisionConflict, 'store-unavailable'],
  [OutcomeUnknown, 'outcome-unknown'],
  [SlowReadsBusy, 'slow-reads-busy'],
  [SlowReadInterrupted, 'slow-read-interrupted'],
] as const;

/** What Fastify and Nest refuse before a handler is reached, by its status. */
const refused = {
  400: 'body-not-json',
  401: 'unauthorised',
  403: 'not-your-role',
  404: 'not-found',
  405: 'method-not-allowed',
  406: 'not-acceptable',
  413: 'body-too-large',
  414: 'not-found',
  415: 'unsupported-media-type',
} as const satisfies Readonly<Record<number, DomainProblem['code']>>;

/** Any error as the problem that it is to whoever asked; `internal` for whatever only we can have caused. */
export function problemOf(error: unknown): DomainProblem {
  if (error instanceof DomainProblem) return error;
  const code = passing.find(([failure]) => error instanceof failure)?.[1];
  if (code !== undefined) return new DomainProblem(code, {}, { headers: { 'retry-after': AGAIN_AFTER_S } });
  if (error instanceof ClockInDoubt) return new DomainProblem('clock-in-doubt', {}, LATER);
  const stands = standingStill(error);
  if (stands !== undefined) return DomainProblem.of(stands, LATER);
  const status = statusIn(error);
  if (!isRefused(status)) return new DomainProblem('internal');
  return new DomainProblem(refused[status], status === 413 ? { limit: BODY_LIMIT } : {});
}

const isRefused = (status: number): status is keyof typeof refused => Object.hasOwn(refused, status);

function statusIn(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status: unknown = error instanceof Error ? Reflect.get(error, 'statusCode') : undefined;
  return typeof status === 'number' ? status : 500;
}
