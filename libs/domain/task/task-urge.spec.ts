import { describe, expect, it } from '@jest/globals';
import { given, happened } from '#testing/given.js';
import { haNoi } from '#testing/lives.js';
import { ministry } from '#testing/ministry.js';
import { vietnam } from '#testing/vietnam-calendar.js';
import { defaultPolicy } from '../follow-up/default-policy.js';
import type { CivilDate } from '../kernel/time.js';
import { type TaskContext, taskDecider } from './task.decide.js';
import type { TaskEvent } from './task.events.js';
import { waitingUrges } from './task-urge.js';

const day = (date: string) => date as CivilDate;
const context: TaskContext = { calendar: vietnam, directory: ministry, policy: defaultPolicy, periods: {} };
const content = {
  ...{ task: 't-1', programme: 'NQ17', title: { vi: 'Rà soát' }, assigningUnit: 'BTTTT', leadUnit: 'C-ATTT' },
  ...{ coordinatingUnits: [], isRestricted: false },
};
const assigned = happened<TaskEvent>('2020-03-02T08:00:00+07:00', {
  type: 'TaskAssigned',
  data: { ...content, assignedOn: day('2020-03-02'), policy: { id: 'default', version: 2 } },
});
const urged = (date: string, number: number, unit = 'BTTTT', hour = '08:00') =>
  happened<TaskEvent>(`${date}T${hour}:00+07:00`, {
    type: 'UrgeIssued',
    data: {
      urge: `u-${number}`,
      number,
      text: 'Đề nghị',
      answerBy: day('2021-01-29'),
      issuedOn: day(date),
      by: 'p-office',
      unit,
    },
  });
const answered = happened<TaskEvent>('2020-06-10T08:00:00+07:00', {
  type: 'UrgeAnswered',
  data: { number: 1, text: 'Đang làm', by: 'p-expert' },
});
const handedIn = happened<TaskEvent>('2020-06-10T09:00:00+07:00', {
  type: 'ResultSubmitted',
  data: { result: 'r-1', narrative: 'Xong', evidence: [], by: 'p-expert', submittedOn: day('2020-06-10') },
});
const returned = happened<TaskEvent>('2020-06-10T10:00:00+07:00', {
  type: 'ResultReturned',
  data: { result: 'r-1', reason: 'Thiếu', by: 'p-office', epoch: null, pastEnd: 0 },
});

const urge = (local: string, answerBy: string, others: { unit?: string; reason?: string } = {}) =>
  ({
    type: 'UrgeTask',
    urge: 'u-new',
    ...{ now: haNoi(local), by: 'p-office', text: 'Đề nghị', unit: 'BTTTT', answerBy: day(answerBy) },
    ...others,
  }) as const;
const answer = (number: number, local = '2020-06-11 08:00') =>
  ({ type: 'AnswerUrge', now: haNoi(local), by: 'p-expert', number, text: 'Đang làm' }) as const;

