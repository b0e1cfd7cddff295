import { describe, expect, it } from '@jest/globals';
import { doers, leader, office, since as sinceAll, taskOf } from '#testing/default-lives.js';
import { haNoi } from '#testing/lives.js';
import { ministry } from '#testing/ministry.js';
import type { CivilDate } from '../kernel/time.js';
import { firstDefaultPolicy } from './first-form.js';

/*
 * Lives of tasks that their unit wants to be released from. The days were counted on a calendar before the engine was
 * asked: off are Saturdays and Sundays and 2 September 2020. 1 June 2020 is a Monday.
 */

/** Whoever asked, the head, and the focal point in place of the handler. */
const asker = 'staff C-ATTT, head C-ATTT, focalPoint C-ATTT';

const since = (...of: Parameters<typeof sinceAll>) => sinceAll(...of).filter((line) => !line.endsWith('created-late'));

const ask = (local: string, request = 'x-1') =>
  ({ type: 'RequestDeclination', now: haNoi(local), by: 'p-expert', request, reason: 'Không đúng chức năng' }) as const;
const decide = (local: string, granted: boolean) =>
  ({ type: 'DecideDeclination', now: haNoi(local), by: 'p-office', granted, reason: 'Theo đề nghị' }) as const;
const giveTo = (local: string, { deadline, ...others }: { deadline?: string; pastDeadline?: boolean } = {}) => ({
  ...({ type: 'ReassignTask', now: haNoi(local), by: 'p-office', leadUnit: 'BCYCP' } as const),
  ...(deadline === undefined ? {} : { deadline: { text: deadline } }),
  ...others,
});

describe('a request to be released', () => {
  it('4.5 8.2 holds nothing while it waits, has a line of its own, and its refusal ends that', () => {
    const life = taskOf('2020-06-01 08:00', '30/6/2020')
      .do(ask('2020-06-08 10:00'))
      .do(decide('2020-06-23 10:00', false));
    expect(since('2020-06-02', life.until(haNoi('2020-07-01 12:00')))).toEqual([
      `2020-06-08 10:00 declination-asked: ${office}`,
      // The fourteenth working day before 30 June.
      '2020-06-10 09:00 T-14: focalPoint C-ATTT',
      `2020-06-11 09:00 declination-asked+3: ${office}`,
      `2020-06-15 09:00 declination-asked+5: ${office}, ${leader}`,
      `2020-06-19 09:00 T-7: ${doers}`,
      `2020-06-22 09:00 declination-asked-every-5/1: ${office}`,
      `2020-06-23 10:00 refused: ${asker}`,
      '2020-06-29 09:00 T-1: focalPoint C-ATTT, deputyHead C-ATTT',
      '2020-06-30 09:00 T: focalPoint C-ATTT',
      `2020-07-01 09:00 +1: ${doers}`,
    ]);
  });

  it('1.5 is numbered in one series with requests for more time, and that number stands for the epoch', () => {
    const life = taskOf('2020-06-01 08:00', '30/9/2020')
      .do({
        ...{ type: 'RequestExtension', now: haNoi('2020-06-08 10:00'), by: 'p-expert', request: 'x-1', reason: 'Chờ' },
        deadline: { text: '31/12/2020' },
      })
      .do({
        ...{ type: 'DecideExtension', now: haNoi('2020-06-08 11:00'), by: 'p-office', request: 'x-1', granted: false },
        reason: 'Thôi',
      })
      .do(ask('2020-06-08 14:00', 'x-2'))
      .do(decide('2020-06-09 10:00', false))
      .do(ask('2020-06-09 14:00', 'x-3'));
    const keys = life.events.flatMap(({ data }) =>
      'steps' in data ? data.steps.map(({ step, epoch }) => `${step} ${epoch ?? data.epoch}`) : [],
    );
    expect(keys.filter((key) => /asked|refused/.test(key))).toEqual([
      ...['extension-asked 1', 'refused 1', 'declination-asked 2', 'refused 2', 'declination-asked 3'],
    ]);
  });
});

