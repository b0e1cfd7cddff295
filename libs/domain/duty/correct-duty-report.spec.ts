import { describe, expect, it } from '@jest/globals';
import { given, happened } from '#testing/given.js';
import { haNoi } from '#testing/lives.js';
import { ministry } from '#testing/ministry.js';
import { vietnam, vietnamTime } from '#testing/vietnam-calendar.js';
import { defaultPolicy } from '../follow-up/default-policy.js';
import type { Recorded } from '../kernel/decider.js';
import type { CivilDate } from '../kernel/time.js';
import { type DutyCommand, type DutyContext, dutyDecider, nextDutyDue } from './duty.decide.js';
import type { DutyEvent } from './duty.js';

const day = (date: string) => date as CivilDate;

/** Owed on Monday 15 June 2020, lapses on 14 September; sent on the 12th. */
const opened = happened<DutyEvent>('2020-03-15T00:00:00+07:00', {
  type: 'DutyOpened',
  data: {
    ...{ duty: 'NQ17-2020-Q2-BCYCP', programme: 'NQ17', period: '2020-Q2', unit: 'BCYCP', keptBy: 'BTTTT' },
    ...{ opensOn: day('2020-03-15'), cutOff: day('2020-06-14'), owedOn: day('2020-06-15') },
    ...{ lapsesOn: day('2020-09-14'), policy: { id: 'default', version: 2 } },
  },
});
const first = {
  results: 'Đã ban hành một hướng dẫn.',
  blockers: ['b-1'],
  withoutTasks: [{ task: 't-3', reason: 'Chờ ý kiến' }],
};
const sent = happened<DutyEvent>('2020-06-12T09:00:00+07:00', {
  type: 'DutySubmitted',
  data: { by: 'p-bcy-desk', ...first, reported: ['t-2'] },
});

const second = { ...first, results: 'Đã ban hành hai hướng dẫn.' };
const why = { by: 'p-bcy-head', reason: 'Ghi thiếu một hướng dẫn.' };
const correct: Extract<DutyCommand, { type: 'CorrectDutyReport' }> = {
  ...{ type: 'CorrectDutyReport', now: haNoi('2020-06-15 23:59'), ...why, ...second },
};
const corrected = happened<DutyEvent>('2020-06-15T23:59:00+07:00', {
  type: 'DutyReportCorrected',
  data: { ...why, ...second, reported: ['t-2'] },
});
const added = { results: 'Ngày 16/6 ban hành hướng dẫn thứ ba.', withoutTasks: [] };
const add = { ...correct, now: haNoi('2020-06-16 00:00'), results: added.results, withoutTasks: [], blockers: [] };
const supplemented = happened<DutyEvent>('2020-06-16T00:00:00+07:00', {
  type: 'DutyReportSupplemented',
  data: { ...why, ...added },
});

const tasks: DutyContext['ledTasks'] = [
  { task: 't-2', code: 'NQ17-02', hasReport: true },
  { task: 't-3', code: 'NQ17-03', hasReport: false },
];
const blockers: DutyContext['blockers'] = ['b-1', 'b-2'].map((blocker) => ({
  ...{ blocker, unit: 'BCYCP', programme: 'NQ17' },
}));

function when(past: readonly Recorded<DutyEvent>[], command: DutyCommand, context: Partial<DutyContext> = {}) {
  const world = { calendar: vietnam, directory: ministry, policy: defaultPolicy, ledTasks: tasks, blockers };
  return given(dutyDecider, past).when(command, { ...world, ...context });
}
const stateOf = (...past: readonly Recorded<DutyEvent>[]) => given(dutyDecider, past).state.submission;

