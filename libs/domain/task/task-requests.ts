import type { PersonId, UnitId } from '../kernel/names.js';
import { type Rejection, reject } from '../kernel/rejection.js';
import type { Instant } from '../kernel/time.js';
import type { DeclinationRequest, ExtensionRequest, RequestDecision } from './task.events.js';

export type KnownDecision = Omit<RequestDecision, 'request' | 'number'> & {
  readonly granted: boolean;
  readonly at: Instant;
};

interface Known {
  readonly at: Instant;
  /** Absent while it waits. */
  readonly decision?: KnownDecision;
}

/** A request for a later deadline, and what became of it. */
export type KnownExtension = ExtensionRequest & Known;

/** A request to be released, and what became of it; `unit` led the task then. */
export type KnownDeclination = DeclinationRequest & Known & { readonly unit: UnitId };

export type KnownRequest = KnownExtension | KnownDeclination;

interface Asked {
  readonly extensions: readonly KnownExtension[];
  readonly declinations: readonly KnownDeclination[];
}

const waits = ({ decision }: KnownRequest): boolean => decision === undefined;

/** Those that wait for a decision: of both kinds together there is at most one. */
export const pendingExtension = ({ extensions }: Pick<Asked, 'extensions'>): KnownExtension | undefined =>
  extensions.find(waits);
export const pendingDeclination = ({ declinations }: Pick<Asked, 'declinations'>): KnownDeclination | undefined =>
  declinations.find(waits);
export const pendingRequest = (asked: Asked): KnownRequest | undefined =>
  pendingExtension(asked) ?? pendingDeclination(asked);

/** One at a time, of either kind. */
export function obstacleToAsking(asked: Asked): Rejection<'request-pending'> | undefined {
  const pending = pendingRequest(asked);
  return pending === undefined ? undefined : reject('request-pending', { number: pending.number });
}

/** A request that this person may decide on: never their own. */
export const isForOther = (pending: KnownRequest | undefined, person: PersonId): boolean =>
  pending !== undefined && pending.by !== person;

/** All requests of a task are numbered in one series: the number stands for the epoch in the steps about them. */
export const nextRequestNumber = ({ extensions, declinations }: Asked): number =>
  extensions.length + declinations.length + 1;

/** They hear of the decision. */
export const whoAsked = (requests: readonly KnownRequest[], asked: string): readonly PersonId[] =>
  requests.filter(({ request }) => request === asked).map(({ by }) => by);

/** With what was decided on one of them. */
export const withDecision = <Request extends KnownRequest>(
  requests: readonly Request[],
  { request, number: _, ...decision }: RequestDecision & { readonly granted: boolean },
  at: Instant,
): readonly Request[] =>
  requests.map((known) => (known.request === request ? { ...known, decision: { ...decision, at } } : known));

/** In the same words by the same person: nothing changes. */
export const isSameDecision = (
  known: KnownDecision,
  said: Pick<KnownDecision, 'granted' | 'reason' | 'document' | 'by'>,
): boolean =>
  known.granted === said.granted &&
  known.reason === said.reason &&
  known.document === said.document &&
  known.by === said.by;
