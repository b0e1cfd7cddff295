import { describe, expect, it } from '@jest/globals';
import { given, happened } from '#testing/given.js';
import { haNoi } from '#testing/lives.js';
import { ministry } from '#testing/ministry.js';
import { vietnam } from '#testing/vietnam-calendar.js';
import { defaultPolicy } from '../follow-up/default-policy.js';
import type { CivilDate } from '../kernel/time.js';
import { type TaskContext, taskDecider } from './task.decide.js';
import type { Amendment, TaskEvent } from './task.events.js';
import type { AmendmentCommand } from './task-amendment.js';

const day = (date: string) => date as CivilDate;
const context: TaskContext = { calendar: vietnam, directory: ministry, policy: defaultPolicy, periods: {} };
const until = (date: string, text: string) =>
  ({
    ...({ text, kind: 'date', calendarVersion: 1, rolled: false } as const),
    ...{ periodStart: day(date), periodEnd: day(date), legalEnd: day(date) },
  }) as const;
const mandate = { issuer: 'Chính phủ', type: 'resolution', number: '17/NQ-CP' };
const assigned = happened<TaskEvent>('2020-03-02T08:00:00+07:00', {
  type: 'TaskAssigned',
  data: {
    ...{ task: 't-1', programme: 'NQ17', title: { vi: 'Rà soát', en: 'Review' }, assigningUnit: 'BTTTT' },
    ...{ leadUnit: 'C-ATTT', coordinatingUnits: ['BCYCP'], isRestricted: false, mandate, deliverable: 'Danh mục' },
    ...{ deadline: until('2020-06-30', '30/6/2020'), assignedOn: day('2020-03-02') },
    policy: { id: 'default', version: 2 },
  },
});
const amend = (changes: AmendmentCommand['changes'], others: Partial<AmendmentCommand> = {}): AmendmentCommand => ({
  ...{ type: 'AmendTask', now: haNoi('2020-06-02 08:00'), by: 'p-office', kind: 'amendment' },
  ...{ changes, reason: 'Thông báo 12/TB', ...others },
});
const amendment = (changes: Amendment['changes'], others: Partial<Amendment> = {}): TaskEvent => ({
  type: 'TaskAmended',
  data: { number: 1, kind: 'amendment', changes, reason: 'Thông báo 12/TB', by: 'p-office', ...others },
});

