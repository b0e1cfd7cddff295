import { describe, expect, it } from '@jest/globals';
import { haNoi } from '#testing/lives.js';
import { vietnam } from '#testing/vietnam-calendar.js';
import type { CivilDate, Instant } from '../kernel/time.js';
import { isoOf } from '../kernel/time.js';
import { defaultPolicy } from './default-policy.js';
import { evolveReturned } from './follow-up.evolve.js';
import { type Escalation, type FollowUp, occurrenceKey, startFollowUp } from './follow-up.js';
import { nextDue, nextOccurrences } from './occurrences.js';
import type { EscalationPolicy } from './policy.js';

const day = (date: string) => date as CivilDate;
const morning = (date: string): Instant => haNoi(`${date} 09:00`);
const task = (assigned: string, end?: string): FollowUp =>
  startFollowUp(defaultPolicy, haNoi(assigned), end === undefined ? undefined : day(end));

/** The next instants and their steps, each decided as told before the next is asked for. */
function walk(
  start: FollowUp,
  count: number,
  escalationPolicy: EscalationPolicy = defaultPolicy.task,
): readonly string[] {
  const lines: string[] = [];
  let followUp = start;
  while (lines.length < count) {
    const due = nextOccurrences(followUp, escalationPolicy, vietnam);
    const first = due[0];
    if (first === undefined) return lines;
    const steps = due.map((one) => `${occurrenceKey(one).replace(/\/0$/, '')}${one.isCreatedLate ? ' late' : ''}`);
    lines.push(`${isoOf(first.dueAt)} ${steps.join(' ')}`);
    const outcomes = Object.fromEntries(due.map((one) => [occurrenceKey(one), 'told' as const]));
    followUp = { ...followUp, outcomes: { ...followUp.outcomes, ...outcomes } };
  }
  return lines;
}

const told = (...keys: string[]): FollowUp['outcomes'] => Object.fromEntries(keys.map((key) => [key, 'told']));

describe('the steps of a task', () => {
  it('fall at 09:00 on working days counted from the legal end, then every five working days', () => {
    expect(walk(task('2019-10-15 08:00', '2020-06-30'), 12)).toEqual([
      '2019-10-15T01:00:00.000Z assigned',
      '2020-05-19T02:00:00.000Z T-30',
      '2020-06-10T02:00:00.000Z T-14',
      '2020-06-19T02:00:00.000Z T-7',
      '2020-06-29T02:00:00.000Z T-1',
      '2020-06-30T02:00:00.000Z T',
      '2020-07-01T02:00:00.000Z +1',
      '2020-07-03T02:00:00.000Z +3',
      '2020-07-07T02:00:00.000Z +5',
      '2020-07-14T02:00:00.000Z +10',
      '2020-07-21T02:00:00.000Z every-5/1',
      '2020-07-28T02:00:00.000Z every-5/2',
    ]);
  });

  it('go around Tết: 23 to 29 January 2020 are off', () => {
    const followUp = { ...task('2019-10-15 08:00', '2020-02-03'), outcomes: told('assigned/0', 'T-30/0', 'T-14/0') };
    expect(walk(followUp, 4)).toEqual([
      '2020-01-16T02:00:00.000Z T-7',
      '2020-01-31T02:00:00.000Z T-1',
      '2020-02-03T02:00:00.000Z T',
      '2020-02-04T02:00:00.000Z +1',
    ]);
  });

  it('are none without a legal end: the assignment is told, and that is all', () => {
    expect(walk(task('2019-10-15 08:00'), 9)).toEqual(['2019-10-15T01:00:00.000Z assigned']);
  });

  it('are repeated fifty times, each fourth time up to leader and secretariat, and then no more', () => {
    const followUp = { ...task('2019-10-15 08:00', '2020-06-30'), outcomes: told('assigned/0') };
    const all = walk(followUp, 999);
    expect(all).toHaveLength(9 + 50);
    expect(all.at(-1)).toMatch(/every-5\/50$/);
    const toOf = (repeat: number) => {
      const before = Array.from({ length: repeat - 1 }, (_, index) => `every-5/${index + 1}`);
      const dated = defaultPolicy.task.dated.map(({ key }) => `${key}/0`);
      const climbed = { ...followUp, outcomes: told('assigned/0', ...dated, ...before) };
      return nextOccurrences(climbed, defaultPolicy.task, vietnam)[0];
    };
    expect(toOf(3)?.to).toEqual(['handler', 'head']);
    expect(toOf(4)?.to).toEqual(['handler', 'head', 'fieldLeader', 'secretariat']);
    // 21 and 28 July, 4, 11, 18, 25 August, 1 September; the 2nd is off, so five working days later is the 9th.
    expect(toOf(8)).toMatchObject({ dueAt: morning('2020-09-09'), to: expect.arrayContaining(['fieldLeader']) });
  });

  it('end with the obligation', () => {
    const followUp = { ...task('2019-10-15 08:00', '2020-06-30'), isClosed: true };
    expect(nextDue(followUp, defaultPolicy.task, vietnam)).toBeUndefined();
  });
});

