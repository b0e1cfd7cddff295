import { describe, expect, it } from '@jest/globals';
import { given, happened } from '#testing/given.js';
import { haNoi } from '#testing/lives.js';
import { ministry } from '#testing/ministry.js';
import { openedPeriods } from '#testing/opened-periods.js';
import { vietnam } from '#testing/vietnam-calendar.js';
import { defaultPolicy } from '../follow-up/default-policy.js';
import { type CivilDate, isoOf } from '../kernel/time.js';
import { type TaskCommand, type TaskContext, taskDecider } from './task.decide.js';
import type { TaskEvent } from './task.events.js';

const day = (date: string) => date as CivilDate;
const context: TaskContext = {
  ...{ calendar: vietnam, directory: ministry, policy: defaultPolicy },
  periods: openedPeriods('2019-Q1', '2020-Q2'),
};
const until = (date: string) =>
  ({
    ...({ text: date, kind: 'date', rolled: false } as const),
    ...{ periodStart: day(date), periodEnd: day(date), legalEnd: day(date) },
  }) as const;
const assigned = happened<TaskEvent>('2020-03-02T08:00:00+07:00', {
  type: 'TaskAssigned',
  data: {
    ...{ task: 't-1', programme: 'NQ17', title: { vi: 'Rà soát' }, assigningUnit: 'BTTTT', leadUnit: 'C-ATTT' },
    ...{ coordinatingUnits: ['BCYCP'], isRestricted: false, deadline: until('2020-06-30') },
    ...{ assignedOn: day('2020-03-02'), policy: { id: 'default', version: 1 } },
  },
});
const request = { request: 'x-1', number: 1, reason: 'Không đúng chức năng', by: 'p-expert' };
const asked = happened<TaskEvent>('2020-06-01T08:00:00+07:00', {
  type: 'DeclinationRequested',
  data: request,
});
const said = { request: 'x-1', number: 1, reason: 'Theo đề nghị', by: 'p-office' };
const refused = happened<TaskEvent>('2020-06-02T08:00:00+07:00', { type: 'DeclinationRefused', data: said });
const declined = happened<TaskEvent>('2020-06-02T08:00:00+07:00', { type: 'TaskDeclined', data: said });
const handedIn = happened<TaskEvent>('2020-05-29T08:00:00+07:00', {
  type: 'ResultSubmitted',
  data: { result: 'r-1', narrative: 'Đã trình', evidence: [], by: 'p-expert', submittedOn: day('2020-05-29') },
});

const now = haNoi('2020-06-03 08:00');
const ask = {
  type: 'RequestDeclination',
  now,
  by: 'p-expert',
  request: 'x-1',
  reason: 'Không đúng chức năng',
} as const;
const grant = { type: 'DecideDeclination', now, by: 'p-office', granted: true, reason: 'Theo đề nghị' } as const;
const giveTo = { type: 'ReassignTask', now, by: 'p-office', leadUnit: 'BCYCP' } as const;

describe('a request to be released', () => {
  it('has a number; the same command again asks for nothing more, another one waits its turn', () => {
    const none = given(taskDecider, [assigned]);
    none.when(ask, context).then([{ type: 'DeclinationRequested', data: request }]);
    const waiting = given(taskDecider, [assigned, asked]);
    waiting.when(ask, context).thenNothing();
    waiting.when({ ...ask, request: 'x-2' }, context).thenRejected('request-pending', { number: 1 });
    const more = { type: 'RequestExtension', now, by: 'p-expert', request: 'x-2', reason: 'Chờ' } as const;
    waiting.when({ ...more, deadline: { date: '2020-09-30' } }, context).thenRejected('request-pending', { number: 1 });
  });

  it('waits until a result that was handed in is decided on; so does a release', () => {
    given(taskDecider, [assigned, handedIn]).when(ask, context).thenRejected('result-awaiting-confirmation');
    const both = given(taskDecider, [assigned, asked, handedIn]);
    both.when(grant, context).thenRejected('result-awaiting-confirmation');
    both.when({ ...grant, granted: false }, context).then([{ type: 'DeclinationRefused', data: said }]);
  });
});

describe('a decision on it', () => {
  it('releases the unit or does not, and is never made by whoever asked', () => {
    const waiting = given(taskDecider, [assigned, asked]);
    waiting
      .when({ ...grant, document: '29/QĐ' }, context)
      .then([{ type: 'TaskDeclined', data: { ...said, document: '29/QĐ' } }]);
    waiting.when({ ...grant, granted: false }, context).then([{ type: 'DeclinationRefused', data: said }]);
    waiting.when({ ...grant, by: 'p-expert' }, context).thenRejected('request-your-own');
  });

  it('is made once: in the same words nothing changes, in others it is refused', () => {
    given(taskDecider, [assigned, asked, declined]).when(grant, context).thenNothing();
    given(taskDecider, [assigned, asked, declined])
      .when({ ...grant, reason: 'Khác' }, context)
      .thenRejected('task-declined');
    const kept = given(taskDecider, [assigned, asked, refused]);
    kept.when({ ...grant, granted: false }, context).thenNothing();
    kept.when(grant, context).thenRejected('request-decided');
    given(taskDecider, [assigned]).when(grant, context).thenRejected('no-request-to-decide');
  });
});

