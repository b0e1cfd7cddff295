import { describe, expect, it } from '@jest/globals';
import { haNoi, Life, told } from '#testing/lives.js';
import { ministry } from '#testing/ministry.js';
import { openedPeriods } from '#testing/opened-periods.js';
import { vietnam, vietnamTime } from '#testing/vietnam-calendar.js';
import { firstDefaultPolicy as defaultPolicy } from '../follow-up/first-form.js';
import { nextDue } from '../follow-up/follow-up.decide.js';
import type { CivilDate, Instant } from '../kernel/time.js';
import { type TaskContext, taskDecider } from './task.decide.js';
import { type Task } from './task.js';
import { timelinessAt } from './timeliness.js';

const day = (date: string) => date as CivilDate;
const context: TaskContext = {
  calendar: vietnam,
  directory: ministry,
  policy: defaultPolicy,
  periods: openedPeriods('2019-Q1', '2020-Q2'),
};
const rules = {
  decider: taskDecider,
  context,
  nextDue: ({ followUp }: Task) =>
    followUp === undefined ? undefined : nextDue(followUp, defaultPolicy.task, vietnamTime),
  wake: (now: Instant) => ({ type: 'WakeTask', now }) as const,
};

function assigned(on: string, leadUnit: string, text: string) {
  return new Life(rules).do({
    type: 'AssignTask',
    now: haNoi(on),
    by: 'p-office',
    task: 't-1',
    programme: 'NQ17',
    title: { vi: 'Nhiệm vụ' },
    assigningUnit: 'BTTTT',
    leadUnit,
    coordinatingUnits: [],
    isRestricted: false,
    deadline: { text },
  });
}

/** What was decided from a day on. */
const since = (date: string, life: ReturnType<typeof assigned>) =>
  told(life.events).filter((line) => line.slice(0, 10) >= date);

const timeliness = ({ state }: ReturnType<typeof assigned>, local: string) =>
  timelinessAt(
    {
      progress: state.progress,
      legalEnd: day('2020-06-30'),
      ...(state.result === undefined ? {} : { submittedOn: state.result.submittedOn }),
      ...(state.completedOn === undefined ? {} : { completedOn: state.completedOn }),
    },
    haNoi(local),
    vietnam.timeZone,
  );

describe('a task of an agency due at the end of the second quarter of 2020, nobody acting', () => {
  it('is told at its focal point on each day of the escalation policy, with the leaders where it calls for them', () => {
    const life = assigned('2019-10-15 08:00', 'BCYCP', 'hết Quý II/2020').until(haNoi('2020-08-11 23:59'));
    expect(told(life.events)).toEqual([
      '2019-10-15 08:00 assigned: focalPoint BCYCP',
      '2020-05-19 09:00 T-30: focalPoint BCYCP',
      '2020-06-10 09:00 T-14: focalPoint BCYCP',
      '2020-06-19 09:00 T-7: focalPoint BCYCP',
      '2020-06-29 09:00 T-1: focalPoint BCYCP',
      '2020-06-30 09:00 T: focalPoint BCYCP',
      '2020-07-01 09:00 +1: focalPoint BCYCP',
      '2020-07-03 09:00 +3: focalPoint BCYCP',
      '2020-07-07 09:00 +5: focalPoint BCYCP, fieldLeader BTTTT',
      '2020-07-14 09:00 +10: focalPoint BCYCP, fieldLeader BTTTT, secretariat BTTTT',
      '2020-07-21 09:00 every-5/1: focalPoint BCYCP',
      '2020-07-28 09:00 every-5/2: focalPoint BCYCP',
      '2020-08-04 09:00 every-5/3: focalPoint BCYCP',
      '2020-08-11 09:00 every-5/4: focalPoint BCYCP, fieldLeader BTTTT, secretariat BTTTT',
    ]);
  });
});

