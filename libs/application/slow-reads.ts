import { isRejection, type Rejection } from '#domain/kernel/rejection.js';
import type { ReadScope } from './engine/reading/read-scope.js';
import { planOf } from './plan/plan-view.query.js';

/** The queries that may take seconds. They look at rows alone, so that a thread beside the doors can answer them. */
const slowReads = {
  plan: planOf,
} as const satisfies Readonly<Record<string, (scope: ReadScope, asked: never) => object>>;

export type SlowReadName = keyof typeof slowReads;
export type SlowReadAsked<N extends SlowReadName> = Parameters<(typeof slowReads)[N]>[1];

type SlowReadTable = {
  readonly [N in SlowReadName]: (scope: ReadScope, asked: SlowReadAsked<N>) => object | Rejection;
};
const table: SlowReadTable = slowReads;

/** An answer as it goes out, JSON in UTF-8: writing down a long one would hold the doors up as much as finding it. */
export class WrittenAnswer {
  constructor(readonly json: Uint8Array<ArrayBuffer>) {}
}

/** What the query answers, written down by whoever found it. */
export function writtenAnswer<N extends SlowReadName>(
  name: N,
  asked: SlowReadAsked<N>,
  scope: ReadScope,
): WrittenAnswer | Rejection {
  const answer = table[name](scope, asked);
  return isRejection(answer) ? answer : new WrittenAnswer(new TextEncoder().encode(JSON.stringify(answer)));
}
