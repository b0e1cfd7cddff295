import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { occurrenceKey, type StepNumber } from '#domain/follow-up/follow-up.js';
import type { DomainEvent, Recorded } from '#domain/kernel/decider.js';
import { DAY_MS, type Instant, instant, instantOf } from '#domain/kernel/time.js';
import { isNotification, Life, type LifeRules } from './lives.js';

const HOUR_MS = 3_600_000;
const HALF_AN_HOUR_MS = HOUR_MS / 2;
const DAYS = 200;
/** The long tier asks more: `npm run test:faults -- follow-up`. */
const RUNS = Number(process.env['FOLLOW_UP_RUNS'] ?? 50);
const seed = process.env['FOLLOW_UP_SEED'];
const TRIALS = { numRuns: RUNS, ...(seed === undefined ? {} : { seed: Number(seed) }) };
const BEGINNING = instantOf('2020-03-02T08:00:00+07:00');
/** After the last that anybody does. */
const END = instant(BEGINNING + (DAYS + 1) * DAY_MS);

const anHour = fc.integer({ min: 1, max: DAYS * 24 });

/** What holds of every obligation that is followed up: `first` makes it, `others` are whatever people then do to it. */
export function followUpProperties<
  C extends { readonly now: Instant },
  E extends DomainEvent,
  S,
  X,
  Code extends string,
>(
  name: string,
  rules: LifeRules<C, E, S, X, Code>,
  first: (now: Instant) => C,
  others: fc.Arbitrary<(now: Instant) => C>,
  /** It is open and nobody's work item: the clock has to come back to it. */
  needsTheClock: (state: S) => boolean,
): void {
  // On the half hour and each at its own: what people do never shares its instant with a step.
  const scripts = fc
    .tuple(fc.uniqueArray(anHour, { maxLength: 12 }), fc.array(others, { minLength: 12, maxLength: 12 }))
    .map(([hours, doings]) => {
      const instants = hours
        .toSorted((a, b) => a - b)
        .map((hour) => instant(BEGINNING + hour * HOUR_MS + HALF_AN_HOUR_MS));
      return [first(BEGINNING), ...instants.flatMap((now, index) => doings[index]?.(now) ?? [])];
    });
  const live = (script: readonly C[], extraWakes: readonly Instant[] = []): readonly Recorded<E>[] =>
    script.reduce((life, command) => life.do(command), new Life(rules, extraWakes)).until(END).events;

  describe(`${name}: however it is woken and whatever people do`, () => {
    it('woken every hour, once a day, or by whoever acts and at the end alone: the same is decided', () => {
      fc.assert(
        fc.property(scripts, (script) => {
          const daily = Array.from({ length: DAYS }, (_, days) =>
            instant(BEGINNING + days * DAY_MS + HALF_AN_HOUR_MS / 2),
          );
          const lazily = (extra: readonly Instant[]) =>
            script.reduce((life, command) => life.do(command), new Life(rules, extra, true)).until(END).events;
          const punctual = live(script).map(decidedIn);
          expect(live(script, daily).map(decidedIn)).toEqual(punctual);
          expect(lazily([]).map(decidedIn)).toEqual(punctual);
        }),
        TRIALS,
      );
    });

    it('after every act the clock comes back to what is open', () => {
      fc.assert(
        fc.property(scripts, (script) => {
          const life = new Life(rules);
          for (const command of script) {
            life.do(command);
            if (needsTheClock(life.state)) expect(rules.nextDue(life.state)).toBeDefined();
          }
          life.until(END);
          if (needsTheClock(life.state)) expect(rules.nextDue(life.state)).toBeDefined();
        }),
        TRIALS,
      );
    });

    it('more wake-ups than are due decide nothing else', () => {
      fc.assert(
        fc.property(scripts, fc.array(anHour, { maxLength: 20 }), (script, hours) => {
          const extra = hours.map((hour) => instant(BEGINNING + hour * HOUR_MS));
          expect(live(script, extra)).toEqual(live(script));
        }),
        { numRuns: 40 },
      );
    });

    it('each step is decided once for its number and its epoch', () => {
      fc.assert(
        fc.property(scripts, (script) => {
          const keys = live(script).flatMap(({ data }) => stepsOf(data));
          expect(twice(keys)).toEqual([]);
        }),
        { numRuns: 60 },
      );
    });

    it('nothing is decided before it is due', () => {
      fc.assert(
        fc.property(scripts, (script) => {
          for (const { data, occurredAt } of live(script)) {
            if ('dueAt' in data) expect(instantOf(String(data.dueAt))).toBeLessThanOrEqual(occurredAt);
          }
        }),
        { numRuns: 60 },
      );
    });

    it('nobody is told twice at one instant, and in one event no post stands twice', () => {
      fc.assert(
        fc.property(scripts, (script) => {
          const tellings = live(script).flatMap(({ data }) => (isNotification(data) ? [data] : []));
          const posts = tellings.map(({ recipients }) =>
            twice(recipients.map(({ unit, post, postId, person }) => `${unit} ${post} ${postId} ${person}`)),
          );
          expect(posts.flat()).toEqual([]);
          // One decision is one notice to a person, through however many of their posts.
          const persons = tellings.flatMap(({ dueAt, recipients }) =>
            [...new Set(recipients.map(({ person }) => person))].map((person) => `${dueAt} ${person}`),
          );
          expect(twice(persons)).toEqual([]);
        }),
        { numRuns: 60 },
      );
    });
  });
}

/** All of it but when it was decided. */
const decidedIn = ({ occurredAt: _, ...event }: Recorded<DomainEvent>): object => event;

const twice = (all: readonly string[]): readonly string[] => all.filter((one, index) => all.indexOf(one) !== index);

function stepsOf(data: object): readonly string[] {
  if (isNotification(data)) return data.steps.map((step) => `${step.epoch ?? data.epoch} ${occurrenceKey(step)}`);
  return isSkip(data) ? [`${data.epoch} ${occurrenceKey(data)}`] : [];
}

const isSkip = (data: object): data is StepNumber & { readonly epoch: number } => 'step' in data && 'epoch' in data;
