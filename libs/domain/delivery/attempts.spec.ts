import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Instant, instant, instantOf } from '../kernel/time.js';
import { type AttemptTerms, attemptsEnd, type Hold, nextAttempt, pauseAfter } from './attempts.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const at = (local: string): Instant => instantOf(`${local}:00+07:00`);
const requestedAt = at('2020-06-01T09:00');
const terms = (holds: readonly Hold[] = [], delivery = 'm-1'): AttemptTerms => ({
  ...{ delivery, requestedAt, holds, triedForMs: 3 * DAY },
});

/** All attempts of a process that makes each of them, up to then. */
function attemptsUntil(end: Instant, of: AttemptTerms): readonly Instant[] {
  const attempts: Instant[] = [];
  for (let after = instant(requestedAt - 1); ; ) {
    const next = nextAttempt(of, after);
    if (next === undefined || next > end) return attempts;
    attempts.push(next);
    after = next;
  }
}

describe('attempts of a mail', () => {
  it('fall at once, then after about a minute, two, four, up to about half an hour', () => {
    const pauses = [1, 2, 3, 4, 5, 6, 7, 80].map((n) => pauseAfter('m-1', n) / MINUTE);
    const about = [1, 2, 4, 8, 16, 30, 30, 30];
    for (const [index, pause] of pauses.entries()) {
      expect(pause).toBeGreaterThanOrEqual((about[index] ?? 0) * 0.75);
      expect(pause).toBeLessThanOrEqual((about[index] ?? 0) * 1.25);
    }
    expect(nextAttempt(terms(), instant(requestedAt - 1))).toBe(requestedAt);
    expect(nextAttempt(terms(), requestedAt)).toBe(requestedAt + pauseAfter('m-1', 1));
  });

  it('are jittered by the delivery, so that what failed together does not come back together', () => {
    const seconds = (n: number) =>
      new Set(Array.from({ length: 200 }, (_, i) => Math.round(pauseAfter(`m-${i}`, n) / 1_000)));
    // A pause of half an hour may be anything within fifteen minutes, which is 900 seconds.
    expect(seconds(7).size).toBeGreaterThan(150);
    const all = Array.from({ length: 2_000 }, (_, i) => pauseAfter(`m-${i}`, 6) / (30 * MINUTE));
    const mean = all.reduce((sum, pause) => sum + pause, 0) / all.length;
    expect(mean).toBeGreaterThan(0.98);
    expect(mean).toBeLessThan(1.02);
  });

  it('are the same for whoever asks, whenever it began to ask: a restart goes on where it was', () => {
    const all = attemptsUntil(at('2020-06-04T09:00'), terms());
    for (const [index, attempt] of all.entries()) {
      expect(nextAttempt(terms(), instant(attempt - 1))).toBe(attempt);
      expect(nextAttempt(terms(), attempt)).toBe(all[index + 1] ?? nextAttempt(terms(), attempt));
    }
    // 140 pauses of half an hour and the first ones are three days.
    expect(all.length).toBeGreaterThan(120);
    expect(all.length).toBeLessThan(170);
  });

  it('last for three days, and one falls on the end; whoever was away then tries after it', () => {
    const end = at('2020-06-04T09:00');
    expect(attemptsEnd(terms())).toBe(end);
    expect(attemptsUntil(end, terms()).at(-1)).toBe(end);
    const later = nextAttempt(terms(), end);
    expect(later).toBeGreaterThan(end);
    expect(later).toBeLessThan(end + 40 * MINUTE);
  });

  it('stand still while the channel is held, and that time does not count', () => {
    const held: Hold = { from: at('2020-06-01T12:00'), until: at('2020-06-01T18:00') };
    expect(attemptsEnd(terms([held]))).toBe(at('2020-06-04T15:00'));
    const during = attemptsUntil(at('2020-06-01T18:00'), terms([held])).filter((one) => one >= held.from);
    expect(during).toEqual([]);
    const [open, after] = [terms(), terms([held])].map((of) => attemptsUntil(at('2020-06-02T09:00'), of));
    const before = open?.filter((one) => one < held.from) ?? [];
    expect(after?.slice(0, before.length)).toEqual(before);
    expect(after?.at(before.length)).toBe((open?.at(before.length) ?? 0) + 6 * HOUR);
  });

  it('have no next one while it is held and nobody knows until when', () => {
    const held: Hold = { from: at('2020-06-01T12:00') };
    const before = attemptsUntil(at('2020-06-05T09:00'), terms([held]));
    expect(before).toEqual(attemptsUntil(held.from, terms()));
    expect(nextAttempt(terms([held]), at('2020-06-01T12:00'))).toBeUndefined();
    expect(nextAttempt(terms([held]), at('2020-06-03T11:50'))).toBeUndefined();
    expect(attemptsEnd(terms([held]))).toBeUndefined();
  });

  it('count only from the request: what was held before is past, what was held at it counts from it', () => {
    const before: Hold = { from: at('2020-05-01T00:00'), until: at('2020-05-20T00:00') };
    const around: Hold = { from: at('2020-06-01T08:00'), until: at('2020-06-01T10:00') };
    expect(attemptsEnd(terms([before]))).toBe(at('2020-06-04T09:00'));
    expect(attemptsEnd(terms([before, around]))).toBe(at('2020-06-04T10:00'));
    expect(nextAttempt(terms([before, around]), instant(requestedAt - 1))).toBe(at('2020-06-01T10:00'));
  });

  it('never fall while the channel is held, come in order, and leave three days of open time', () => {
    const someHolds = fc.array(fc.nat(5 * 24), { minLength: 0, maxLength: 8 }).map((hours): readonly Hold[] => {
      const edges = [...new Set(hours)]
        .toSorted((a, b) => a - b)
        .map((hour) => instant(requestedAt + (hour - 12) * HOUR));
      return edges.flatMap((from, index) => {
        const until = edges[index + 1];
        return index % 2 === 1 || until === undefined ? [] : [{ from, until }];
      });
    });
    fc.assert(
      fc.property(someHolds, fc.string(), (holds, delivery) => {
        const of = terms(holds, delivery);
        const end = attemptsEnd(of) ?? instant(0);
        const attempts = attemptsUntil(end, of);
        expect(attempts.at(-1)).toBe(end);
        for (const attempt of attempts) {
          expect(holds.some(({ from, until }) => from <= attempt && attempt < (until ?? 0))).toBe(false);
        }
        const heldMs = holds.reduce(
          (sum, { from, until = from }) => sum + Math.max(0, Math.min(until, end) - Math.max(from, requestedAt)),
          0,
        );
        expect(end - requestedAt - heldMs).toBe(3 * DAY);
      }),
      { numRuns: 30 },
    );
  });
});
