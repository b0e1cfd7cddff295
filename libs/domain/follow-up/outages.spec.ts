import { describe, expect, it } from '@jest/globals';
import { given, happened } from '#testing/given.js';
import { haNoi, Life, told } from '#testing/lives.js';
import { ministry } from '#testing/ministry.js';
import { openedPeriods } from '#testing/opened-periods.js';
import { vietnam } from '#testing/vietnam-calendar.js';
import { blockerDecider, nextBlockerDue } from '../blocker/blocker.decide.js';
import type { Blocker } from '../blocker/blocker.js';
import { dutiesOwed } from '../duty/duties-owed.js';
import { dutyDecider, nextDutyDue } from '../duty/duty.decide.js';
import { type Duty, dutyId } from '../duty/duty.js';
import type { CivilDate, Instant } from '../kernel/time.js';
import { isoOf } from '../kernel/time.js';
import { programmeDecider } from '../programme/programme.decide.js';
import type { ProgrammeEvent } from '../programme/programme.js';
import { taskDecider } from '../task/task.decide.js';
import type { Task } from '../task/task.js';
import { defaultPolicy } from './default-policy.js';
import { nextDue } from './follow-up.decide.js';
import { instantAfter, type Outage } from './working-time.js';

/*
 * Lives under default@2 with outages of ours in them. The days were counted on a calendar before the engine was asked: off
 * are Saturdays and Sundays, 30 April, 1 May and 2 September 2020.
 */

const day = (date: string) => date as CivilDate;
const outage = (from: string, to: string): Outage => ({ from: haNoi(from), to: haNoi(to) });
const common = { calendar: vietnam, directory: ministry, policy: defaultPolicy };
const POLICY = { id: 'default', version: 2 } as const;

/** It lives up to the outage as if there were none to come, and from its end on knows of it. */
const silent = <L extends { until(end: Instant): L; within(change: { outages: readonly Outage[] }): L }>(
  life: L,
  known: Outage[],
  from: string,
  to: string,
): L => {
  life.until(haNoi(from));
  known.push(outage(from, to));
  return life.within({ outages: known }).until(haNoi(to));
};

function taskOf(assigned: string, deadline: string) {
  const outages: Outage[] = [];
  const life = new Life({
    decider: taskDecider,
    context: { ...common, outages: outages as readonly Outage[], periods: openedPeriods('2019-Q1', '2020-Q2') },
    nextDue: ({ followUp }: Task) =>
      followUp && nextDue(followUp, defaultPolicy.task, { calendar: vietnam, outages: [...outages] }),
    wake: (now: Instant) => ({ type: 'WakeTask', now }) as const,
  }).do({
    ...{ type: 'AssignTask', now: haNoi(assigned), by: 'p-office', task: 't-1', programme: 'NQ17' },
    ...{ title: { vi: 'Nhiệm vụ' }, assigningUnit: 'BTTTT', leadUnit: 'C-ATTT', coordinatingUnits: [] },
    ...{ isRestricted: false, deadline: { text: deadline } },
  });
  return { life, silent: (from: string, to: string) => silent(life, outages, from, to) };
}

function blockerOf(raised: string) {
  const outages: Outage[] = [];
  const life = new Life({
    decider: blockerDecider,
    context: { ...common, outages: outages as readonly Outage[] },
    nextDue: (blocker: Blocker) => nextBlockerDue(blocker, defaultPolicy, { calendar: vietnam, outages: [...outages] }),
    wake: (now: Instant) => ({ type: 'WakeBlocker', now }) as const,
  }).do({
    ...{ type: 'RaiseBlocker', now: haNoi(raised), blocker: 'b-1', by: 'p-expert', task: 't-1', programme: 'NQ17' },
    ...{ unit: 'C-ATTT', assigningUnit: 'BTTTT', isRestricted: false, title: 'Chưa thống nhất', description: 'Hai bộ' },
    ...{ cause: 'Chồng chéo', options: [{ text: 'Họp liên bộ', competence: 'Lãnh đạo Bộ' }], policy: POLICY },
  });
  return { life, silent: (from: string, to: string) => silent(life, outages, from, to) };
}

