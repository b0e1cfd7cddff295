import { describe, expect, it } from '@jest/globals';
import { given, happened } from '#testing/given.js';
import { haNoi } from '#testing/lives.js';
import { ministry } from '#testing/ministry.js';
import { openedPeriods } from '#testing/opened-periods.js';
import { vietnam } from '#testing/vietnam-calendar.js';
import type { Directory } from '../directory/directory.js';
import { defaultPolicy } from '../follow-up/default-policy.js';
import type { Recorded } from '../kernel/decider.js';
import type { CivilDate } from '../kernel/time.js';
import { type TaskCommand, type TaskContext, taskDecider } from './task.decide.js';
import type { SubmittedResult, TaskEvent } from './task.events.js';

const day = (date: string) => date as CivilDate;
const context: TaskContext = {
  calendar: vietnam,
  directory: ministry,
  policy: defaultPolicy,
  periods: openedPeriods('2019-Q1', '2020-Q2'),
};
const told = { now: haNoi('2020-03-02 08:00'), by: 'p-office' };
const content = {
  task: 't-1',
  programme: 'NQ17',
  code: 'MH-01',
  title: { vi: 'Rà soát quy chế' },
  assigningUnit: 'BTTTT',
  leadUnit: 'C-ATTT',
  coordinatingUnits: ['BCYCP'],
  isRestricted: false,
};
const assign = { ...told, ...content, type: 'AssignTask', deadline: { text: 'hết Quý II/2020' } } as const;
const deadline = {
  text: 'hết Quý II/2020',
  kind: 'quarter',
  periodStart: day('2020-04-01'),
  periodEnd: day('2020-06-30'),
  legalEnd: day('2020-06-30'),
  rolled: false,
  calendarVersion: 1,
} as const;

const policy = { id: 'default', version: 2 };
const assigned = happened<TaskEvent>('2020-03-02T08:00:00+07:00', {
  type: 'TaskAssigned',
  data: { ...content, deadline, assignedOn: day('2020-03-02'), policy },
});
const accepted = happened<TaskEvent>('2020-03-03T08:00:00+07:00', { type: 'TaskAccepted', data: { by: 'p-desk' } });
const result = {
  result: 'r-1',
  document: { number: '12/BC-CATTT', date: day('2020-06-30') },
  narrative: 'Đã trình',
  evidence: [],
  by: 'p-desk',
};
const submittedAs = (data: SubmittedResult, local = '2020-07-02T10:00:00+07:00') =>
  happened<TaskEvent>(local, { type: 'ResultSubmitted', data: { ...data, submittedOn: day(local.slice(0, 10)) } });
const submitted = submittedAs(result);
const report = {
  report: 'pr-1',
  period: '2020-Q2',
  narrative: 'Đang làm',
  noChange: false,
  evidence: [],
  by: 'p-desk',
};

const when = (past: readonly Recorded<TaskEvent>[], command: TaskCommand) =>
  given(taskDecider, past).when(command, context);

