import { describe, expect, it } from '@jest/globals';
import { given, happened } from '#testing/given.js';
import { haNoi } from '#testing/lives.js';
import { ministry } from '#testing/ministry.js';
import { vietnam } from '#testing/vietnam-calendar.js';
import { defaultPolicy } from '../follow-up/default-policy.js';
import { isRejection } from '../kernel/rejection.js';
import type { CivilDate } from '../kernel/time.js';
import { type TaskContext, taskDecider } from './task.decide.js';
import type { TaskEvent } from './task.events.js';

const day = (date: string) => date as CivilDate;
const context: TaskContext = { calendar: vietnam, directory: ministry, policy: defaultPolicy, periods: {} };
const until = (date: string) =>
  ({
    text: date,
    kind: 'date',
    periodStart: day(date),
    periodEnd: day(date),
    legalEnd: day(date),
    rolled: false,
  }) as const;
const assigned = happened<TaskEvent>('2020-03-02T08:00:00+07:00', {
  type: 'TaskAssigned',
  data: {
    ...{ task: 't-1', programme: 'NQ17', title: { vi: 'Rà soát' }, assigningUnit: 'BTTTT', leadUnit: 'C-ATTT' },
    ...{ coordinatingUnits: [], isRestricted: false, deadline: until('2020-06-30') },
    ...{ assignedOn: day('2020-03-02'), policy: { id: 'default', version: 2 } },
  },
});
const asked = happened<TaskEvent>('2020-06-01T08:00:00+07:00', {
  type: 'ExtensionRequested',
  data: { request: 'x-1', number: 1, deadline: until('2020-07-31'), reason: 'Chờ ý kiến', by: 'p-expert' },
});
const grant = {
  type: 'DecideExtension',
  ...{ now: haNoi('2020-06-02 08:00'), by: 'p-office', request: 'x-1' },
  ...{ granted: true, reason: 'Theo đề nghị' },
} as const;
const decided = (data: Partial<Extract<TaskEvent, { type: 'ExtensionRefused' }>['data']> = {}) =>
  happened<TaskEvent>('2020-06-02T08:00:00+07:00', {
    type: 'ExtensionRefused',
    data: { request: 'x-1', number: 1, reason: 'Theo đề nghị', by: 'p-office', ...data },
  });
const ask = {
  type: 'RequestExtension',
  ...{ now: haNoi('2020-06-02 08:00'), by: 'p-expert', request: 'x-1' },
  ...{ deadline: { date: '2020-07-31' }, reason: 'Chờ ý kiến' },
} as const;

describe('a request for an extension', () => {
  const none = given(taskDecider, [assigned]);

  it('has a number and the deadline in full; the same command again asks for nothing more', () => {
    none.when(ask, context).then([
      {
        type: 'ExtensionRequested',
        data: {
          ...{ request: 'x-1', number: 1, reason: 'Chờ ý kiến', by: 'p-expert' },
          deadline: { ...until('2020-07-31'), text: '31/7/2020', calendarVersion: 1 },
        },
      },
    ]);
    given(taskDecider, [assigned, asked]).when(ask, context).thenNothing();
    const another = { ...ask, request: 'x-2' };
    given(taskDecider, [assigned, asked]).when(another, context).thenRejected('request-pending', { number: 1 });
  });

  it('is for a day after today and after the present legal end, which a day off moves', () => {
    const until = (date: string, now = '2020-06-02 08:00') =>
      none.when({ ...ask, now: haNoi(now), deadline: { date } }, context);
    until('2020-06-30').thenRejected('new-deadline-not-later', { legalEnd: '2020-06-30', present: '2020-06-30' });
    until('2020-07-14', '2020-07-14 08:00').thenRejected('new-deadline-in-the-past');
    // Saturday, 11 July: it ends on Monday the 13th, which is today, then tomorrow.
    until('2020-07-11', '2020-07-13 08:00').thenRejected('new-deadline-in-the-past');
    expect(isRejection(until('2020-07-11', '2020-07-12 08:00').decision)).toBe(false);
  });
});

describe('a decision on an extension', () => {
  const pending = given(taskDecider, [assigned, asked]);

  it('carries the deadline and the epoch that it begins', () => {
    const said = { request: 'x-1', number: 1, reason: 'Theo đề nghị', by: 'p-office' };
    pending
      .when(grant, context)
      .then([{ type: 'ExtensionGranted', data: { ...said, deadline: until('2020-07-31'), epoch: 2 } }]);
    pending.when({ ...grant, granted: false }, context).then([{ type: 'ExtensionRefused', data: said }]);
  });

  it('is never made by whoever asked, nor on what nobody asked for', () => {
    pending.when({ ...grant, by: 'p-expert' }, context).thenRejected('request-your-own');
    pending.when({ ...grant, request: 'x-9' }, context).thenRejected('request-not-found');
  });

  it('is made once: in the same words nothing changes, in others it is refused', () => {
    const refused = given(taskDecider, [assigned, asked, decided()]);
    refused.when({ ...grant, granted: false }, context).thenNothing();
    refused.when(grant, context).thenRejected('request-decided');
    refused.when({ ...grant, granted: false, reason: 'Khác' }, context).thenRejected('request-decided');
  });

  it('grants nothing that was overtaken: its day has come', () => {
    const late = { ...grant, now: haNoi('2020-07-31 08:00') };
    pending.when(late, context).thenRejected('extension-overtaken', { legalEnd: '2020-07-31' });
    expect(isRejection(pending.when({ ...late, now: haNoi('2020-07-30 17:00') }, context).decision)).toBe(false);
    const said = { request: 'x-1', number: 1, reason: 'Theo đề nghị', by: 'p-office' };
    pending.when({ ...late, granted: false }, context).then([{ type: 'ExtensionRefused', data: said }]);
  });
});