describe('a task that is with its giver', () => {
  const withGiver = given(taskDecider, [assigned, asked, declined]);
  const by = 'p-expert';
  const report = { report: 'pr-1', period: '2020-Q2', narrative: 'N', noChange: false, evidence: [], by };

  it.each<TaskCommand>([
    { type: 'AcceptTask', now, by },
    { type: 'NameHandler', now, by, handler: { person: 'p-expert' } },
    { type: 'ReportProgress', now, ...report },
    { type: 'CorrectProgressReport', now, ...report, reason: 'Nhầm' },
    { type: 'ExplainLateness', now, by, explanation: 'e-1', text: 'Chờ' },
    { type: 'SubmitResult', now, by, result: 'r-1', narrative: 'N', evidence: [] },
    { type: 'RequestExtension', now, by, request: 'x-2', deadline: { date: '2020-09-30' }, reason: 'Chờ' },
    { type: 'RequestDeclination', now, by, request: 'x-2', reason: 'Thôi' },
    { type: 'AcknowledgeEscalation', now, by: 'p-leader' },
    {
      ...{ type: 'DirectEscalation', now, by: 'p-leader', directive: 'd-1', text: 'Làm', due: day('2020-06-30') },
      addressee: { unit: 'C-ATTT', post: 'head' },
    },
    {
      ...{ type: 'AssignTask', now, by: 'p-office', task: 't-1', programme: 'NQ17', title: { vi: 'Rà soát' } },
      ...{ assigningUnit: 'BTTTT', leadUnit: 'BCYCP', coordinatingUnits: [], isRestricted: false },
    },
  ])('takes no $type', (command) => {
    withGiver.when(command, context).thenRejected('task-declined');
  });

  it('lies with no leader: whoever comes to a level is told of nothing', () => {
    const late = happened<TaskEvent>('2020-07-07T09:00:00+07:00', {
      type: 'EscalationDecided',
      data: {
        ...{
          policy: 'default@2',
          epoch: 1,
          dueAt: isoOf(haNoi('2020-07-07 09:00')),
          steps: [{ step: '+5', repeat: 0 }],
        },
        ...({ level: 'fieldLeader', levels: { again: ['fieldLeader'] } } as const),
        recipients: [
          {
            ...{ unit: 'BTTTT', post: 'fieldLeader', postId: 'security', person: 'p-leader' },
            ...{ roles: ['fieldLeader'], steps: ['+5/0'] },
          },
        ],
      },
    });
    given(taskDecider, [assigned, late, asked, declined])
      .when({ type: 'ChangeHolders', now, level: 'fieldLeader', holders: ['p-next'], at: now }, context)
      .thenNothing();
  });

  it('is given again with what is said anew; the rest stays, and whoever leads coordinates no more', () => {
    const facts = { epoch: 2, assignedOn: day('2020-06-03'), by: 'p-office', policy: { id: 'default', version: 2 } };
    withGiver.when(giveTo, context).then([
      {
        type: 'TaskReassigned',
        data: { ...facts, leadUnit: 'BCYCP', coordinatingUnits: [], deadline: until('2020-06-30') },
      },
    ]);
    const said = { coordinatingUnits: ['C-ATTT'], deadline: { text: 'khẩn trương' }, document: '30/QĐ' };
    withGiver.when({ ...giveTo, ...said }, context).then([
      {
        type: 'TaskReassigned',
        data: {
          ...{ ...facts, leadUnit: 'BCYCP', coordinatingUnits: ['C-ATTT'], document: '30/QĐ' },
          deadline: { text: 'khẩn trương', kind: 'none', rolled: false } as const,
        },
      },
    ]);
  });

  it('is not given to whom it cannot be given', () => {
    const to = (more: object) => withGiver.when({ ...giveTo, ...more }, context);
    to({ leadUnit: 'C-NOBODY' }).thenRejected('unit-not-found', { unit: 'C-NOBODY' });
    to({ coordinatingUnits: ['C-NOBODY'] }).thenRejected('unit-not-found', { unit: 'C-NOBODY' });
    to({ coordinatingUnits: ['BCYCP'] }).thenRejected('lead-also-coordinates', { unit: 'BCYCP' });
    to({ assignedOn: '2020-06-04' }).thenRejected('assigned-in-the-future');
    to({ deadline: { date: '2020-06-02' } }).thenRejected('deadline-in-the-past');
    to({ deadline: { text: 'Quý V/2020' } }).thenRejected('deadline-impossible');
  });

  it('may be cancelled', () => {
    withGiver
      .when({ type: 'CancelTask', now, by: 'p-office', reason: 'Không cần' }, context)
      .then([{ type: 'TaskCancelled', data: { reason: 'Không cần', by: 'p-office', cancelledOn: day('2020-06-03') } }]);
  });
});

describe('a task that is not with its giver', () => {
  it('is not given again', () => {
    const cancelled = happened<TaskEvent>('2020-06-02T08:00:00+07:00', {
      type: 'TaskCancelled',
      data: { reason: 'Không cần', by: 'p-office', cancelledOn: day('2020-06-02') },
    });
    given(taskDecider, []).when(giveTo, context).thenRejected('task-not-found');
    given(taskDecider, [assigned, asked]).when(giveTo, context).thenRejected('task-with-its-unit');
    given(taskDecider, [assigned, cancelled]).when(giveTo, context).thenRejected('task-cancelled');
    expect(given(taskDecider, [assigned, asked, declined]).when(giveTo, context)).toBeDefined();
  });
});