describe('assigning a task', () => {
  it('derives the legal end from the words and pins the policy', () => {
    when([], assign).then([
      { type: 'TaskAssigned', data: { ...content, deadline, assignedOn: day('2020-03-02'), policy } },
    ]);
  });

  it('takes a draft over, and is refused once it is assigned', () => {
    const { leadUnit: _, ...unaddressed } = content;
    const drafted = happened<TaskEvent>('2020-03-01T08:00:00+07:00', { type: 'TaskDrafted', data: unaddressed });
    expect(when([drafted], assign).decision).toMatchObject([{ type: 'TaskAssigned', data: { leadUnit: 'C-ATTT' } }]);
    when([assigned], assign).thenRejected('task-already-assigned', { code: 'MH-01' });
  });

  it('is refused for a unit that nobody knows, for one unit as both lead and coordinator, and ahead of time', () => {
    when([], { ...assign, leadUnit: 'constructor' }).thenRejected('unit-not-found', { unit: 'constructor' });
    when([], { ...assign, coordinatingUnits: ['BCYCP', 'V-XX'] }).thenRejected('unit-not-found', { unit: 'V-XX' });
    when([], { ...assign, coordinatingUnits: ['C-ATTT'] }).thenRejected('lead-also-coordinates');
    when([], { ...assign, assignedOn: day('2020-03-03') }).thenRejected('assigned-in-the-future');
  });

  it('is refused for a unit that was closed, as lead and as coordinator', () => {
    const closedUnit = (unit: string): Directory => {
      const known = ministry.units[unit];
      const closed = { on: day('2020-02-01'), reason: 'Sắp xếp lại.' };
      return { units: { ...ministry.units, ...(known && { [unit]: { ...known, closed } }) } };
    };
    for (const [unit, pointer] of [
      ['C-ATTT', '/leadUnit'],
      ['BCYCP', '/coordinatingUnits/0'],
    ] as const) {
      const asked = { ...assign, coordinatingUnits: ['BCYCP'] };
      const { decision } = given(taskDecider, []).when(asked, { ...context, directory: closedUnit(unit) });
      expect(decision).toEqual({ rejected: 'unit-closed', because: { unit, on: '2020-02-01' }, pointer });
    }
  });

  it('is refused with a deadline that no calendar holds', () => {
    when([], { ...assign, deadline: { text: 'Quý V/2020' } }).thenRejected('deadline-impossible');
  });
});

describe('a legal end that has passed', () => {
  const until = (text: string, now: string, more: object = {}) =>
    when([], { ...assign, deadline: { text }, now: haNoi(now), ...more });

  it('2.3 is refused at assignment unless the giver says so a second time, and the event keeps that', () => {
    until('30/6/2020', '2020-07-01 00:00').thenRejected('deadline-in-the-past', {
      ...{ legalEnd: '2020-06-30', today: '2020-07-01' },
    });
    until('30/6/2020', '2020-07-01 00:00', { pastDeadline: false }).thenRejected('deadline-in-the-past');
    expect(until('30/6/2020', '2020-07-01 00:00', { pastDeadline: true }).decision).toMatchObject([
      { type: 'TaskAssigned', data: { pastDeadline: true, deadline: { legalEnd: '2020-06-30' } } },
    ]);
  });

  it.each([
    ['the last day runs to 24:00', '30/6/2020', '2020-06-30 23:59'],
    ['a Saturday rolls on to the Monday that is today', '30/5/2020', '2020-06-01 17:00'],
    ['words without an end', 'định kỳ hàng quý', '2021-06-01 08:00'],
  ])('is none where %s', (_, text, now) => {
    const [event] = until(text, now, { pastDeadline: true }).decision as TaskEvent[];
    expect(until(text, now).decision).toMatchObject([{ type: 'TaskAssigned' }]);
    // Said of an end that has not passed it says nothing.
    expect(event?.data).not.toHaveProperty('pastDeadline');
  });

  it.each([
    ['a Saturday that rolled on to yesterday', '30/5/2020', '2020-06-02 00:00'],
    ['“before” a Monday, which rolled back over the weekend', 'trước ngày 01/6/2020', '2020-05-31 08:00'],
  ])('is one: %s', (_, text, now) => {
    until(text, now).thenRejected('deadline-in-the-past');
  });

  it('is judged by the day on which it is assigned here, not by the day of the act', () => {
    until('30/6/2020', '2020-07-01 08:00', { assignedOn: day('2020-06-01') }).thenRejected('deadline-in-the-past');
  });

  it('may stand in a draft, which is refused when it is assigned', () => {
    const past = { ...assign, deadline: { text: '30/6/2020' }, now: haNoi('2020-07-01 08:00') };
    const [drafted] = when([], { ...past, type: 'DraftTask' }).decision as TaskEvent[];
    expect(drafted).toMatchObject({ type: 'TaskDrafted', data: { deadline: { legalEnd: '2020-06-30' } } });
    when([happened('2020-07-01T08:00:00+07:00', drafted as TaskEvent)], past).thenRejected('deadline-in-the-past');
  });
});