describe('a request under an earlier policy', () => {
  it('4.5 8.2 is told all the same, and so is its giver: a person’s word is told whatever the clock goes by', () => {
    const life = taskOf('2020-06-01 08:00', '30/9/2020', ministry, { policy: firstDefaultPolicy })
      .do(ask('2020-06-08 10:00'))
      .do(decide('2020-06-12 10:00', true))
      .until(haNoi('2020-06-19 12:00'));
    expect(since('2020-06-02', life)).toEqual([
      `2020-06-08 10:00 declination-asked: ${office}`,
      `2020-06-11 09:00 declination-asked+3: ${office}`,
      `2020-06-12 10:00 granted: ${asker}`,
      `2020-06-19 09:00 declined-every-5/1: ${office}`,
    ]);
  });
});

describe('a task whose lead unit is released', () => {
  const acknowledged = { type: 'AcknowledgeEscalation', now: haNoi('2020-07-08 10:00'), by: 'p-leader' } as const;
  /** Overdue since 1 July, with the leader since the 7th, acknowledged; released on Friday, 10 July. */
  const released = () =>
    taskOf('2020-06-01 08:00', '30/6/2020')
      .do(acknowledged)
      .do(ask('2020-07-09 10:00'))
      .do(decide('2020-07-10 14:00', true));

  it('8.2 is told at once to the asker, head and handler, then to its giver every five working days', () => {
    expect(since('2020-07-07', released().until(haNoi('2020-08-07 12:00')))).toEqual([
      `2020-07-07 09:00 +5: ${doers}, ${leader}`,
      `2020-07-09 10:00 declination-asked: ${office}`,
      // Not to the leader; and neither +10 of the 14th nor the expiry of the 16th is left.
      `2020-07-10 14:00 granted: ${asker}`,
      `2020-07-17 09:00 declined-every-5/1: ${office}`,
      `2020-07-24 09:00 declined-every-5/2: ${office}`,
      `2020-07-31 09:00 declined-every-5/3: ${office}`,
      `2020-08-07 09:00 declined-every-5/4: ${office}`,
    ]);
  });

  it('1.4 fifty times and no more', () => {
    const lines = since('2020-07-11', released().until(haNoi('2021-12-31 12:00')));
    expect([lines.length, lines.at(-1)]).toEqual([50, expect.stringContaining('declined-every-5/50: ')]);
  });

  it('1.5 2.1 2.2 given to another unit it begins an epoch, with the steps of that unit alone', () => {
    const life = released().do(giveTo('2020-07-29 10:00', { deadline: '31/8/2020' }));
    expect(since('2020-07-29', life.until(haNoi('2020-09-08 12:00')))).toEqual([
      // The thirtieth working day before 31 August was 20 July.
      '2020-07-29 10:00 assigned T-30: focalPoint BCYCP',
      '2020-08-11 09:00 T-14: focalPoint BCYCP',
      '2020-08-20 09:00 T-7: focalPoint BCYCP',
      '2020-08-28 09:00 T-1: focalPoint BCYCP',
      '2020-08-31 09:00 T: focalPoint BCYCP',
      '2020-09-01 09:00 +1: focalPoint BCYCP',
      '2020-09-04 09:00 +3: focalPoint BCYCP',
      `2020-09-08 09:00 +5: focalPoint BCYCP, ${leader}`,
    ]);
    expect(life.events.find(({ type }) => type === 'TaskReassigned')?.data).toMatchObject({ epoch: 2 });
    const opened = life.events.flatMap(({ type, data }) => (type === 'EscalationDecided' ? [data.dueAt] : []));
    expect(opened).toEqual(['2020-07-07T02:00:00.000Z', '2020-09-08T02:00:00.000Z']);
  });

  it('1.5 acknowledgements are counted on: the second one is no. 2, and runs out as such', () => {
    const life = released()
      .do(giveTo('2020-07-29 10:00', { deadline: '31/8/2020' }))
      .do({ ...acknowledged, now: haNoi('2020-09-08 10:00') });
    // 9, 10, 11, 14 and 15 September.
    expect(since('2020-09-15', life.until(haNoi('2020-09-16 12:00')))).toEqual([
      '2020-09-15 09:00 +10 skipped: acknowledged',
      `2020-09-16 09:00 acknowledgement-expired/2: ${leader}, ${office}`,
    ]);
  });

  it('2.3 with an end that has passed it is refused, unless the giver says so: then it counts from that day', () => {
    const refused = released().do(giveTo('2020-07-29 10:00'));
    expect(refused.state.progress).toBe('declined');
    const life = released().do(giveTo('2020-07-29 10:00', { pastDeadline: true }));
    expect(since('2020-07-25', life.until(haNoi('2020-08-05 12:00')))).toEqual([
      '2020-07-29 10:00 assigned: focalPoint BCYCP',
      '2020-07-30 09:00 +1: focalPoint BCYCP',
      '2020-08-03 09:00 +3: focalPoint BCYCP',
      `2020-08-05 09:00 +5: focalPoint BCYCP, ${leader}`,
    ]);
  });

  it('1.2 given again at the very time of a reminder: that falls first, and the unit hears an instant later', () => {
    const life = released().do(giveTo('2020-07-24 09:00', { deadline: '31/12/2020' }));
    life.until(haNoi('2020-07-24 09:01'));
    expect(since('2020-07-24', life)).toEqual([
      `2020-07-24 09:00 declined-every-5/2: ${office}`,
      '2020-07-24 09:00 assigned: focalPoint BCYCP',
    ]);
    const tellings = life.events.flatMap(({ data }) => ('dueAt' in data ? [data.dueAt] : []));
    expect(tellings.slice(-2)).toEqual(['2020-07-24T02:00:00.000Z', '2020-07-24T02:00:00.001Z']);
  });

  it('8.1 cancelled while it is with its giver it is told to nobody: nobody has it', () => {
    const life = released().do({
      ...{ type: 'CancelTask', now: haNoi('2020-07-20 10:00'), by: 'p-office', reason: 'Không còn cần' },
    });
    expect(life.state.progress).toBe('cancelled');
    expect(since('2020-07-18', life.until(haNoi('2021-06-01 00:00')))).toEqual([]);
  });

  it('released a second time it is numbered on, and its giver reminded under an epoch of its own', () => {
    const life = released()
      .do(giveTo('2020-07-29 10:00', { deadline: '31/12/2020' }))
      .do({ ...ask('2020-07-30 10:00', 'x-2'), by: 'p-bcy-desk' })
      .do(decide('2020-07-31 10:00', true))
      .until(haNoi('2020-08-07 12:00'));
    expect(since('2020-07-30', life)).toEqual([
      `2020-07-30 10:00 declination-asked: ${office}`,
      // Whoever asked is also the agency's focal point, which stands for head and handler.
      '2020-07-31 10:00 granted: staff BCYCP, focalPoint BCYCP',
      `2020-08-07 09:00 declined-every-5/1: ${office}`,
    ]);
    expect(life.state.declinations.map(({ number, unit }) => [number, unit])).toEqual([
      [1, 'C-ATTT'],
      [2, 'BCYCP'],
    ]);
    const epochs = life.events.flatMap(({ data }) =>
      'steps' in data && data.steps[0]?.step === 'declined-every-5' ? [data.epoch] : [],
    );
    expect(epochs).toEqual([1, 1, 2]);
  });
});