describe('a step already past when its obligation is made', () => {
  it('is skipped as created late, but the latest, which falls at once with the assignment', () => {
    expect(walk(task('2020-07-02 10:00', '2020-06-30'), 2)).toEqual([
      '2020-07-02T03:00:00.000Z assigned T-30 late T-14 late T-7 late T-1 late T late +1',
      '2020-07-03T02:00:00.000Z +3',
    ]);
  });

  it('may be a repetition', () => {
    // +10 fell on 14 July, the first two repetitions on 21 and 28 July.
    expect(walk(task('2020-07-30 08:00', '2020-06-30'), 2)).toEqual([
      '2020-07-30T01:00:00.000Z assigned T-30 late T-14 late T-7 late T-1 late T late +1 late +3 late +5 late +10 late ' +
        'every-5/1 late every-5/2',
      '2020-08-04T02:00:00.000Z every-5/3',
    ]);
  });

  it('is not past at its own instant', () => {
    expect(walk(task('2020-06-29 09:00', '2020-06-30'), 1)).toEqual([
      '2020-06-29T02:00:00.000Z assigned T-30 late T-14 late T-7 T-1',
    ]);
  });
});

describe('after a return', () => {
  const submitted = (...keys: string[]): FollowUp => ({
    ...task('2019-10-15 08:00', '2020-06-30'),
    outcomes: told('assigned/0', 'T-30/0', 'T-14/0', 'T-7/0', 'T-1/0', 'T/0', ...keys),
    isAwaitingConfirmation: true,
  });
  const returned = (followUp: FollowUp): FollowUp =>
    evolveReturned(followUp, haNoi('2020-07-20 10:00'), day('2020-07-20'));

  it('the overdue steps that had not fired count from the day of the return', () => {
    expect(walk(returned(submitted()), 6)).toEqual([
      '2020-07-20T03:00:00.000Z returned/1',
      '2020-07-21T02:00:00.000Z +1',
      '2020-07-23T02:00:00.000Z +3',
      '2020-07-27T02:00:00.000Z +5',
      '2020-08-03T02:00:00.000Z +10',
      '2020-08-10T02:00:00.000Z every-5/1',
    ]);
  });

  it('a step that had fired does not fire again', () => {
    expect(walk(returned(submitted('+1/0')), 3).slice(1)).toEqual([
      '2020-07-23T02:00:00.000Z +3',
      '2020-07-27T02:00:00.000Z +5',
    ]);
  });

  it('repetitions go on from the last that was told, and one that was skipped before it stays skipped', () => {
    const before = submitted('+1/0', '+3/0', '+5/0', '+10/0', 'every-5/2');
    const followUp = returned({ ...before, outcomes: { ...before.outcomes, 'every-5/1': 'acknowledged' } });
    expect(walk(followUp, 3).slice(1)).toEqual([
      '2020-07-27T02:00:00.000Z every-5/3',
      '2020-08-03T02:00:00.000Z every-5/4',
    ]);
  });

  it('a second return tells again and moves nothing', () => {
    const twice = evolveReturned(returned(submitted('+1/0')), haNoi('2020-07-22 10:00'), day('2020-07-22'));
    expect(walk(twice, 4)).toEqual([
      '2020-07-20T03:00:00.000Z returned/1',
      '2020-07-22T03:00:00.000Z returned/2',
      '2020-07-23T02:00:00.000Z +3',
      '2020-07-27T02:00:00.000Z +5',
    ]);
  });

  it('before the end nothing is counted anew', () => {
    const followUp = evolveReturned(submitted(), haNoi('2020-06-30 10:00'), undefined);
    expect(walk(followUp, 2)).toEqual(['2020-06-30T03:00:00.000Z returned/1', '2020-07-01T02:00:00.000Z +1']);
  });
});

describe('an acknowledgement that runs out', () => {
  const until = day('2020-07-14');
  const acknowledgement = { by: 'p-leader', at: haNoi('2020-07-07 14:00'), until, number: 1 };
  const lying = (direction?: Escalation['direction']): FollowUp => ({
    ...task('2019-10-15 08:00', '2020-06-30'),
    outcomes: told('assigned/0', ...defaultPolicy.task.dated.map(({ key }) => `${key}/0`)),
    escalation: {
      level: 'fieldLeader',
      openedAt: morning('2020-07-07'),
      recipients: [],
      acknowledgements: 1,
      acknowledgement,
      ...(direction === undefined ? {} : { direction }),
    },
  });
  const next = (followUp: FollowUp) => nextOccurrences(followUp, defaultPolicy.task, vietnam)[0];

  it('is told at 09:00 of the next working day to leader and secretariat', () => {
    expect(next(lying())).toMatchObject({
      step: 'acknowledgement-expired',
      repeat: 1,
      dueAt: morning('2020-07-15'),
      to: ['fieldLeader', 'secretariat'],
    });
  });

  it('is not told where a directive followed it', () => {
    const direction = { directive: 'd-1', due: day('2020-07-10'), at: haNoi('2020-07-08 08:00') };
    expect(next(lying(direction))).toMatchObject({ step: 'every-5' });
  });

  it('is not told while a directive given before it is in force', () => {
    const direction = { directive: 'd-1', due: until, at: haNoi('2020-07-07 10:00') };
    expect(next(lying(direction))).toMatchObject({ step: 'every-5' });
  });

  it('is told where the directive given before it had ended earlier', () => {
    const direction = { directive: 'd-1', due: day('2020-07-13'), at: haNoi('2020-07-07 10:00') };
    expect(next(lying(direction))).toMatchObject({ step: 'acknowledgement-expired' });
  });
});