describe('drafting a task', () => {
  const draft = { ...assign, type: 'DraftTask' } as const;

  it('needs no lead unit yet; a second time changes nothing', () => {
    const { leadUnit: _, ...unaddressed } = draft;
    expect(when([], unaddressed).decision).toMatchObject([{ type: 'TaskDrafted', data: { code: 'MH-01' } }]);
    when([assigned], draft).thenNothing();
  });

  it('gives nothing to work on', () => {
    const drafted = happened<TaskEvent>('2020-03-01T08:00:00+07:00', { type: 'TaskDrafted', data: content });
    when([drafted], { ...told, type: 'AcceptTask' }).thenRejected('task-not-assigned');
    when([], { ...told, type: 'AcceptTask' }).thenRejected('task-not-found');
  });
});

describe('taking a task up', () => {
  it('is accepted once', () => {
    when([assigned], { ...told, type: 'AcceptTask' }).then([{ type: 'TaskAccepted', data: { by: 'p-office' } }]);
    when([assigned, accepted], { ...told, type: 'AcceptTask' }).thenNothing();
  });

  it('names a handler among the lead unit: a person in one of its posts, or a post', () => {
    const name = { ...told, type: 'NameHandler' } as const;
    const handler = { person: 'p-expert' };
    when([assigned], { ...name, handler }).then([{ type: 'HandlerNamed', data: { handler, by: 'p-office' } }]);
    when([assigned], { ...name, handler: { person: 'p-bcy-desk' } }).thenRejected('handler-not-in-unit');
    when([assigned], { ...name, handler: { post: 'constructor' } }).thenRejected('handler-not-in-unit');
    const named = happened<TaskEvent>('2020-03-03T09:00:00+07:00', {
      type: 'HandlerNamed',
      data: { handler, by: 'p-office' },
    });
    when([assigned, named], { ...name, handler }).thenNothing();
  });
});

describe('reporting progress', () => {
  const reportProgress = { ...report, type: 'ReportProgress', now: haNoi('2020-04-01 08:00') } as const;

  it('accepts the task by the way', () => {
    when([assigned], reportProgress).then([
      { type: 'TaskAccepted', data: { by: 'p-desk' } },
      { type: 'ProgressReported', data: report },
    ]);
    when([assigned, accepted], reportProgress).then([{ type: 'ProgressReported', data: report }]);
  });

  it('is for a period that the programme has opened, be it closed again', () => {
    for (const period of ['2019-Q1', '2020-Q1', '2020-Q2']) {
      expect(when([assigned], { ...reportProgress, period }).decision).toHaveLength(2);
    }
    when([assigned], { ...reportProgress, period: '2020-Q3' }).thenRejected('period-not-open-yet', {
      period: '2020-Q3',
      // The 15th of the month before the quarter.
      opensOn: '2020-06-15',
    });
    // The programme was issued in March 2019.
    for (const period of ['2018-Q4', '1900-Q1']) {
      when([assigned], { ...reportProgress, period }).thenRejected('period-not-of-programme', { period });
    }
    when([assigned], { ...reportProgress, period: '2020-Q5' }).thenRejected('period-unknown');
    expect(when([assigned], { ...reportProgress, period: '2020-Q5' }).decision).toHaveProperty('pointer', '/period');
    expect(when([assigned], { ...reportProgress, period: '1900-Q1' }).decision).not.toHaveProperty('pointer');
  });
});