describe('what its unit did', () => {
  const report = { report: 'pr-1', period: '2020-Q2', narrative: 'Xong một nửa', noChange: false, evidence: [] };

  it('is not taken for what the next one did', () => {
    const life = taskOf('2020-06-01 08:00', '30/6/2020')
      .do({ type: 'NameHandler', now: haNoi('2020-06-02 09:30'), by: 'p-head', handler: { person: 'p-expert' } })
      .do({ type: 'ReportProgress', now: haNoi('2020-06-02 10:00'), by: 'p-expert', ...report, percent: 60 })
      .do(ask('2020-06-03 10:00'))
      .do(decide('2020-06-04 10:00', true))
      .do(giveTo('2020-06-05 10:00'));
    const { state } = life;
    expect(state).toMatchObject({ progress: 'assigned', reports: [], assignedOn: '2020-06-05' as CivilDate });
    expect([state.handler, state.acceptedBy, state.content?.leadUnit]).toEqual([undefined, undefined, 'BCYCP']);
    // Less than the other unit had reported needs no explanation.
    life.do({
      ...{ type: 'ReportProgress', now: haNoi('2020-06-08 10:00'), by: 'p-bcy-desk' },
      ...{ ...report, report: 'pr-2', percent: 10 },
    });
    expect(life.state.reports.map(({ percent }) => percent)).toEqual([10]);
    expect(life.state.progress).toBe('inProgress');
  });
});
