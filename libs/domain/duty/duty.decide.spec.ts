import { describe, expect, it } from '@jest/globals';
import { given, happened } from '#testing/given.js';
import { haNoi } from '#testing/lives.js';
import { ministry } from '#testing/ministry.js';
import { vietnam } from '#testing/vietnam-calendar.js';
import { defaultPolicy } from '../follow-up/default-policy.js';
import type { Recorded } from '../kernel/decider.js';
import type { CivilDate } from '../kernel/time.js';
import { type DutyCommand, type DutyContext, dutyDecider } from './duty.decide.js';
import { type DutyEvent, dutyCode, dutyId } from './duty.js';
import type { NamedBlocker } from './duty-report.js';
import type { LedTask } from './submit-duty.js';

const day = (date: string) => date as CivilDate;
const facts = {
  duty: 'NQ17-2020-Q2-BCYCP',
  programme: 'NQ17',
  period: '2020-Q2',
  unit: 'BCYCP',
  keptBy: 'BTTTT',
  opensOn: day('2020-03-15'),
  cutOff: day('2020-06-14'),
  owedOn: day('2020-06-15'),
  lapsesOn: day('2020-09-14'),
  policy: { id: 'default', version: 1 },
};
const open = { type: 'OpenDuty', now: haNoi('2020-03-15 00:00'), ...facts } as const;
const submit: Extract<DutyCommand, { type: 'SubmitDuty' }> = {
  type: 'SubmitDuty',
  now: haNoi('2020-06-15 17:00'),
  by: 'p-bcy-desk',
  withoutTasks: [],
};

const opened = happened<DutyEvent>('2020-03-15T00:00:00+07:00', { type: 'DutyOpened', data: facts });
const submitted = happened<DutyEvent>('2020-06-15T17:00:00+07:00', {
  type: 'DutySubmitted',
  data: { by: 'p-bcy-desk', reported: ['t-2'], withoutTasks: [] },
});
const released = happened<DutyEvent>('2020-06-15T17:00:00+07:00', {
  type: 'DutyReleased',
  data: { reason: 'nothing-owed' },
});
const lapsed = happened<DutyEvent>('2020-09-15T00:00:00+07:00', {
  type: 'DutyLapsed',
  data: { on: day('2020-09-14') },
});

const parts = {
  results: 'Đã ban hành hai trên năm hướng dẫn.',
  shortcomings: 'Bộ Công an chưa có ý kiến.',
  proposals: 'Lãnh đạo Bộ làm việc với Bộ Công an.',
  blockers: ['b-1', 'b-2'],
  note: 'Bản ký số gửi sau',
};
const ofBcycp = (blocker: string): NamedBlocker => ({ blocker, unit: 'BCYCP', programme: 'NQ17' });
const known = [ofBcycp('b-1'), ofBcycp('b-2')];

const reported: LedTask = { task: 't-2', code: 'NQ17-02', hasReport: true };
const silent: LedTask = { task: 't-3', code: 'NQ17-03', hasReport: false };
const uncoded: LedTask = { task: 't-9', hasReport: false };

function when(
  past: readonly Recorded<DutyEvent>[],
  command: DutyCommand,
  ledTasks: readonly LedTask[] = [],
  blockers: readonly NamedBlocker[] = [],
) {
  const context: DutyContext = { calendar: vietnam, directory: ministry, policy: defaultPolicy, ledTasks, blockers };
  return given(dutyDecider, past).when(command, context);
}

describe('a duty is named', () => {
  it('by programme, period and unit', () => {
    expect(dutyId('NQ17', '2020-Q2', 'BCYCP')).toBe('NQ17-2020-Q2-BCYCP');
    expect(dutyCode('NQ17', '2020-Q2', 'BCYCP')).toBe('NQ17/2020-Q2/BCYCP');
  });
});