describe('explaining lateness', () => {
  const first = { ...report, type: 'ReportProgress', now: haNoi('2020-06-30 23:59') } as const;
  const late = { ...first, report: 'pr-2', now: haNoi('2020-07-01 00:00') } as const;
  const explain = {
    type: 'ExplainLateness',
    explanation: 'e-1',
    text: 'Chờ ý kiến',
    by: 'p-desk',
    now: late.now,
  } as const;
  const explained = happened<TaskEvent>('2020-07-01T00:00:00+07:00', {
    type: 'LatenessExplained',
    data: { explanation: 'e-1', text: 'Chờ ý kiến', by: 'p-desk' },
  });
  const reported = (local: string, percent?: number) =>
    happened<TaskEvent>(local, {
      type: 'ProgressReported',
      data: percent === undefined ? report : { ...report, percent },
    });
  const past = [assigned, accepted];
  const missing = { rejected: 'explanation-missing', pointer: '/explanation' };

  it('is asked of each report on a task that is overdue, from the end of its last day on', () => {
    expect(when(past, first).decision).toHaveLength(1);
    expect(when(past, late).decision).toMatchObject(missing);
    expect(when(past, { ...late, noChange: true }).decision).toMatchObject(missing);
    const said = { ...report, report: 'pr-2', explanation: 'Chờ ý kiến' };
    when(past, { ...late, ...said }).then([{ type: 'ProgressReported', data: said }]);
    const again = [...past, happened<TaskEvent>('2020-07-01T00:00:00+07:00', { type: 'ProgressReported', data: said })];
    expect(when(again, { ...late, report: 'pr-3' }).decision).toMatchObject(missing);
  });

  it('is not asked while a result that was handed in by the end awaits its confirmation', () => {
    const inTime = submittedAs(result, '2020-06-30T10:00:00+07:00');
    expect(when([...past, inTime], late).decision).toHaveLength(1);
    expect(when([...past, submitted], { ...late, now: haNoi('2020-07-03 08:00') }).decision).toMatchObject(missing);
  });

  it('is asked of a report of less than the last percentage that there is, not of as much or of none', () => {
    const half = [...past, reported('2020-04-01T08:00:00+07:00', 50), reported('2020-05-04T08:00:00+07:00')];
    for (const percent of [50, 51, undefined]) {
      expect(when(half, { ...first, report: 'pr-2', ...(percent && { percent }) }).decision).toHaveLength(1);
    }
    expect(when(half, { ...first, report: 'pr-2', percent: 49 }).decision).toMatchObject(missing);
    expect(when(half, { ...first, report: 'pr-2', percent: 0 }).decision).toMatchObject(missing);
    expect(when(past, { ...first, percent: 0 }).decision).toHaveLength(1);
  });

  it('counts where it was given apart, for the next report and no other', () => {
    when(past, explain).then([
      { type: 'LatenessExplained', data: { explanation: 'e-1', text: 'Chờ ý kiến', by: 'p-desk' } },
    ]);
    expect(when([...past, explained], late).decision).toHaveLength(1);
    const used = [...past, explained, reported('2020-07-02T08:00:00+07:00')];
    expect(when(used, late).decision).toMatchObject(missing);
    expect(when([...past, reported('2020-06-30T08:00:00+07:00'), explained], late).decision).toHaveLength(1);
  });

  it('is of a task that is worked on, and the same one once', () => {
    when([...past, explained], explain).thenNothing();
    expect(when([...past, explained], { ...explain, explanation: 'e-2' }).decision).toHaveLength(1);
    const done = happened<TaskEvent>('2020-07-20T09:30:00+07:00', {
      type: 'ResultConfirmed',
      data: { result: 'r-1', completedOn: day('2020-06-30'), by: 'p-office' },
    });
    when([...past, submitted, done], explain).thenRejected('task-completed');
    when([], explain).thenRejected('task-not-found');
  });
});

