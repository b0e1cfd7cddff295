import { expect } from '@jest/globals';
import type { Decider, DomainEvent, Recorded } from '#domain/kernel/decider.js';
import { isRejection, type Rejection } from '#domain/kernel/rejection.js';
import { instantOf } from '#domain/kernel/time.js';

/** An event of the past; `iso` says when, with its offset: `happened('2019-10-15T08:00:00+07:00', { type, data })`. */
export function happened<E extends DomainEvent>(iso: string, event: E): Recorded<E> {
  return { ...event, occurredAt: instantOf(iso) };
}

/** What the past amounts to. */
export function fold<C, E extends DomainEvent, S, X, Code extends string>(
  decider: Decider<C, E, S, X, Code>,
  events: readonly Recorded<E>[],
): S {
  return events.reduce((state, event) => decider.evolve(state, event), decider.initial);
}

/**
 * A rule as a sentence: `given(decider, past).when(command, context).then(events)`, `.thenRejected(code, because?)` or
 * `.thenNothing()`. Comparison is strict: a key that holds `undefined` is not an absent key. `.state` is the past folded.
 */
export function given<C, E extends DomainEvent, S, X, Code extends string>(
  decider: Decider<C, E, S, X, Code>,
  events: readonly Recorded<E>[],
) {
  const state = fold(decider, events);
  return {
    state,
    when: (command: C, context: X) => outcome<E, Code>(decider.decide(command, state, context)),
  };
}

function outcome<E extends DomainEvent, Code extends string>(decision: readonly E[] | Rejection<Code>) {
  return {
    decision,
    // biome-ignore lint/suspicious/noThenProperty: the sentence needs the word, and nobody awaits a rule
    then: (expected: readonly E[]): void => expect(decision).toStrictEqual(expected),
    thenNothing: (): void => expect(decision).toStrictEqual([]),
    thenRejected(code: Code, because?: Rejection['because']): void {
      expect(isRejection(decision) ? decision.rejected : decision).toBe(code);
      if (because !== undefined) expect(decision).toMatchObject({ because });
    },
  };
}