describe('a recurring task', () => {
  it('is told at assignment and never again', () => {
    const life = assigned('2019-10-15 08:00', 'C-ATTT', 'định kỳ hàng quý').until(haNoi('2021-12-31 00:00'));
    expect(told(life.events)).toEqual(['2019-10-15 08:00 assigned: focalPoint C-ATTT, head C-ATTT']);
  });
});

describe('once a handler is named', () => {
  it('the handler is told in place of the focal point', () => {
    const life = assigned('2020-06-01 08:00', 'C-ATTT', 'hết Quý II/2020')
      .do({ type: 'NameHandler', now: haNoi('2020-06-02 08:00'), by: 'p-head', handler: { person: 'p-expert' } })
      .until(haNoi('2020-06-19 12:00'));
    expect(since('2020-06-02', life)).toEqual([
      '2020-06-10 09:00 T-14: handler C-ATTT',
      '2020-06-19 09:00 T-7: handler C-ATTT, head C-ATTT',
    ]);
  });
});

describe('a result whose document is dated 30 June, entered on 2 July', () => {
  const entered = () =>
    assigned('2020-03-02 08:00', 'C-ATTT', '30/6/2020').do({
      type: 'SubmitResult',
      now: haNoi('2020-07-02 10:00'),
      by: 'p-desk',
      result: 'r-1',
      document: { date: day('2020-06-30') },
      narrative: 'Đã trình',
      evidence: [],
    });
  const decided = { now: haNoi('2020-07-20 09:30'), by: 'p-office' };

  it('confirmed on 20 July is done on time, and no step fired between', () => {
    const life = entered()
      .do({ type: 'ConfirmResult', ...decided })
      .until(haNoi('2020-12-31 00:00'));
    expect(timeliness(life, '2020-07-20 10:00')).toBe('completedOnTime');
    expect(since('2020-06-30', life)).toEqual([
      '2020-06-30 09:00 T: focalPoint C-ATTT',
      '2020-07-01 09:00 +1: focalPoint C-ATTT, head C-ATTT',
      '2020-07-03 09:00 +3 skipped: awaiting-confirmation',
      '2020-07-07 09:00 +5 skipped: awaiting-confirmation',
      '2020-07-14 09:00 +10 skipped: awaiting-confirmation',
    ]);
  });

  it('returned on 20 July is told at once, overdue since 1 July, and the leader is told on 27 July', () => {
    const life = entered()
      .do({ type: 'ReturnResult', ...decided, reason: 'Thiếu phụ lục' })
      .until(haNoi('2020-08-10 12:00'));
    expect(timeliness(life, '2020-07-20 10:00')).toBe('overdue');
    expect(since('2020-07-20', life)).toEqual([
      '2020-07-20 09:30 returned/1: focalPoint C-ATTT, head C-ATTT',
      '2020-07-21 09:00 +1: focalPoint C-ATTT, head C-ATTT',
      '2020-07-23 09:00 +3: focalPoint C-ATTT, head C-ATTT',
      '2020-07-27 09:00 +5: focalPoint C-ATTT, head C-ATTT, fieldLeader BTTTT',
      '2020-08-03 09:00 +10: focalPoint C-ATTT, head C-ATTT, fieldLeader BTTTT, secretariat BTTTT',
      '2020-08-10 09:00 every-5/1: focalPoint C-ATTT, head C-ATTT',
    ]);
  });

  it('returned a second time counts from that day again', () => {
    const life = entered()
      .do({ type: 'ReturnResult', ...decided, reason: 'Thiếu phụ lục' })
      .do({
        type: 'SubmitResult',
        now: haNoi('2020-07-24 10:00'),
        by: 'p-desk',
        result: 'r-2',
        narrative: 'Đã bổ sung',
        evidence: [],
      })
      .do({ type: 'ReturnResult', now: haNoi('2020-07-28 10:00'), by: 'p-office', reason: 'Vẫn thiếu' })
      .until(haNoi('2020-08-03 12:00'));
    expect(since('2020-07-24', life)).toEqual([
      '2020-07-27 09:00 +5 skipped: awaiting-confirmation',
      '2020-07-28 10:00 returned/2: focalPoint C-ATTT, head C-ATTT',
      '2020-07-29 09:00 +1: focalPoint C-ATTT, head C-ATTT',
      '2020-07-31 09:00 +3: focalPoint C-ATTT, head C-ATTT',
    ]);
  });
});

