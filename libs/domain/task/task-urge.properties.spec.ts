import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anUrgeCommand } from '#testing/arbitrary-urges.js';
import { Life } from '#testing/lives.js';
import { ministry } from '#testing/ministry.js';
import { vietnam, vietnamTime } from '#testing/vietnam-calendar.js';
import { addDays } from '../calendar/civil-date.js';
import { isWorkingDay } from '../calendar/working-calendar.js';
import { dateIn, instantAt } from '../calendar/zone.js';
import { defaultPolicy } from '../follow-up/default-policy.js';
import { nextDue } from '../follow-up/follow-up.decide.js';
import type { Recorded } from '../kernel/decider.js';
import { type CivilDate, type Instant, instant, instantOf } from '../kernel/time.js';
import { type TaskCommand, taskDecider } from './task.decide.js';
import type { TaskEvent } from './task.events.js';
import type { Task } from './task.js';

const HOUR_MS = 3_600_000;
const BEGINNING = instantOf('2020-03-02T08:30:00+07:00');
/** Few enough days that more than two urges a week are tried. */
const HOURS = 24 * 30;

const context = { calendar: vietnam, directory: ministry, policy: defaultPolicy, periods: {} };
const assign: TaskCommand = {
  ...{ type: 'AssignTask', now: BEGINNING, by: 'p-office', task: 't-1', programme: 'NQ17', title: { vi: 'Nhiệm vụ' } },
  ...{ assigningUnit: 'BTTTT', leadUnit: 'C-ATTT', coordinatingUnits: [], isRestricted: false },
};
type Doing = (now: Instant) => TaskCommand;
const others: fc.Arbitrary<Doing> = fc.oneof(
  { weight: 8, arbitrary: anUrgeCommand },
  fc.constantFrom<Doing>(
    (now) => ({ type: 'SubmitResult', now, by: 'p-desk', result: `r-${now}`, narrative: 'Xong', evidence: [] }),
    (now) => ({ type: 'ReturnResult', now, by: 'p-office', reason: 'Thiếu' }),
  ),
);
const scripts = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: HOURS }), others), {
  selector: ([hour]) => hour,
  maxLength: 25,
});

function lived(script: readonly (readonly [number, Doing])[]): readonly Recorded<TaskEvent>[] {
  const life = new Life({
    ...{ decider: taskDecider, context },
    nextDue: ({ followUp }: Task) => followUp && nextDue(followUp, defaultPolicy.task, vietnamTime),
    wake: (now: Instant) => ({ type: 'WakeTask', now }) as const,
  }).do(assign);
  for (const [hour, doing] of script.toSorted(([a], [b]) => a - b)) life.do(doing(instant(BEGINNING + hour * HOUR_MS)));
  return life.until(instant(BEGINNING + (HOURS + 24 * 60) * HOUR_MS)).events;
}

const of = <T extends TaskEvent['type']>(events: readonly Recorded<TaskEvent>[], type: T) =>
  events.filter((event): event is Recorded<Extract<TaskEvent, { type: T }>> => event.type === type);

/** Counted here day by day, by nothing of the engine. */
function nineAfter(day: CivilDate): Instant {
  let next = addDays(day, 1);
  while (!isWorkingDay(vietnam, next)) next = addDays(next, 1);
  return instantAt(next, '09:00', vietnam.timeZone);
}

/** `2020-W23`, by counting Thursdays: another way than the decider's. */
function isoWeek(date: CivilDate): string {
  const thursday = addDays(date, 4 - (new Date(date).getUTCDay() || 7));
  const first = Date.UTC(Number(thursday.slice(0, 4)), 0, 1);
  return `${thursday.slice(0, 4)}-W${Math.floor((Date.parse(thursday) - first) / (7 * 24 * HOUR_MS)) + 1}`;
}

describe('urges, whatever people do', () => {
  it('are two a week at most, all units together, and numbered without a gap', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        const issued = of(lived(script), 'UrgeIssued');
        expect(issued.map(({ data }) => data.number)).toEqual(issued.map((_, place) => place + 1));
        const weeks = issued.map(({ occurredAt }) => isoWeek(dateIn(occurredAt, vietnam.timeZone)));
        for (const week of weeks) expect(weeks.filter((one) => one === week).length).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('are each missed once, at nine after their day, where neither an answer nor a result came before', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        const events = lived(script);
        const told = of(events, 'ReminderDecided').flatMap(({ data }) =>
          data.steps
            .filter(({ step }) => step === 'urge-unanswered')
            .map(({ repeat }) => `${repeat} ${instantOf(data.dueAt)}`),
        );
        const results = of(events, 'ResultSubmitted');
        const expected = of(events, 'UrgeIssued').flatMap(({ data: { number, answerBy }, occurredAt }) => {
          const at = nineAfter(answerBy);
          const answers = of(events, 'UrgeAnswered').filter(({ data }) => data.number === number);
          const ends = [...answers, ...results.filter((result) => result.occurredAt > occurredAt)];
          return ends.some((end) => end.occurredAt < at) ? [] : [`${number} ${at}`];
        });
        expect(told.toSorted()).toEqual(expected.toSorted());
      }),
    );
  });
});