describe('correcting a report of progress', () => {
  const { by: _, report: id, ...content } = report;
  const correction = { ...content, report: id, percent: 30, by: 'p-head', reason: 'Ghi nhầm' };
  const correct = { ...correction, type: 'CorrectProgressReport', now: haNoi('2020-07-02 08:00') } as const;
  const reported = (local: string, said: object = {}) =>
    happened<TaskEvent>(local, { type: 'ProgressReported', data: { ...report, ...said } });
  const first = reported('2020-04-01T08:00:00+07:00', { percent: 40 });
  const second = reported('2020-05-04T08:00:00+07:00', { report: 'pr-2', percent: 60 });
  const corrected = happened<TaskEvent>('2020-07-02T08:00:00+07:00', {
    type: 'ProgressReportCorrected',
    data: correction,
  });
  const past = [assigned, accepted, first];
  const missing = { rejected: 'explanation-missing', pointer: '/explanation' };

  it('says anew all that the report says, by whom and why', () => {
    when(past, correct).then([{ type: 'ProgressReportCorrected', data: correction }]);
  });

  it('is of a report that there is, on a task that is not completed', () => {
    when(past, { ...correct, report: 'pr-9' }).thenRejected('report-not-found');
    when([assigned], correct).thenRejected('report-not-found');
    const done = happened<TaskEvent>('2020-07-20T09:30:00+07:00', {
      type: 'ResultConfirmed',
      data: { result: 'r-1', completedOn: day('2020-06-30'), by: 'p-office' },
    });
    when([...past, submitted, done], correct).thenRejected('task-completed');
  });

  it('is refused where the report says so already, be it by a correction', () => {
    when(past, { ...correct, percent: 40 }).thenRejected('correction-changes-nothing');
    when([...past, corrected], { ...correct, reason: 'Lý do khác' }).thenRejected('correction-changes-nothing');
    when([...past, corrected], { ...correct, percent: 40 }).then([
      { type: 'ProgressReportCorrected', data: { ...correction, percent: 40 } },
    ]);
  });

  it('keeps the rules of a report: its period, and an explanation of what is less than the report before', () => {
    when(past, { ...correct, period: '2020-Q5' }).thenRejected('period-unknown');
    when(past, { ...correct, period: '2018-Q4' }).thenRejected('period-not-of-programme');
    const both = [...past, second];
    expect(when(both, { ...correct, report: 'pr-2', percent: 39 }).decision).toMatchObject(missing);
    expect(when(both, { ...correct, report: 'pr-2', percent: 39, explanation: 'Làm lại' }).decision).toHaveLength(1);
    expect(when(both, { ...correct, report: 'pr-2', percent: 40 }).decision).toHaveLength(1);
    // Nothing was reported before the first, and what came after it was not less then.
    expect(when(both, { ...correct, percent: 0 }).decision).toHaveLength(1);
    expect(when(both, { ...correct, percent: 70 }).decision).toHaveLength(1);
  });

  it('asks for an explanation where the report was late, not where only its correction is', () => {
    const late = reported('2020-07-01T08:00:00+07:00', { report: 'pr-2', explanation: 'Chờ ý kiến' });
    expect(when([...past, late], { ...correct, report: 'pr-2', percent: 50 }).decision).toMatchObject(missing);
    expect(when([...past, late], correct).decision).toHaveLength(1);
    const explained = happened<TaskEvent>('2020-07-01T07:00:00+07:00', {
      type: 'LatenessExplained',
      data: { explanation: 'e-1', text: 'Chờ ý kiến', by: 'p-desk' },
    });
    const unexplained = { ...correct, report: 'pr-2', percent: 50 };
    expect(when([...past, explained, late], unexplained).decision).toHaveLength(1);
    expect(when([...past, late, explained], unexplained).decision).toMatchObject(missing);
  });

  it('counts from then on: the next report is held against what the last one says now', () => {
    const next = { ...report, type: 'ReportProgress', report: 'pr-3', now: haNoi('2020-06-30 08:00') } as const;
    expect(when(past, { ...next, percent: 35 }).decision).toMatchObject(missing);
    expect(when([...past, corrected], { ...next, percent: 35 }).decision).toHaveLength(1);
    expect(when([...past, corrected], { ...next, percent: 29 }).decision).toMatchObject(missing);
  });

  it('leaves what was said before, who said it and when, one correction after the other', () => {
    const again = happened<TaskEvent>('2020-07-03T08:00:00+07:00', {
      type: 'ProgressReportCorrected',
      data: { ...report, narrative: 'Đã xong', by: 'p-expert', reason: 'Thiếu nội dung' },
    });
    const [known] = [...past, corrected, again].reduce(taskDecider.evolve, taskDecider.initial).reports;
    const replaced = [
      { ...content, percent: 40 },
      { ...content, percent: 30 },
    ];
    expect(known).toEqual({
      ...{ ...content, narrative: 'Đã xong', report: id, by: 'p-desk', at: first.occurredAt },
      corrections: [
        { reason: 'Ghi nhầm', by: 'p-head', at: corrected.occurredAt, replaced: replaced[0] },
        { reason: 'Thiếu nội dung', by: 'p-expert', at: again.occurredAt, replaced: replaced[1] },
      ],
    });
  });
});