describe('correcting the report, until 24:00 of the day on which it is owed', () => {
  it('replaces all that it says', () => {
    when([opened, sent], correct).then([
      { type: 'DutyReportCorrected', data: { ...why, ...second, reported: ['t-2'] } },
    ]);
    const { results: _, blockers: __, ...bare } = correct;
    when([opened, sent], { ...bare, note: 'Ký số sau' }).then([
      {
        type: 'DutyReportCorrected',
        data: { ...why, note: 'Ký số sau', withoutTasks: first.withoutTasks, reported: ['t-2'] },
      },
    ]);
  });

  it('leaves legible what it said before, who corrected it, when and why; who sent it stays', () => {
    const third = { ...why, by: 'p-bcy-deputy', reason: 'Nhầm', results: 'Chưa ban hành.', withoutTasks: [] };
    const again = happened<DutyEvent>('2020-06-15T23:59:30+07:00', {
      type: 'DutyReportCorrected',
      data: { ...third, reported: ['t-2', 't-3'] },
    });
    expect(stateOf(opened, sent, corrected, again)).toStrictEqual({
      ...{ by: 'p-bcy-desk', at: sent.occurredAt, results: third.results, withoutTasks: [], reported: ['t-2', 't-3'] },
      corrections: [
        { ...why, at: corrected.occurredAt, replaced: first },
        { by: third.by, reason: third.reason, at: again.occurredAt, replaced: second },
      ],
      supplements: [],
    });
  });

  it('in the same words changes nothing, whatever the reason; back to the first words it does', () => {
    when([opened, sent], { ...correct, ...first }).thenNothing();
    when([opened, sent, corrected], { ...correct, reason: 'Lý do khác', by: 'p-bcy-desk' }).thenNothing();
    expect(when([opened, sent, corrected], { ...correct, ...first }).decision).toHaveLength(1);
  });

  it('accounts for the tasks that the report accounted for, while they are open and nobody reported on them', () => {
    const leavesOut = { ...correct, withoutTasks: [] };
    when([opened, sent], leavesOut).thenRejected('tasks-without-report', { tasks: 'NQ17-03', count: 1 });
    const [t2, t3] = tasks;
    const since = [t2, { task: 't-3', hasReport: true }].flatMap((task) => task ?? []);
    when([opened, sent], leavesOut, { ledTasks: since }).then([
      { type: 'DutyReportCorrected', data: { ...why, ...second, withoutTasks: [], reported: ['t-2', 't-3'] } },
    ]);
    // The other one has ended, or another unit has it.
    expect(when([opened, sent], leavesOut, { ledTasks: [t2].flatMap((task) => task ?? []) }).decision).toHaveLength(1);
    expect(when([opened, sent], correct, { ledTasks: [t2].flatMap((task) => task ?? []) }).decision).toHaveLength(1);
    // What was reported on counts as it did, whatever the report on it says by now.
    const unreported = [{ task: 't-2', hasReport: false }, t3].flatMap((task) => task ?? []);
    expect(when([opened, sent], correct, { ledTasks: unreported }).decision).toHaveLength(1);
  });

  it('owes no word on a task that the unit was given since, and may say one', () => {
    const ledTasks = [...tasks, { task: 't-8', code: 'NQ17-08', hasReport: false }];
    expect(when([opened, sent], correct, { ledTasks }).decision).toHaveLength(1);
    const withoutTasks = [...first.withoutTasks, { task: 't-8', reason: 'Mới giao' }];
    when([opened, sent], { ...correct, withoutTasks }, { ledTasks }).then([
      { type: 'DutyReportCorrected', data: { ...why, ...second, withoutTasks, reported: ['t-2'] } },
    ]);
  });

  it('keeps the rules of a report', () => {
    const withoutTasks = [...first.withoutTasks, { task: 't-77', reason: 'x' }];
    const decided = (other: object) => when([opened, sent], { ...correct, ...other }).decision;
    expect(decided({ withoutTasks })).toMatchObject({ rejected: 'task-not-led', pointer: '/withoutTasks/1/task' });
    expect(decided({ blockers: ['b-9'] })).toMatchObject({ rejected: 'blocker-not-found', pointer: '/blockers/0' });
    expect(decided({ blockers: ['b-2', 'b-2'] })).toMatchObject({ rejected: 'blocker-listed-twice' });
  });
});