describe('a leader who acknowledges on the day he is told', () => {
  const acknowledged = () =>
    assigned('2020-06-30 10:00', 'C-ATTT', '30/6/2020').do({
      type: 'AcknowledgeEscalation',
      now: haNoi('2020-07-07 14:00'),
      by: 'p-leader',
    });

  it('and says no more: it runs out after 14 July, which leader and secretariat are told on the 15th', () => {
    expect(since('2020-07-07', acknowledged().until(haNoi('2020-07-21 12:00')))).toEqual([
      '2020-07-07 09:00 +5: focalPoint C-ATTT, head C-ATTT, fieldLeader BTTTT',
      '2020-07-14 09:00 +10 skipped: acknowledged',
      '2020-07-15 09:00 acknowledgement-expired/1: fieldLeader BTTTT, secretariat BTTTT',
      '2020-07-21 09:00 every-5/1: focalPoint C-ATTT, head C-ATTT',
    ]);
  });

  it('and gets the result back late: of the repetitions that rested meanwhile nobody is told afterwards', () => {
    const life = assigned('2020-06-30 10:00', 'C-ATTT', '30/6/2020')
      .do({ type: 'AcknowledgeEscalation', now: haNoi('2020-07-22 10:00'), by: 'p-leader' })
      .do({
        type: 'SubmitResult',
        now: haNoi('2020-08-05 10:00'),
        by: 'p-desk',
        result: 'r-1',
        narrative: 'Đã trình',
        evidence: [],
      })
      .do({ type: 'ReturnResult', now: haNoi('2020-08-06 10:00'), by: 'p-office', reason: 'Thiếu phụ lục' })
      .until(haNoi('2020-08-13 12:00'));
    expect(since('2020-07-21', life)).toEqual([
      '2020-07-21 09:00 every-5/1: focalPoint C-ATTT, head C-ATTT',
      '2020-07-28 09:00 every-5/2 skipped: acknowledged',
      '2020-07-30 09:00 acknowledgement-expired/1: fieldLeader BTTTT, secretariat BTTTT',
      '2020-08-04 09:00 every-5/3: focalPoint C-ATTT, head C-ATTT',
      '2020-08-06 10:00 returned/1: focalPoint C-ATTT, head C-ATTT',
      '2020-08-07 09:00 +1: focalPoint C-ATTT, head C-ATTT',
      '2020-08-11 09:00 +3: focalPoint C-ATTT, head C-ATTT',
      '2020-08-13 09:00 +5: focalPoint C-ATTT, head C-ATTT, fieldLeader BTTTT',
    ]);
  });

  it('and directs: the steps rest to the directive’s due date and keep their numbers', () => {
    const life = acknowledged()
      .do({
        type: 'DirectEscalation',
        now: haNoi('2020-07-10 08:00'),
        by: 'p-leader',
        directive: 'd-1',
        addressee: { unit: 'C-ATTT', post: 'head' },
        text: 'Hoàn thành trước 28/7',
        due: day('2020-07-28'),
      })
      .until(haNoi('2020-08-11 12:00'));
    expect(since('2020-07-08', life)).toEqual([
      '2020-07-14 09:00 +10 skipped: directed',
      '2020-07-21 09:00 every-5/1 skipped: directed',
      '2020-07-28 09:00 every-5/2 skipped: directed',
      '2020-08-04 09:00 every-5/3: focalPoint C-ATTT, head C-ATTT',
      '2020-08-11 09:00 every-5/4: focalPoint C-ATTT, head C-ATTT, fieldLeader BTTTT, secretariat BTTTT',
    ]);
  });
});