describe('opening a duty', () => {
  it('happens once', () => {
    when([], open).then([{ type: 'DutyOpened', data: facts }]);
    when([opened], open).thenNothing();
    when([opened, submitted], open).thenNothing();
  });

  it('again after a release starts a new epoch: its notices are not those of the first', () => {
    const reopen = { ...open, now: haNoi('2020-06-17 08:00') };
    when([opened, released], reopen).then([{ type: 'DutyOpened', data: facts }]);
    const again = happened<DutyEvent>('2020-06-17T08:00:00+07:00', { type: 'DutyOpened', data: facts });
    expect(given(dutyDecider, [opened, released, again]).state).toMatchObject({
      status: 'open',
      followUp: { epoch: 2 },
    });
  });

  it('is refused once the next cut-off is over', () => {
    when([], { ...open, now: haNoi('2020-09-15 00:00') }).thenRejected('duty-lapsed', { lapsedOn: '2020-09-14' });
  });
});

describe('sending the report', () => {
  it('accounts for every open led task, by a report or by a reason', () => {
    const withoutTasks = [{ task: 't-3', reason: 'Chờ ý kiến Bộ Công an' }];
    when([opened], { ...submit, withoutTasks, note: 'Bản ký số gửi sau' }, [reported, silent]).then([
      {
        type: 'DutySubmitted',
        data: { by: 'p-bcy-desk', note: 'Bản ký số gửi sau', reported: ['t-2'], withoutTasks },
      },
    ]);
  });

  it('is refused while tasks have neither, and names them', () => {
    when([opened], submit, [reported, silent, uncoded]).thenRejected('tasks-without-report', {
      tasks: 'NQ17-03, t-9',
      count: 2,
    });
    const withoutTasks = [{ task: 't-3', reason: '  ' }];
    when([opened], { ...submit, withoutTasks }, [silent]).thenRejected('tasks-without-report', { tasks: 'NQ17-03' });
  });

  it('is refused with a task that the unit does not lead', () => {
    const withoutTasks = [{ task: 't-77', reason: 'Không liên quan' }];
    const { decision } = when([opened], { ...submit, withoutTasks }, [reported]);
    expect(decision).toMatchObject({ rejected: 'task-not-led', pointer: '/withoutTasks/0/task' });
  });

  it('is refused with a task listed twice, whatever the reasons', () => {
    const withoutTasks = [
      { task: 't-3', reason: 'Chờ ý kiến' },
      { task: 't-9', reason: 'Chưa làm' },
      { task: 't-3', reason: 'Chờ kinh phí' },
    ];
    const { decision } = when([opened], { ...submit, withoutTasks }, [silent, uncoded]);
    expect(decision).toMatchObject({ rejected: 'task-listed-twice', pointer: '/withoutTasks/2/task' });
  });

  it('says what was done, what falls short, what is proposed and which blockers stood in the way', () => {
    when([opened], { ...submit, ...parts }, [reported], known).then([
      { type: 'DutySubmitted', data: { by: 'p-bcy-desk', ...parts, reported: ['t-2'], withoutTasks: [] } },
    ]);
  });

  it('leaves no trace of a part that it does not have', () => {
    const { results } = parts;
    when([opened], { ...submit, results, blockers: [] }, [reported]).then([
      { type: 'DutySubmitted', data: { by: 'p-bcy-desk', results, reported: ['t-2'], withoutTasks: [] } },
    ]);
  });

  it('is refused with a blocker that is named twice, is not there, or is of another unit or programme', () => {
    const naming = (blockers: readonly string[], there: readonly NamedBlocker[]) =>
      when([opened], { ...submit, blockers }, [reported], there).decision;
    const pointer = '/blockers/1';
    expect(naming(['b-1', 'b-1'], known)).toMatchObject({ rejected: 'blocker-listed-twice', pointer });
    expect(naming(['b-1', 'b-3'], known)).toMatchObject({ rejected: 'blocker-not-found', pointer });
    for (const other of [{ unit: 'C-ATTT' }, { programme: 'CT04' }]) {
      const there = [ofBcycp('b-1'), { ...ofBcycp('b-2'), ...other }];
      expect(naming(['b-1', 'b-2'], there)).toMatchObject({ rejected: 'blocker-not-of-report', pointer });
    }
  });

  it('again in the same words changes nothing; other words are not lost without a word', () => {
    const withoutTasks = [
      { task: 't-3', reason: 'Chờ ý kiến' },
      { task: 't-9', reason: 'Chưa làm' },
    ];
    const sent = happened<DutyEvent>('2020-06-15T17:00:00+07:00', {
      type: 'DutySubmitted',
      data: { by: 'p-bcy-desk', note: 'Ký số sau', reported: [], withoutTasks },
    });
    const again = { ...submit, note: 'Ký số sau', withoutTasks };
    when([opened, sent], again).thenNothing();
    when([opened, sent], { ...again, by: 'p-bcy-head', withoutTasks: withoutTasks.toReversed() }).thenNothing();
    for (const other of [
      { note: 'Đã ký số' },
      { withoutTasks: [{ task: 't-3', reason: 'Chờ ý kiến' }] },
      { withoutTasks: [...withoutTasks, { task: 't-4', reason: 'x' }] },
      { withoutTasks: withoutTasks.map(({ task }) => ({ task, reason: 'x' })) },
    ]) {
      when([opened, sent], { ...again, ...other }).thenRejected('duty-already-submitted');
    }
    when([opened, sent], submit).thenRejected('duty-already-submitted');
  });

  it('again with the same parts changes nothing, whatever the order of its blockers; another part is not lost', () => {
    const sent = happened<DutyEvent>('2020-06-15T17:00:00+07:00', {
      type: 'DutySubmitted',
      data: { by: 'p-bcy-desk', ...parts, reported: ['t-2'], withoutTasks: [] },
    });
    when([opened, sent], { ...submit, ...parts, blockers: ['b-2', 'b-1'] }).thenNothing();
    for (const part of ['results', 'shortcomings', 'proposals', 'note'] as const) {
      when([opened, sent], { ...submit, ...parts, [part]: 'Khác' }).thenRejected('duty-already-submitted');
    }
    when([opened, sent], { ...submit, ...parts, blockers: ['b-1'] }).thenRejected('duty-already-submitted');
  });

  it('happens once', () => {
    when([opened, submitted], submit, [silent]).thenNothing();
    when([opened, released], submit).thenRejected('duty-closed');
    when([], submit).thenRejected('duty-not-found');
  });

  it('is possible to 24:00 of the next cut-off, whether or not anything woke the duty then', () => {
    expect(when([opened], { ...submit, now: haNoi('2020-09-14 23:59') }, [reported]).decision).toHaveLength(1);
    when([opened], { ...submit, now: haNoi('2020-09-15 00:00') }, [reported]).thenRejected('duty-lapsed');
    when([opened, lapsed], submit, [reported]).thenRejected('duty-lapsed');
  });
});

describe('when the unit’s last led task is closed', () => {
  const release = { type: 'ReleaseDuty', now: haNoi('2020-06-14 23:59') } as const;

  it('nothing is owed', () => {
    when([opened], release).then([{ type: 'DutyReleased', data: { reason: 'nothing-owed' } }]);
    when([opened, released], release).thenNothing();
  });

  it('7.1 the report stays owed where that comes after the cut-off', () => {
    when([opened], { ...release, now: haNoi('2020-06-15 00:00') }).thenNothing();
  });

  it('a report that was sent stays sent', () => {
    when([opened, submitted], release).thenRejected('duty-closed');
  });
});

describe('a leader', () => {
  it('acts on an escalation only while the report is owed', () => {
    const acknowledge = { type: 'AcknowledgeEscalation', now: haNoi('2020-06-22 10:00'), by: 'p-leader' } as const;
    when([opened], acknowledge).thenRejected('escalation-not-open');
    when([opened, submitted], acknowledge).thenRejected('duty-closed');
  });
});