const acknowledge = (local: string) => ({ type: 'AcknowledgeEscalation', now: haNoi(local), by: 'p-leader' }) as const;

const handler = 'focalPoint C-ATTT';
const doers = `${handler}, head C-ATTT`;
const deputy = 'deputyHead C-ATTT';
const leader = 'fieldLeader BTTTT';
const office = 'secretariat BTTTT';

const since = (date: string, { events }: { readonly events: readonly { type: string; data: object }[] }) =>
  told(events).filter((line) => line.slice(0, 10) >= date);

/** Ends on Tuesday 30 June; without outages +1 falls on Wednesday 1 July, +3 on Friday the 3rd, +5 on Tuesday the 7th. */
const dueInJune = () => taskOf('2020-06-01 08:00', '30/6/2020');

describe('9.1 days that an outage of ours took are not counted', () => {
  it('nor is the day on which it ended', () => {
    const { silent, life } = dueInJune();
    // Lost are Thursday the 2nd and Friday the 3rd; it ended on Monday the 6th.
    silent('2020-07-02 10:00', '2020-07-06 10:00');
    expect(since('2020-07-01', life.until(haNoi('2020-07-24 12:00')))).toEqual([
      `2020-07-01 09:00 +1: ${doers}`,
      // 1, 7 and 8 July; then 9 and 10; then 13 to 17; then 20 to 24.
      `2020-07-08 09:00 +3: ${doers}`,
      `2020-07-10 09:00 +5: ${doers}, ${leader}`,
      `2020-07-17 09:00 +10: ${doers}, ${leader}, ${office}`,
      `2020-07-24 09:00 every-5/1: ${doers}`,
    ]);
  });

  it.each([
    ['at 17:00, and then the next working day neither', '2020-07-06 17:00', '2020-07-09'],
    ['a minute before: the next one is', '2020-07-06 16:59', '2020-07-08'],
    ['on a Saturday, and then the Monday neither', '2020-07-04 12:00', '2020-07-08'],
  ])('where it ended %s', (_, ended, third) => {
    const { silent, life } = dueInJune();
    silent('2020-07-02 10:00', ended);
    expect(since('2020-07-02', life.until(haNoi(`${third} 09:00`)))).toEqual([`${third} 09:00 +3: ${doers}`]);
  });

  it.each([
    ['four of its hours from 08:00 to 17:00 were lost', '2020-07-02 13:00', '2020-07-07'],
    ['a minute less, it is counted', '2020-07-02 13:01', '2020-07-03'],
  ])('a day is lost where %s', (_, from, third) => {
    const { silent, life } = dueInJune();
    silent(from, '2020-07-03 08:00');
    expect(since('2020-07-02', life.until(haNoi(`${third} 09:00`)))).toEqual([`${third} 09:00 +3: ${doers}`]);
  });

  it('a step that fell on a lost day before the outage stays where it fell', () => {
    const time = { calendar: vietnam, outages: [outage('2020-07-01 09:30', '2020-07-02 10:00')] };
    // Wednesday the 1st is lost, and so is Thursday, on which it ended.
    const at = (days: number) => isoOf(instantAfter(time, day('2020-06-30'), days, '09:00'));
    expect([at(1), at(2), at(3)]).toEqual([
      '2020-07-01T02:00:00.000Z',
      '2020-07-06T02:00:00.000Z',
      '2020-07-07T02:00:00.000Z',
    ]);
    const { silent, life } = dueInJune();
    silent('2020-07-01 09:30', '2020-07-02 10:00');
    expect(since('2020-07-01', life.until(haNoi('2020-07-07 09:00')))).toEqual([
      `2020-07-01 09:00 +1: ${doers}`,
      `2020-07-07 09:00 +3: ${doers}`,
    ]);
  });

  it('an acknowledgement holds for five days that somebody had', () => {
    const { silent, life } = dueInJune();
    life.do(acknowledge('2020-07-08 10:00'));
    // Lost are the afternoon of the 9th, the 10th and the morning of Monday the 13th. Then 14, 15, 16, 17 and 20 July.
    silent('2020-07-09 12:00', '2020-07-13 12:00');
    expect(since('2020-07-08', life.until(haNoi('2020-07-24 12:00')))).toEqual([
      '2020-07-17 09:00 +10 skipped: acknowledged',
      `2020-07-21 09:00 acknowledgement-expired/1: ${leader}, ${office}`,
      `2020-07-24 09:00 every-5/1: ${doers}`,
    ]);
  });

  it('whoever is told of a blocker on a Friday evening has five working days after our week of silence', () => {
    const { silent, life } = blockerOf('2020-05-22 18:00');
    silent('2020-05-22 18:30', '2020-06-01 09:30');
    // 2, 3, 4, 5 and 8 June.
    expect(told(life.until(haNoi('2020-06-08 09:00')).events)).toEqual([
      '2020-05-22 18:00 raised: head C-ATTT',
      `2020-06-08 09:00 escalated/1: ${leader}`,
    ]);
  });
});