describe('an urge of a task', () => {
  it('has the next number of the task, its words, its day, who gave it and for which unit', () => {
    given(taskDecider, [assigned, urged('2020-06-01', 1)])
      .when(urge('2020-06-09 10:00', '2020-06-12', { reason: 'Giao ban' }), context)
      .then([
        {
          type: 'UrgeIssued',
          data: {
            ...{ urge: 'u-new', number: 2, text: 'Đề nghị', answerBy: day('2020-06-12'), issuedOn: day('2020-06-09') },
            ...{ by: 'p-office', unit: 'BTTTT', reason: 'Giao ban' },
          },
        },
      ]);
  });

  it('is answered by a day after today, and within ninety', () => {
    const task = given(taskDecider, [assigned]);
    task.when(urge('2020-06-09 23:59', '2020-06-09'), context).thenRejected('answer-by-not-after-today');
    task.when(urge('2020-06-09 10:00', '2020-06-08'), context).thenRejected('answer-by-not-after-today');
    // Ninety days after 9 June: 21 in June, 31 in July, 31 in August, 7 in September.
    task
      .when(urge('2020-06-09 10:00', '2020-09-08'), context)
      .thenRejected('answer-by-too-far', { last: '2020-09-07' });
    for (const good of ['2020-06-10', '2020-09-07']) {
      expect(task.when(urge('2020-06-09 10:00', good), context).decision).toHaveLength(1);
    }
  });

  it('is given twice a week at most, by all units together', () => {
    // Monday 8 to Sunday 14 June.
    const twice = given(taskDecider, [assigned, urged('2020-06-08', 1), urged('2020-06-10', 2, 'VPCP')]);
    for (const unit of ['BTTTT', 'VPCP', 'BKHDT']) {
      twice
        .when(urge('2020-06-14 23:30', '2020-06-17', { unit }), context)
        .thenRejected('urged-enough-this-week', { times: 2, from: '2020-06-15' });
    }
    // Half past midnight in Ha Noi, where UTC has Sunday still.
    expect(twice.when(urge('2020-06-15 00:30', '2020-06-17'), context).decision).toHaveLength(1);
  });

  it('counts a week over the turn of the year, and urges that were answered', () => {
    const turn = given(taskDecider, [assigned, urged('2020-12-31', 1), urged('2021-01-01', 2)]);
    turn.when(urge('2021-01-02 10:00', '2021-01-05'), context).thenRejected('urged-enough-this-week');
    given(taskDecider, [assigned, urged('2020-06-09', 1), answered, urged('2020-06-10', 2)])
      .when(urge('2020-06-11 10:00', '2020-06-15'), context)
      .thenRejected('urged-enough-this-week');
  });

  it('is of a task that is with its lead unit', () => {
    const drafted = happened<TaskEvent>('2020-03-01T08:00:00+07:00', { type: 'TaskDrafted', data: content });
    const confirmed = happened<TaskEvent>('2020-06-11T08:00:00+07:00', {
      type: 'ResultConfirmed',
      data: { result: 'r-1', completedOn: day('2020-06-10'), by: 'p-office' },
    });
    const cancelled = happened<TaskEvent>('2020-06-11T08:00:00+07:00', {
      type: 'TaskCancelled',
      data: { reason: 'Thôi', by: 'p-office', cancelledOn: day('2020-06-11') },
    });
    for (const [past, code] of [
      [[], 'task-not-found'],
      [[drafted], 'task-not-assigned'],
      [[assigned, handedIn], 'result-awaiting-confirmation'],
      [[assigned, handedIn, confirmed], 'task-completed'],
      [[assigned, cancelled], 'task-cancelled'],
    ] as const) {
      given(taskDecider, past).when(urge('2020-06-12 10:00', '2020-06-15'), context).thenRejected(code);
    }
    const back = given(taskDecider, [assigned, handedIn, returned]);
    expect(back.when(urge('2020-06-12 10:00', '2020-06-15'), context).decision).toHaveLength(1);
  });
});

describe('the answer to an urge', () => {
  const one = [assigned, urged('2020-06-09', 1)];

  it('is of that urge, and is given once', () => {
    const two = [...one, urged('2020-06-09', 2)];
    given(taskDecider, two)
      .when(answer(2), context)
      .then([{ type: 'UrgeAnswered', data: { number: 2, text: 'Đang làm', by: 'p-expert' } }]);
    const known = given(taskDecider, [...two, answered]);
    known.when(answer(1), context).thenRejected('urge-answered', { number: 1 });
    expect(waitingUrges(known.state).map(({ number }) => number)).toEqual([2]);
  });

  it('is to an urge that there is', () => {
    for (const number of [0, 2, -1, 1.5]) {
      given(taskDecider, one).when(answer(number), context).thenRejected('urge-not-found', { number });
    }
  });

  it('is not asked for any more once a result was handed in, also where that came back', () => {
    for (const past of [[handedIn], [handedIn, returned]]) {
      const over = given(taskDecider, [...one, ...past]);
      over.when(answer(1), context).thenRejected('urge-over', { number: 1 });
      expect(waitingUrges(over.state)).toEqual([]);
    }
    const later = given(taskDecider, [...one, handedIn, returned, urged('2020-06-12', 2)]);
    expect(waitingUrges(later.state).map(({ number }) => number)).toEqual([2]);
  });
});
