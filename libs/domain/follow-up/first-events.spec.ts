import { describe, expect, it } from '@jest/globals';
import { happened } from '#testing/given.js';
import { told } from '#testing/lives.js';
import { ministry } from '#testing/ministry.js';
import { vietnam } from '#testing/vietnam-calendar.js';
import type { CivilDate } from '../kernel/time.js';
import { instantOf, isoOf } from '../kernel/time.js';
import { taskDecider } from '../task/task.decide.js';
import type { TaskEvent } from '../task/task.events.js';
import { firstDefaultPolicy } from './first-form.js';

/*
 * Lives whose events were written before their consequences stood in them, as upcasters read them: what they meant then,
 * they mean for ever. 30 June 2020 is a Tuesday; +10 falls on 14 July, every-5/1 on the 21st.
 */

const day = (date: string) => date as CivilDate;
const at = (local: string, event: TaskEvent) => happened<TaskEvent>(`${local.replace(' ', 'T')}:00+07:00`, event);
const policy = { id: 'default', version: 1 };
const deadline = {
  kind: 'date',
  text: '30/06/2020',
  legalEnd: day('2020-06-30'),
  rolled: false,
  calendarVersion: 1,
} as const;
const assigned = at('2020-06-01 08:00', {
  type: 'TaskAssigned',
  data: {
    ...{ task: 't-1', programme: 'NQ17', title: { vi: 'N' }, assigningUnit: 'BTTTT', leadUnit: 'C-ATTT' },
    ...{ coordinatingUnits: [], isRestricted: false, assignedOn: day('2020-06-01'), policy, deadline },
  },
});
const decided = (dueAt: string) => ({ policy: 'default@1', epoch: 1, dueAt: isoOf(instantOf(dueAt)) });
const reminded = (date: string, step: string, repeat = 0) =>
  at(`${date} 09:00`, {
    type: 'ReminderDecided',
    data: { ...decided(`${date}T09:00:00+07:00`), steps: [{ step, repeat }], recipients: [], levels: null },
  });
const skipped = (date: string, step: string, repeat: number, reason: 'acknowledged' | 'awaiting-confirmation') =>
  at(`${date} 09:00`, {
    type: 'StepSkipped',
    data: { ...decided(`${date}T09:00:00+07:00`), step, repeat, reason },
  });
const returned = (local: string) =>
  at(local, {
    type: 'ResultReturned',
    data: {
      ...{ result: 'r-1', reason: 'Thiếu', by: 'p-office', restartsOn: day(local.slice(0, 10)) },
      ...{ epoch: null, pastEnd: 0 },
    },
  });
const handedIn = (local: string) =>
  at(local, {
    type: 'ResultSubmitted',
    data: { result: 'r-1', narrative: 'Xong', evidence: [], by: 'p-desk', submittedOn: day(local.slice(0, 10)) },
  });
const upToTheEnd = [
  ...['assigned', 'T-30', 'T-14'].map((step) => reminded('2020-06-01', step)),
  ...['T-7', 'T-1', 'T'].map((step) => reminded('2020-06-30', step)),
];

/** What is decided from then on under the first policy. */
function livedOn(past: readonly ReturnType<typeof at>[], until: string): readonly string[] {
  const state = past.reduce(taskDecider.evolve, taskDecider.initial);
  const context = { calendar: vietnam, directory: ministry, policy: firstDefaultPolicy, periods: {} };
  const now = instantOf(`${until}T12:00:00+07:00`);
  const events = taskDecider.decide({ type: 'WakeTask', now }, state, context);
  return Array.isArray(events) ? told(events).map((line) => line.replace(/:(?= ).*$/, '')) : [];
}