/** T-14 falls on Wednesday 10 June, T-7 on Friday the 19th, T-1 on Monday the 29th, T on Tuesday the 30th. */
describe('9.1 8.2 the giver of a declined task', () => {
  it('is reminded five days on without lost days, nor the one on which we were back', () => {
    const { silent, life } = taskOf('2020-06-01 08:00', '30/9/2020');
    const by = 'p-office';
    life
      .do({ type: 'RequestDeclination', now: haNoi('2020-07-10 10:00'), by: 'p-expert', request: 'x', reason: 'Thôi' })
      .do({ type: 'DecideDeclination', now: haNoi('2020-07-10 14:00'), by, granted: true, reason: 'Được' });
    // Monday is lost, and we are back on Tuesday: 15, 16, 17, 20 and 21 July.
    silent('2020-07-13 08:00', '2020-07-14 10:00');
    expect(since('2020-07-11', life.until(haNoi('2020-07-28 12:00')))).toEqual([
      '2020-07-21 09:00 declined-every-5/1: secretariat BTTTT',
      '2020-07-28 09:00 declined-every-5/2: secretariat BTTTT',
    ]);
  });
});

describe('9.2 of the steps up to an end that fell in an outage the latest is told', () => {
  it('at a return in working hours, to all whom the others would have told', () => {
    const { silent, life } = dueInJune();
    silent('2020-06-18 12:00', '2020-06-29 10:00');
    expect(since('2020-06-18', life.until(haNoi('2020-06-30 12:00')))).toEqual([
      '2020-06-19 09:00 T-7 skipped: our-outage',
      // The head is of T-7.
      `2020-06-29 10:00 T-1: ${doers}, ${deputy}`,
      `2020-06-30 09:00 T: ${handler}`,
    ]);
  });

  it.each([
    ['from 17:00 on', '2020-06-19 17:00', '2020-06-22 09:00'],
    ['on a Saturday', '2020-06-20 10:00', '2020-06-22 09:00'],
    ['before 08:00', '2020-06-22 07:59', '2020-06-22 09:00'],
    ['at 08:00, at once', '2020-06-22 08:00', '2020-06-22 08:00'],
  ])('at the next 09:00 of a working day where it ended %s', (_, ended, at) => {
    const { silent, life } = dueInJune();
    silent('2020-06-09 08:00', ended);
    expect(since('2020-06-09', life.until(haNoi('2020-06-26 12:00')))).toEqual([
      '2020-06-10 09:00 T-14 skipped: our-outage',
      `${at} T-7: ${doers}`,
    ]);
  });

  it('unless the task ends before that, or counts anew: it too is skipped then', () => {
    // It ended on Saturday the 20th: T-7 of Friday the 19th is to be told on Monday.
    const ended = dueInJune();
    ended.silent('2020-06-18 12:00', '2020-06-20 10:00');
    const cancel = { type: 'CancelTask', now: haNoi('2020-06-21 10:00'), by: 'p-office', reason: 'Thôi' } as const;
    expect(since('2020-06-18', ended.life.do(cancel).until(haNoi('2020-06-30 12:00')))).toEqual([
      '2020-06-19 09:00 T-7 skipped: our-outage',
      `2020-06-21 10:00 cancelled: head C-ATTT, ${handler}`,
    ]);
    const amended = dueInJune();
    amended.silent('2020-06-18 12:00', '2020-06-20 10:00');
    // Three working days left: T-1 falls on Tuesday the 23rd.
    amended.life.do({
      ...{ type: 'AmendTask', now: haNoi('2020-06-21 10:00'), by: 'p-office', kind: 'amendment' },
      ...{ changes: { deadline: { date: day('2020-06-24') } }, reason: 'Sớm hơn' },
    });
    expect(since('2020-06-18', amended.life.until(haNoi('2020-06-23 12:00')))).toEqual([
      '2020-06-19 09:00 T-7 skipped: our-outage',
      `2020-06-21 10:00 amended/1: head C-ATTT, ${handler}`,
      `2020-06-23 09:00 T-1: ${handler}, ${deputy}`,
    ]);
  });

  it('one that lies after the return is told in its time; of two outages each has its own latest', () => {
    const { silent, life } = dueInJune();
    silent('2020-06-10 08:00', '2020-06-11 10:00');
    silent('2020-06-19 08:00', '2020-06-19 11:00');
    expect(since('2020-06-09', life.until(haNoi('2020-06-29 12:00')))).toEqual([
      `2020-06-11 10:00 T-14: ${handler}`,
      `2020-06-19 11:00 T-7: ${doers}`,
      `2020-06-29 09:00 T-1: ${handler}, ${deputy}`,
    ]);
  });

  it('a task whose end went by in five weeks of silence is told once, and its line goes on from there', () => {
    const { silent, life } = dueInJune();
    silent('2020-06-15 07:00', '2020-07-20 08:30');
    const lines = since('2020-06-15', life.until(haNoi('2020-08-03 12:00')));
    expect(lines).toEqual([
      '2020-06-19 09:00 T-7 skipped: our-outage',
      '2020-06-29 09:00 T-1 skipped: our-outage',
      `2020-07-20 08:30 T: ${doers}, ${deputy}`,
      // 21, 22 and 23 July; 24 and 27; 28 to 31 July and 3 August.
      `2020-07-21 09:00 +1: ${doers}`,
      `2020-07-23 09:00 +3: ${doers}`,
      `2020-07-27 09:00 +5: ${doers}, ${leader}`,
      `2020-08-03 09:00 +10: ${doers}, ${leader}, ${office}`,
    ]);
  });

  it('and the first wake-up after them tells nothing else: all that fell meanwhile is decided in it', () => {
    const { life } = dueInJune();
    const { state } = life.until(haNoi('2020-06-15 07:00'));
    const outages = [outage('2020-06-15 07:00', '2020-07-20 08:30')];
    const context = { ...common, outages, periods: {} };
    const decided = taskDecider.decide({ type: 'WakeTask', now: haNoi('2020-07-20 08:30') }, state, context);
    expect(told(decided as readonly { type: string; data: object }[])).toEqual([
      '2020-06-19 09:00 T-7 skipped: our-outage',
      '2020-06-29 09:00 T-1 skipped: our-outage',
      `2020-07-20 08:30 T: ${doers}, ${deputy}`,
    ]);
  });
});

