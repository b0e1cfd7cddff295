import { describe, expect, it } from '@jest/globals';
import { directoryOf } from '#testing/directory.js';
import { haNoi, Life, told } from '#testing/lives.js';
import { cast, ministry } from '#testing/ministry.js';
import { openedPeriods } from '#testing/opened-periods.js';
import { vietnam } from '#testing/vietnam-calendar.js';
import type { CivilDate, Instant } from '../kernel/time.js';
import { taskDecider } from '../task/task.decide.js';
import type { Task } from '../task/task.js';
import { waitingUrges } from '../task/task-urge.js';
import { defaultPolicy } from './default-policy.js';
import { firstDefaultPolicy } from './first-form.js';
import { nextDue } from './follow-up.decide.js';
import type { Outage } from './working-time.js';

/*
 * Lives of tasks that are urged. The days were counted on a calendar before the engine was asked: Monday is 8, 15, 22 and 29
 * June 2020; off are Saturdays, Sundays, 30 April and 1 May. Where a task ends on 30 September no other step falls meanwhile.
 */

const doers = 'focalPoint C-ATTT, head C-ATTT';
const office = 'secretariat BTTTT';
const unanswered = `head C-ATTT, ${office}`;

function taskOf(assigned: string, deadline = '30/9/2020', isLazy = false, policy = defaultPolicy) {
  const outages: Outage[] = [];
  const context = {
    ...{ calendar: vietnam, directory: ministry, policy, outages: outages as readonly Outage[] },
    periods: openedPeriods('2019-Q1', '2020-Q3'),
  };
  const rules = {
    ...{ decider: taskDecider, context },
    nextDue: ({ followUp }: Task) =>
      followUp && nextDue(followUp, policy.task, { calendar: vietnam, outages: [...outages] }),
    wake: (now: Instant) => ({ type: 'WakeTask', now }) as const,
  };
  const life = new Life(rules, [], isLazy).do({
    ...{ type: 'AssignTask', now: haNoi(assigned), by: 'p-office', task: 't-1', programme: 'NQ17' },
    ...{ title: { vi: 'Nhiệm vụ' }, assigningUnit: 'BTTTT', leadUnit: 'C-ATTT', coordinatingUnits: [] },
    ...{ isRestricted: false, deadline: { text: deadline } },
  });
  /** It lives up to the outage as if there were none to come, and from its end on knows of it. */
  const silent = (from: string, to: string) => {
    life.until(haNoi(from));
    outages.push({ from: haNoi(from), to: haNoi(to) });
    return life.within({ outages }).until(haNoi(to));
  };
  return { life, silent };
}

const june = (isLazy = false) => taskOf('2020-06-01 08:00', '30/9/2020', isLazy).life;
const urge = (local: string, answerBy: string, by = 'p-office') =>
  ({
    type: 'UrgeTask',
    urge: `u ${local}`,
    ...{ now: haNoi(local), by, unit: 'BTTTT', text: 'Đề nghị báo cáo', answerBy: answerBy as CivilDate },
  }) as const;
const answer = (local: string, number = 1) =>
  ({ type: 'AnswerUrge', now: haNoi(local), by: 'p-expert', number, text: 'Đang làm' }) as const;
const handIn = (local: string, result = 'r-1') =>
  ({ type: 'SubmitResult', now: haNoi(local), by: 'p-expert', result, narrative: 'Xong', evidence: [] }) as const;

const linesFrom = (life: ReturnType<typeof june>, from: string, until = '2020-07-31 12:00') =>
  told(life.until(haNoi(until)).events).filter((line) => line.slice(0, 10) >= from);