describe('an amendment', () => {
  const task = given(taskDecider, [assigned]);

  it('says what changed and nothing else; what it replaced is known beside it', () => {
    const said = { title: { vi: 'Rà soát', en: 'Review' }, coordinatingUnits: [], deliverable: 'Báo cáo', mandate };
    const event = amendment({ coordinatingUnits: [], deliverable: 'Báo cáo' }, { document: '12/TB-BTTTT' });
    task.when(amend(said, { document: '12/TB-BTTTT' }), context).then([event]);
    const { state } = given(taskDecider, [assigned, happened('2020-06-02T08:00:00+07:00', event)]);
    expect(state.content).toMatchObject({ title: { en: 'Review' }, coordinatingUnits: [], deliverable: 'Báo cáo' });
    expect(state.amendments).toMatchObject([{ replaced: { coordinatingUnits: ['BCYCP'], deliverable: 'Danh mục' } }]);
  });

  it('1.5 of the end carries the epoch that it begins; other words for the same end begin none', () => {
    const earlier = until('2020-06-15', '15/6/2020');
    task
      .when(amend({ deadline: { text: '15/6/2020' } }), context)
      .then([amendment({ deadline: earlier }, { epoch: 2 })]);
    const { decision } = task.when(amend({ deadline: { text: 'hết Quý II/2020' } }), context);
    expect(decision).toMatchObject([{ data: { changes: { deadline: { legalEnd: '2020-06-30', kind: 'quarter' } } } }]);
    expect(decision).not.toMatchObject([{ data: { epoch: expect.anything() } }]);
  });

  it('2.5 may take the end away, which begins an epoch too', () => {
    const words = { text: 'khẩn trương', kind: 'none', rolled: false } as const;
    task
      .when(amend({ deadline: { text: 'khẩn trương' } }), context)
      .then([amendment({ deadline: words }, { epoch: 2 })]);
  });

  it('of a new end is for a day after today, which a day off moves; the end that stands may lie behind', () => {
    const on = (date: string, now: string) => task.when(amend({ deadline: { date } }, { now: haNoi(now) }), context);
    on('2020-06-02', '2020-06-02 08:00').thenRejected('new-deadline-in-the-past', { legalEnd: '2020-06-02' });
    on('2020-06-01', '2020-06-02 08:00').thenRejected('new-deadline-in-the-past');
    // Saturday, 6 June: it ends on Monday the 8th.
    expect(on('2020-06-06', '2020-06-07 08:00').decision).toMatchObject([{ type: 'TaskAmended' }]);
    on('2020-06-06', '2020-06-08 08:00').thenRejected('new-deadline-in-the-past');
    const overdue = amend({ deadline: { text: 'hết Quý II/2020' } }, { now: haNoi('2020-07-20 08:00') });
    expect(task.when(overdue, context).decision).toMatchObject([{ type: 'TaskAmended' }]);
  });

  it('that changes nothing is refused, as is one that names nothing', () => {
    task.when(amend({}), context).thenRejected('amendment-without-changes');
    const same = { deadline: { date: '2020-06-30' }, coordinatingUnits: ['BCYCP'], mandate };
    task.when(amend(same), context).thenRejected('amendment-changes-nothing');
    // Which version of the calendar says so is no change.
    const later = { ...vietnam, version: 2 };
    task.when(amend(same), { ...context, calendar: later }).thenRejected('amendment-changes-nothing');
  });

  it('in the same words again changes nothing; after another act it is refused', () => {
    const done = amendment({ deliverable: 'Báo cáo' });
    const once = given(taskDecider, [assigned, happened('2020-06-02T08:00:00+07:00', done)]);
    once.when(amend({ deliverable: 'Báo cáo' }), context).thenNothing();
    once.when(amend({ deliverable: 'Báo cáo' }, { reason: 'Khác' }), context).thenRejected('amendment-changes-nothing');
    once.when(amend({ deliverable: 'Báo cáo' }, { by: 'p-x' }), context).thenRejected('amendment-changes-nothing');
    once
      .when(amend({ deliverable: 'Danh mục' }), context)
      .then([amendment({ deliverable: 'Danh mục' }, { number: 2 })]);
  });

  it('names units that there are, and never the one that leads', () => {
    const of = (...coordinatingUnits: string[]) => task.when(amend({ coordinatingUnits }), context);
    of('BCYCP', 'X').thenRejected('unit-not-found', { unit: 'X' });
    of('BCYCP', 'C-ATTT').thenRejected('lead-also-coordinates', { unit: 'C-ATTT' });
    expect(of('BCYCP', 'X').decision).toMatchObject({ pointer: '/changes/coordinatingUnits/1' });
    const reordered = given(taskDecider, [
      assigned,
      happened('2020-06-02T08:00:00+07:00', amendment({ coordinatingUnits: ['BCYCP', 'BTTTT'] })),
    ]);
    reordered
      .when(amend({ coordinatingUnits: ['BTTTT', 'BCYCP'] }, { reason: 'Khác' }), context)
      .thenRejected('amendment-changes-nothing');
  });

  it('of a deadline that cannot be read says where it stands', () => {
    const { decision } = task.when(amend({ deadline: { text: 'Quý V/2020' } }), context);
    expect(decision).toMatchObject({ rejected: 'deadline-impossible', pointer: '/changes/deadline/text' });
  });

  it('comes too late for what is over, and too early for a draft', () => {
    const over = (data: TaskEvent) => given(taskDecider, [assigned, happened('2020-06-01T08:00:00+07:00', data)]);
    const cancelled = { reason: 'Thôi', by: 'p-office', cancelledOn: day('2020-06-01') };
    const change = amend({ deliverable: 'Báo cáo' });
    over({ type: 'TaskCancelled', data: cancelled }).when(change, context).thenRejected('task-cancelled');
    over({ type: 'ResultConfirmed', data: { result: 'r', completedOn: day('2020-06-01'), by: 'p-office' } })
      .when(change, context)
      .thenRejected('task-completed');
    const {
      assignedOn: _,
      policy: __,
      ...content
    } = (assigned as Extract<typeof assigned, { type: 'TaskAssigned' }>).data;
    const draft = happened<TaskEvent>('2020-03-02T08:00:00+07:00', { type: 'TaskDrafted', data: content });
    given(taskDecider, [draft]).when(change, context).thenRejected('task-not-assigned');
    given(taskDecider, []).when(change, context).thenRejected('task-not-found');
  });

  it('mends what was typed wrongly under a name of its own, with the same consequences', () => {
    const mended = { number: 1, kind: 'clericalError', epoch: 2 } as const;
    task
      .when(amend({ deadline: { date: '2020-07-30' } }, { kind: 'clericalError' }), context)
      .then([amendment({ deadline: until('2020-07-30', '30/7/2020') }, mended)]);
  });
});