describe('7.2 a reporting window that an outage took whole', () => {
  const issued: ProgrammeEvent = {
    type: 'ProgrammeIssued',
    data: {
      ...{ programme: 'NQ17', code: 'NQ17', title: { vi: 'Nghị quyết 17' }, issuedOn: day('2020-03-20') },
      ...{ keptBy: 'BTTTT', policy: POLICY, calendar: 'VN' },
    },
  };
  const q2: ProgrammeEvent = {
    type: 'ReportingPeriodOpened',
    data: {
      ...{ period: '2020-Q2', opensOn: day('2020-03-15'), cutOff: day('2020-06-14'), owedOn: day('2020-06-15') },
      ...{ lapsesOn: day('2020-09-14'), calendarVersion: vietnam.version },
    },
  };
  const past = [issued, q2].map((event) => happened('2020-03-20T08:00:00+07:00', event));
  const wokenAt = (local: string, ...outages: readonly Outage[]) =>
    given(programmeDecider, past).when({ type: 'WakeProgramme', now: haNoi(local) }, { calendar: vietnam, outages });
  const opened = (period: string, dates: Readonly<Record<string, string>>) => ({
    type: 'ReportingPeriodOpened',
    data: { period, ...dates, calendarVersion: vietnam.version },
  });
  const closed = (period: string) => ({ type: 'ReportingPeriodClosed', data: { period } });

  // From Saturday before the window of 2020-Q3, 15 June to 14 September, to Tuesday 15 September.
  const summer = outage('2020-06-13 12:00', '2020-09-15 10:00');
  const q3 = { opensOn: '2020-06-15', cutOff: '2020-09-14' };
  // 16, 17, 18, 21 and 22 September; ten working days later is 6 October, and the next cut-off 14 December.
  const madeGood = opened('2020-Q3', { ...q3, owedOn: '2020-09-22', lapsesOn: '2020-12-14' });
  const q4 = opened('2020-Q4', {
    ...{ opensOn: '2020-09-15', cutOff: '2020-12-14', owedOn: '2020-12-15', lapsesOn: '2021-03-14' },
  });

  it('has its report owed five working days after the return, and is open until then', () => {
    wokenAt('2020-09-15 10:00', summer).then([closed('2020-Q2'), madeGood, q4] as never);
    wokenAt('2020-09-23 00:00', summer).then([closed('2020-Q2'), madeGood, q4, closed('2020-Q3')] as never);
  });

  it('one that we saw the first or the last of has its days as ever', () => {
    const usual = { ...q3, owedOn: '2020-09-15', lapsesOn: '2020-12-14' };
    const all = [closed('2020-Q2'), opened('2020-Q3', usual), closed('2020-Q3'), q4];
    wokenAt('2020-09-15 10:00', outage('2020-06-15 00:01', '2020-09-15 10:00')).then(all as never);
    wokenAt('2020-09-15 00:00', outage('2020-06-13 12:00', '2020-09-14 23:59')).then(all as never);
  });

  it('lapses at a cut-off that leaves ten working days: the next one was too near', () => {
    // Ended on Monday 30 November: owed on 7 December, ten working days later is the 21st.
    const autumn = outage('2020-06-13 12:00', '2020-11-30 10:00');
    const late = opened('2020-Q3', { ...q3, owedOn: '2020-12-07', lapsesOn: '2021-03-14' });
    wokenAt('2020-11-30 10:00', autumn).then([closed('2020-Q2'), late, q4] as never);
  });

  it('gives each unit its duty, which is told once for all that fell meanwhile', () => {
    const now = haNoi('2020-09-15 10:00');
    const { state } = given(programmeDecider, [
      ...past,
      ...[closed('2020-Q2'), madeGood, q4].map((event) => happened('2020-09-15T10:00:00+07:00', event as never)),
    ]);
    const owed = dutiesOwed(state, new Set(['BTTTT', 'C-ATTT']), POLICY);
    expect(owed.map(({ period, unit }) => `${period} ${unit}`)).toEqual(['2020-Q3 C-ATTT', '2020-Q4 C-ATTT']);
    const [third] = owed;
    if (third === undefined) throw new Error('the third quarter is owed');
    const outages = [summer];
    const life = new Life({
      decider: dutyDecider,
      context: { ...common, outages, ledTasks: [], blockers: [] },
      nextDue: (duty: Duty) => nextDutyDue(duty, defaultPolicy, { calendar: vietnam, outages }),
      wake: (at: Instant) => ({ type: 'WakeDuty', now: at }) as const,
    }).do({ type: 'OpenDuty', now, duty: dutyId('NQ17', '2020-Q3', 'C-ATTT'), ...third });
    expect(told(life.until(haNoi('2020-09-23 12:00')).events)).toEqual([
      // Of Tuesday 22 September, back over 2 September.
      '2020-08-10 09:00 T-30 skipped: our-outage',
      '2020-09-01 09:00 T-14 skipped: our-outage',
      `2020-09-15 10:00 T-7: ${doers}`,
      `2020-09-21 09:00 T-1: ${handler}, ${deputy}`,
      `2020-09-22 09:00 T: ${handler}`,
      `2020-09-23 09:00 +1: ${doers}`,
    ]);
  });
});