describe('adding to the report, once that day is over', () => {
  it('stands beside it, with its date; what was sent stands as it was sent', () => {
    when([opened, sent], add).then([{ type: 'DutyReportSupplemented', data: { ...why, ...added } }]);
    const { at, ...content } = { ...first, by: 'p-bcy-desk', reported: ['t-2'], at: sent.occurredAt };
    expect(stateOf(opened, sent, supplemented)).toStrictEqual({
      ...{ ...content, at, corrections: [] },
      supplements: [{ ...why, ...added, at: supplemented.occurredAt }],
    });
  });

  it('in words that are there already changes nothing: those of the report, or of what was added', () => {
    when([opened, sent, corrected], { ...add, ...second }).thenNothing();
    when([opened, sent, supplemented], { ...add, reason: 'Lý do khác' }).thenNothing();
    const other = { ...add, results: 'Và hướng dẫn thứ tư.', now: haNoi('2020-07-01 08:00') };
    expect(when([opened, sent, supplemented], other).decision).toHaveLength(1);
  });

  it('says something, by more than a reason', () => {
    const { results: _, ...nothing } = add;
    when([opened, sent], nothing).thenRejected('supplement-says-nothing');
    when([opened, sent], { ...nothing, withoutTasks: [{ task: 't-3', reason: ' ' }] }).thenRejected(
      'supplement-says-nothing',
    );
  });

  it('names a blocker or a task by the rules of a report, and accounts for none', () => {
    const named = { ...add, blockers: ['b-2'], withoutTasks: [{ task: 't-2', reason: 'Ghi nhầm kỳ' }] };
    when([opened, sent], named).then([
      {
        type: 'DutyReportSupplemented',
        data: { ...why, results: added.results, blockers: ['b-2'], withoutTasks: named.withoutTasks },
      },
    ]);
    when([opened, sent], { ...add, blockers: ['b-9'] }).thenRejected('blocker-not-found');
    when([opened, sent], { ...add, withoutTasks: [{ task: 't-77', reason: 'x' }] }).thenRejected('task-not-led');
  });

  it('is what a correction of a report is that was itself sent late', () => {
    const late = { ...sent, occurredAt: haNoi('2020-06-17 09:00') };
    const { decision } = when([opened, late], { ...correct, now: haNoi('2020-06-17 09:01') });
    expect(decision).toMatchObject([{ type: 'DutyReportSupplemented' }]);
  });

  it('is possible to 24:00 of the day on which it would have lapsed', () => {
    expect(when([opened, sent], { ...add, now: haNoi('2020-09-14 23:59') }).decision).toHaveLength(1);
    for (const said of [add, { ...add, ...first }]) {
      when([opened, sent], { ...said, now: haNoi('2020-09-15 00:00') }).thenRejected('correction-too-late', {
        until: '2020-09-14',
      });
    }
  });
});

describe('whatever is corrected or added', () => {
  it('tells nobody anew, and the report stays sent', () => {
    const before = given(dutyDecider, [opened, sent]).state;
    const after = given(dutyDecider, [opened, sent, corrected, supplemented]).state;
    expect([after.status, after.followUp]).toStrictEqual(['submitted', before.followUp]);
    expect(nextDutyDue(after, defaultPolicy, vietnamTime)).toBeUndefined();
  });
});

describe('a report that was not sent', () => {
  it('is neither corrected nor added to', () => {
    when([opened], correct).thenRejected('duty-not-submitted');
    when([opened], add).thenRejected('duty-not-submitted');
    when([opened], { ...add, now: haNoi('2020-09-15 00:00') }).thenRejected('duty-lapsed');
    when([], correct).thenRejected('duty-not-found');
    const released = happened<DutyEvent>('2020-06-01T08:00:00+07:00', {
      type: 'DutyReleased',
      data: { reason: 'nothing-owed' },
    });
    when([opened, released], correct).thenRejected('duty-closed');
  });
});