describe('submitting a result', () => {
  const submit = { ...result, type: 'SubmitResult', now: haNoi('2020-07-02 10:00') } as const;

  it('notes the day; one at a time, and the same one only once', () => {
    when([assigned, accepted], submit).then([
      { type: 'ResultSubmitted', data: { ...result, submittedOn: day('2020-07-02') } },
    ]);
    when([assigned, submitted], submit).thenNothing();
    when([assigned, submitted], { ...submit, result: 'r-2' }).thenRejected('result-awaiting-confirmation');
  });

  it('is refused with a document from the future', () => {
    when([assigned], { ...submit, document: { date: day('2020-07-03') } }).thenRejected('document-dated-in-the-future');
  });
});

describe('deciding on a result', () => {
  const confirm = { type: 'ConfirmResult', now: haNoi('2020-07-20 09:30'), by: 'p-office' } as const;
  const giveBack = { ...confirm, type: 'ReturnResult', reason: 'Thiếu phụ lục' } as const;
  const confirmed = (on: string): TaskEvent => ({
    type: 'ResultConfirmed',
    data: { result: 'r-1', completedOn: day(on), by: 'p-office' },
  });

  it('counts as completed on the date of its document, else of its submission, else as the confirmer says', () => {
    when([assigned, submitted], confirm).then([confirmed('2020-06-30')]);
    when([assigned, submitted], { ...confirm, completedOn: day('2020-07-02') }).then([confirmed('2020-07-02')]);
    const { document: _, ...undocumented } = result;
    when([assigned, submittedAs(undocumented)], confirm).then([confirmed('2020-07-02')]);
  });

  it('was not completed after it was handed in, nor before it was assigned', () => {
    when([assigned, submitted], { ...confirm, completedOn: day('2020-07-03') }).thenRejected(
      'completed-after-submission',
    );
    when([assigned, submitted], { ...confirm, completedOn: day('2020-03-01') }).thenRejected(
      'completed-before-assignment',
    );
  });

  it('a return after the end says from which day the overdue steps count; one in time says nothing', () => {
    const data = { result: 'r-1', reason: 'Thiếu phụ lục', by: 'p-office' };
    when([assigned, submitted], giveBack).then([
      { type: 'ResultReturned', data: { ...data, restartsOn: day('2020-07-20'), epoch: 2, pastEnd: 1 } },
    ]);
    const early = submittedAs(result, '2020-06-30T10:00:00+07:00');
    when([assigned, early], { ...giveBack, now: haNoi('2020-06-30 23:59') }).then([
      { type: 'ResultReturned', data: { ...data, epoch: null, pastEnd: 0 } },
    ]);
  });

  it('confirmed again with another note or day is refused: nothing would keep them', () => {
    const noted = happened<TaskEvent>('2020-07-20T09:30:00+07:00', {
      type: 'ResultConfirmed',
      data: { result: 'r-1', completedOn: day('2020-06-30'), by: 'p-office', note: 'Đồng ý' },
    });
    const past = [assigned, submitted, noted];
    when(past, { ...confirm, note: 'Đồng ý' }).thenNothing();
    when(past, { ...confirm, completedOn: day('2020-06-30') }).thenNothing();
    when(past, { ...confirm, note: 'Lưu ý thời hạn' }).thenRejected('no-result-to-decide');
    when(past, { ...confirm, completedOn: day('2020-07-01') }).thenRejected('no-result-to-decide');
  });

  it('needs a result; repeated it changes nothing', () => {
    when([assigned], confirm).thenRejected('no-result-to-decide');
    const done = happened('2020-07-20T09:30:00+07:00', confirmed('2020-06-30'));
    when([assigned, submitted, done], confirm).thenNothing();
    when([assigned, submitted, done], giveBack).thenRejected('no-result-to-decide');
    when([assigned, submitted, done], { ...report, type: 'ReportProgress', now: confirm.now }).thenRejected(
      'task-completed',
    );
  });
});
