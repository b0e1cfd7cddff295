import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Decider, DomainEvent, Recorded } from '#domain/kernel/decider.js';
import { isRejection } from '#domain/kernel/rejection.js';
import { type Instant, instant, instantOf } from '#domain/kernel/time.js';
import { fold } from './given.js';

/** What may come in. Draw ids from two or three values, or commands never meet and the properties prove nothing. */
export interface Arbitraries<C, E, S, X> {
  readonly command: fc.Arbitrary<C>;
  /** Any event in any order, also such as the rules would never have let happen. */
  readonly event: fc.Arbitrary<E>;
  readonly context: fc.Arbitrary<X>;
  /** Event types that the runs must produce: the proof that the arbitraries reach the rules. */
  readonly reaches: readonly (E extends DomainEvent ? E['type'] : never)[];
  /** Where the stream has an end: after it nothing is decided but events of the types in `reopens`. */
  readonly end?: { readonly isEnded: (state: S) => boolean; readonly reopens: readonly string[] };
}

interface Step<C, E, S> {
  readonly before: S;
  readonly command: C;
  readonly events: readonly E[];
  readonly after: S;
}

/** What holds of every decider, under one `describe(name)`. */
export function deciderProperties<
  C extends { readonly now: Instant },
  E extends DomainEvent,
  S,
  X,
  Code extends string,
>(
  name: string,
  decider: Decider<C, E, S, X, Code>,
  { command, event, context, reaches, end }: Arbitraries<C, E, S, X>,
): void {
  const pasts = fc.array(fc.tuple(event, anInstant), { maxLength: 12 }).map(recorded);
  const commands = fc
    .array(command, { maxLength: 30, size: 'max' })
    .map((some) => some.toSorted((a, b) => a.now - b.now));

  /** The commands decided in order of time, each on what those before it left. */
  const run = (some: readonly C[], given: X): readonly Step<C, E, S>[] => {
    const steps: Step<C, E, S>[] = [];
    let before = decider.initial;
    for (const one of some) {
      const decision = decider.decide(one, before, given);
      const events = isRejection(decision) ? [] : decision;
      const after = events.reduce((state, next) => decider.evolve(state, { ...next, occurredAt: one.now }), before);
      steps.push({ before, command: one, events, after });
      before = after;
    }
    return steps;
  };

  describe(`${name}: whatever happens`, () => {
    it('evolve takes any past, and the same past twice gives the same state', () => {
      fc.assert(fc.property(pasts, (past) => expect(fold(decider, past)).toEqual(fold(decider, past))));
    });

    it('decide throws on no command in no state', () => {
      fc.assert(
        fc.property(pasts, command, context, (past, one, given) => {
          decider.decide(one, fold(decider, past), given);
        }),
      );
    });

    it('a command repeated at once changes nothing', () => {
      fc.assert(
        fc.property(commands, context, (some, given) => {
          for (const step of run(some, given)) {
            const again = decider.decide(step.command, step.after, given);
            expect(isRejection(again) ? [] : again).toStrictEqual([]);
          }
        }),
      );
    });

    it('what is decided is plain JSON', () => {
      fc.assert(
        fc.property(commands, context, (some, given) => {
          const events = run(some, given).flatMap((step) => step.events);
          expect(JSON.parse(JSON.stringify(events))).toStrictEqual(events);
        }),
      );
    });

    it(`the runs reach ${reaches.join(', ')}`, () => {
      const runs = fc.sample(fc.tuple(commands, context), { numRuns: 1000, seed: 20200525 });
      const events = runs.flatMap(([some, given]) => run(some, given).flatMap((step) => step.events));
      const seen = new Set<string>(events.map(({ type }) => type));
      expect(reaches.filter((type) => !seen.has(type))).toEqual([]);
    });

    if (end !== undefined) {
      it('the end accepts nothing but what reopens it', () => {
        fc.assert(
          fc.property(commands, context, (some, given) => {
            const late = run(some, given).filter((step) => end.isEnded(step.before));
            const types = late.flatMap((step) => step.events.map((e) => e.type));
            expect(types.filter((type) => !end.reopens.includes(type))).toEqual([]);
          }),
        );
      });
    }
  });
}

/** Any second of the years of the demonstration. */
export const anInstant: fc.Arbitrary<Instant> = fc
  .integer({ min: instantOf('2019-01-01T00:00:00Z') / 1000, max: instantOf('2021-12-31T00:00:00Z') / 1000 })
  .map((seconds) => instant(seconds * 1000));

function recorded<E extends DomainEvent>(past: readonly (readonly [E, Instant])[]): readonly Recorded<E>[] {
  return past.map(([event, occurredAt]) => ({ ...event, occurredAt }));
}