describe('an urge', () => {
  const urged = () => june().do(urge('2020-06-09 10:00', '2020-06-12'));

  it('2.6 is told at once, and once more on the next working day after its date, where nobody answers', () => {
    expect(linesFrom(urged(), '2020-06-02')).toEqual([
      `2020-06-09 10:00 urged/1: ${doers}`,
      // 12 June is a Friday.
      `2020-06-15 09:00 urge-unanswered/1: ${unanswered}`,
    ]);
  });

  it('2.6 passes over days off, be it the date itself: 29 April, and Saturday 13 June', () => {
    const april = taskOf('2020-04-20 08:00').life.do(urge('2020-04-27 10:00', '2020-04-29'));
    expect(linesFrom(april, '2020-04-28')).toEqual([`2020-05-04 09:00 urge-unanswered/1: ${unanswered}`]);
    const saturday = june().do(urge('2020-06-09 10:00', '2020-06-13'));
    expect(linesFrom(saturday, '2020-06-10')).toEqual([`2020-06-15 09:00 urge-unanswered/1: ${unanswered}`]);
  });

  it('2.6 that is answered is told to whoever urged, and is not missed', () => {
    expect(linesFrom(urged().do(answer('2020-06-12 15:00')), '2020-06-10')).toEqual([
      `2020-06-12 15:00 urge-answered/1: ${office}`,
    ]);
  });

  it('1.2 is missed by what stood at 09:00: an answer of half past eight comes in time, one of 09:00 after it', () => {
    for (const isLazy of [false, true]) {
      const life = () => june(isLazy).do(urge('2020-06-09 10:00', '2020-06-12'));
      expect(linesFrom(life().do(answer('2020-06-15 08:30')), '2020-06-10')).toEqual([
        `2020-06-15 08:30 urge-answered/1: ${office}`,
      ]);
    }
    expect(linesFrom(urged().do(answer('2020-06-15 09:00')), '2020-06-10')).toEqual([
      `2020-06-15 09:00 urge-unanswered/1: ${unanswered}`,
      `2020-06-15 09:00 urge-answered/1: ${office}`,
    ]);
  });

  it('2.6 is over with a result that is handed in, also one that comes back; a report does not end it', () => {
    const back = urged()
      .do(handIn('2020-06-11 10:00'))
      .do({ type: 'ReturnResult', now: haNoi('2020-06-12 10:00'), by: 'p-office', reason: 'Thiếu' });
    expect(linesFrom(back, '2020-06-11')).toEqual([
      `2020-06-11 10:00 handed-in: ${office}`,
      `2020-06-12 10:00 returned/1: staff C-ATTT, head C-ATTT, focalPoint C-ATTT`,
    ]);
    const reported = urged().do({
      ...{ type: 'ReportProgress', now: haNoi('2020-06-11 10:00'), by: 'p-expert', report: 'b-1', period: '2020-Q2' },
      ...{ narrative: 'Đang làm', noChange: false, evidence: [] },
    });
    expect(reported.events.map(({ type }) => type)).toContain('ProgressReported');
    expect(linesFrom(reported, '2020-06-10')).toEqual([`2020-06-15 09:00 urge-unanswered/1: ${unanswered}`]);
  });

  it('8.1 is over with the task', () => {
    const cancelled = urged().do({
      type: 'CancelTask',
      now: haNoi('2020-06-11 10:00'),
      by: 'p-office',
      reason: 'Thôi',
    });
    expect(linesFrom(cancelled, '2020-06-12')).toEqual([]);
  });

  it('8.1 is over once the unit is released: whoever has the task next was not urged', () => {
    const request = { by: 'p-expert', request: 'd-1', reason: 'Không thuộc chức năng' };
    const granted = { by: 'p-office', granted: true, reason: 'Đồng ý' };
    const anew = urged()
      .do({ type: 'RequestDeclination', now: haNoi('2020-06-10 10:00'), ...request })
      .do({ type: 'DecideDeclination', now: haNoi('2020-06-11 10:00'), ...granted })
      .do({ type: 'ReassignTask', now: haNoi('2020-06-12 10:00'), by: 'p-office', leadUnit: 'BCYCP' });
    expect(anew.events.map(({ type }) => type)).toEqual(expect.arrayContaining(['TaskDeclined', 'TaskReassigned']));
    const ofUrges = (from: string, until: string) =>
      linesFrom(anew, from, until).filter((line) => line.includes(' urge'));
    expect(ofUrges('2020-06-10', '2020-06-22 08:00')).toEqual([]);
    expect(waitingUrges(anew.state)).toEqual([]);
    anew.do(urge('2020-06-22 10:00', '2020-06-24'));
    expect(ofUrges('2020-06-22', '2020-06-26 12:00')).toEqual([
      '2020-06-22 10:00 urged/2: focalPoint BCYCP',
      `2020-06-25 09:00 urge-unanswered/2: focalPoint BCYCP, ${office}`,
    ]);
  });

  it('1.3 waits beside others, each under its number; those of one instant are one event', () => {
    const two = () => june().do(urge('2020-06-09 10:00', '2020-06-12')).do(urge('2020-06-10 10:00', '2020-06-16'));
    expect(linesFrom(two(), '2020-06-10')).toEqual([
      `2020-06-10 10:00 urged/2: ${doers}`,
      `2020-06-15 09:00 urge-unanswered/1: ${unanswered}`,
      `2020-06-17 09:00 urge-unanswered/2: ${unanswered}`,
    ]);
    expect(linesFrom(two().do(answer('2020-06-11 10:00', 2)), '2020-06-11')).toEqual([
      `2020-06-11 10:00 urge-answered/2: ${office}`,
      `2020-06-15 09:00 urge-unanswered/1: ${unanswered}`,
    ]);
    const oneDay = june().do(urge('2020-06-09 10:00', '2020-06-12')).do(urge('2020-06-10 10:00', '2020-06-12'));
    expect(linesFrom(oneDay, '2020-06-11')).toEqual([
      `2020-06-15 09:00 urge-unanswered/1 urge-unanswered/2: ${unanswered}`,
    ]);
  });

  it('1.5 goes on over a new epoch: a later deadline answers no urge', () => {
    const extended = urged()
      .do({
        ...{ type: 'RequestExtension', now: haNoi('2020-06-10 10:00'), by: 'p-expert', request: 'x-1' },
        ...{ deadline: { date: '2020-10-30' }, reason: 'Chờ' },
      })
      .do({
        ...{ type: 'DecideExtension', now: haNoi('2020-06-11 10:00'), by: 'p-office', request: 'x-1' },
        ...{ granted: true, reason: 'Được' },
      });
    expect(linesFrom(extended, '2020-06-12')).toEqual([`2020-06-15 09:00 urge-unanswered/1: ${unanswered}`]);
    const again = extended.do(urge('2020-08-03 10:00', '2020-08-05'));
    expect(linesFrom(again, '2020-08-01', '2020-08-10 12:00')).toEqual([
      `2020-08-03 10:00 urged/2: ${doers}`,
      `2020-08-06 09:00 urge-unanswered/2: ${unanswered}`,
    ]);
  });

  it('1.3 4.1 is told with what falls at that hour, holds none of it and is held by nothing', () => {
    // Ends on Tuesday 30 June: +5 is Tuesday 7 July, acknowledged until Tuesday 14 July.
    const { life } = taskOf('2020-06-01 08:00', '30/6/2020');
    life.do(urge('2020-06-29 10:00', '2020-06-30'));
    life.do({ type: 'AcknowledgeEscalation', now: haNoi('2020-07-07 10:00'), by: 'p-leader' });
    life.do(urge('2020-07-08 10:00', '2020-07-13'));
    expect(linesFrom(life, '2020-06-30', '2020-07-14 12:00')).toEqual([
      '2020-06-30 09:00 T: focalPoint C-ATTT',
      `2020-07-01 09:00 +1 urge-unanswered/1: ${doers}, ${office}`,
      `2020-07-03 09:00 +3: ${doers}`,
      `2020-07-07 09:00 +5: ${doers}, fieldLeader BTTTT`,
      `2020-07-08 10:00 urged/2: ${doers}`,
      '2020-07-14 09:00 +10 skipped: acknowledged',
      `2020-07-14 09:00 urge-unanswered/2: ${unanswered}`,
    ]);
  });

  it('9.1 counts no day that an outage of ours took', () => {
    const { life, silent } = taskOf('2020-06-01 08:00');
    life.do(urge('2020-06-09 10:00', '2020-06-12'));
    // Friday, Monday and Tuesday are gone.
    silent('2020-06-12 08:00', '2020-06-16 10:00');
    expect(linesFrom(life, '2020-06-10')).toEqual([`2020-06-17 09:00 urge-unanswered/1: ${unanswered}`]);
  });

  it('2.6 is told of a task whose clock goes by default@1 too', () => {
    const { life } = taskOf('2020-06-01 08:00', '30/9/2020', false, firstDefaultPolicy);
    life.do(urge('2020-06-09 10:00', '2020-06-12')).do(urge('2020-06-10 10:00', '2020-06-12'));
    expect(linesFrom(life.do(answer('2020-06-11 10:00')), '2020-06-09')).toEqual([
      `2020-06-09 10:00 urged/1: ${doers}`,
      `2020-06-10 10:00 urged/2: ${doers}`,
      `2020-06-11 10:00 urge-answered/1: ${office}`,
      `2020-06-15 09:00 urge-unanswered/2: ${unanswered}`,
    ]);
  });

  it('2.6 is answered to the secretariat where whoever urged has left', () => {
    const posts = { ...cast.BTTTT.posts, office: { kind: 'secretariat', held: 'p-new-office' } } as const;
    const directory = directoryOf({ ...cast, BTTTT: { ...cast.BTTTT, posts } });
    const left = urged().within({ directory }).do(answer('2020-06-11 10:00'));
    const last = left.events.at(-1);
    expect(last).toMatchObject({ type: 'ReminderDecided', data: { recipients: [{ person: 'p-new-office' }] } });
  });
});