describe('the first return after the end, as it was written at first', () => {
  it('plans the overdue steps again that had been skipped, from its day and under the same keys', () => {
    const past = [
      ...upToTheEnd,
      reminded('2020-07-01', '+1'),
      handedIn('2020-07-02 10:00'),
      skipped('2020-07-03', '+3', 0, 'awaiting-confirmation'),
      skipped('2020-07-07', '+5', 0, 'awaiting-confirmation'),
      returned('2020-07-20 10:00'),
    ];
    expect(livedOn([assigned, ...past], '2020-08-03')).toEqual([
      '2020-07-20 10:00 returned/1',
      '2020-07-23 09:00 +3',
      '2020-07-27 09:00 +5',
      '2020-08-03 09:00 +10',
    ]);
  });

  it('goes on after the last repetition that was told, and leaves skipped ones before it skipped', () => {
    const past = [
      ...upToTheEnd,
      ...['+1', '+3', '+5', '+10'].map((step) => reminded('2020-07-14', step)),
      skipped('2020-07-21', 'every-5', 1, 'acknowledged'),
      reminded('2020-07-28', 'every-5', 2),
      handedIn('2020-07-29 10:00'),
      returned('2020-07-30 10:00'),
    ];
    // Five working days after Thursday 30 July.
    expect(livedOn([assigned, ...past], '2020-08-06')).toEqual([
      '2020-07-30 10:00 returned/1',
      '2020-08-06 09:00 every-5/3',
    ]);
  });

  it('moved nothing the second time', () => {
    const past = [
      ...upToTheEnd,
      reminded('2020-07-01', '+1'),
      handedIn('2020-07-02 10:00'),
      returned('2020-07-20 10:00'),
      handedIn('2020-07-21 10:00'),
      returned('2020-07-22 10:00'),
    ];
    expect(livedOn([assigned, ...past], '2020-07-24')).toEqual([
      '2020-07-20 10:00 returned/1',
      '2020-07-22 10:00 returned/2',
      '2020-07-23 09:00 +3',
    ]);
  });
});

describe('an acknowledgement and a directive, as they were written at first', () => {
  const told5 = at('2020-07-07 09:00', {
    type: 'EscalationDecided',
    data: {
      ...{
        ...decided('2020-07-07T09:00:00+07:00'),
        steps: [{ step: '+5', repeat: 0 }],
        levels: null,
        level: 'fieldLeader',
      },
      recipients: [
        {
          unit: 'BTTTT',
          post: 'fieldLeader',
          postId: 'security',
          person: 'p-leader',
          roles: ['fieldLeader'],
          steps: ['+5/0'],
        },
      ],
    },
  });
  const acknowledged = (local: string, until: string) =>
    at(local, {
      type: 'EscalationAcknowledged',
      data: { level: 'fieldLeader', by: 'p-leader', until: day(until), number: null },
    });
  const directed = (local: string, due: string, directive: string) =>
    at(local, {
      type: 'DirectionGiven',
      data: {
        ...{
          level: 'fieldLeader',
          directive,
          by: 'p-leader',
          text: 'Làm',
          due: day(due),
          legalEnd: null,
          number: null,
        },
        ...{ issuer: { unit: 'BTTTT', post: 'security' }, addressee: { unit: 'C-ATTT', post: 'head' } },
      },
    });
  const upToFive = [assigned, ...upToTheEnd, reminded('2020-07-01', '+1'), reminded('2020-07-03', '+3'), told5];

  it('the next took the place of the last: a shorter directive ended the longer one', () => {
    const past = [
      ...upToFive,
      directed('2020-07-08 10:00', '2020-07-24', 'd-1'),
      directed('2020-07-09 10:00', '2020-07-13', 'd-2'),
    ];
    expect(livedOn(past, '2020-07-14')).toEqual(['2020-07-14 09:00 +10']);
  });

  it('a directive held until its own date, be it a day off', () => {
    // Saturday 18 July: what falls on Monday the 20th is not held. Nothing does; the 21st is not either.
    const past = [...upToFive, directed('2020-07-08 10:00', '2020-07-18', 'd-1')];
    expect(livedOn(past, '2020-07-21')).toEqual(['2020-07-14 09:00 +10 skipped', '2020-07-21 09:00 every-5/1']);
  });

  it('each acknowledgement ran out once, with its own number', () => {
    const past = [
      ...upToFive,
      acknowledged('2020-07-07 14:00', '2020-07-14'),
      acknowledged('2020-07-15 08:00', '2020-07-22'),
    ];
    expect(livedOn(past, '2020-07-23')).toEqual([
      '2020-07-14 09:00 +10',
      '2020-07-21 09:00 every-5/1 skipped',
      '2020-07-23 09:00 acknowledgement-expired/2',
    ]);
  });
});
