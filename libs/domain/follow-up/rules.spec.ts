import { describe, expect, it } from '@jest/globals';
import { acknowledge, blockerOf, day, doers, leader, minister, office, since, taskOf } from '#testing/default-lives.js';
import { directoryOf } from '#testing/directory.js';
import { haNoi, isNotification, Life, told } from '#testing/lives.js';
import { cast, ministry } from '#testing/ministry.js';
import { vietnam, vietnamTime } from '#testing/vietnam-calendar.js';
import { directiveDecider, nextDirectiveDue } from '../directive/directive.decide.js';
import type { Directive } from '../directive/directive.js';
import type { DomainEvent } from '../kernel/decider.js';
import type { Instant } from '../kernel/time.js';
import { defaultPolicy } from './default-policy.js';
import { type NotificationData, occurrenceKey } from './follow-up.js';
import { hasEndedRepeating } from './occurrences.js';

/*
 * Rules of the page "Follow-up", by their numbers, where no whole life says them. The days were counted on a calendar
 * before the engine was asked; off are Saturdays and Sundays, and in 2020 2 April, 30 April, 1 May and 2 September.
 */

const handler = 'focalPoint C-ATTT';
const notifications = (events: readonly DomainEvent[]) => events.map(({ data }) => data).filter(isNotification);

describe('instants', () => {
  it('1.1 2.1 a deadline on a Saturday ends on Monday, and every step is counted from there, at nine', () => {
    // Saturday 27 June 2020; the legal end is Monday the 29th.
    const life = taskOf('2020-06-01 08:00', '27/6/2020', ministry, { coordinatingUnits: ['BCYCP'] });
    expect(told(life.until(haNoi('2020-08-10 12:00')).events)).toEqual([
      `2020-06-01 08:00 assigned T-30: ${doers}, focalPoint BCYCP`,
      `2020-06-09 09:00 T-14: ${handler}`,
      `2020-06-18 09:00 T-7: ${doers}`,
      `2020-06-26 09:00 T-1: ${handler}, deputyHead C-ATTT`,
      `2020-06-29 09:00 T: ${handler}`,
      `2020-06-30 09:00 +1: ${doers}`,
      `2020-07-02 09:00 +3: ${doers}`,
      `2020-07-06 09:00 +5: ${doers}, ${leader}`,
      `2020-07-13 09:00 +10: ${doers}, ${leader}, ${office}`,
      `2020-07-20 09:00 every-5/1: ${doers}`,
      `2020-07-27 09:00 every-5/2: ${doers}`,
      `2020-08-03 09:00 every-5/3: ${doers}`,
      `2020-08-10 09:00 every-5/4: ${doers}, ${leader}, ${office}`,
    ]);
  });

  it('1.1 a response time counts whole working days from the day on which the level was told, to nine', () => {
    // Told on a Friday afternoon: 8, 9, 10, 11 and Friday 12 June; then 15, 16 and Wednesday the 17th.
    expect(told(blockerOf('2020-06-05 16:30').until(haNoi('2020-06-17 12:00')).events)).toEqual([
      '2020-06-05 16:30 raised: head C-ATTT',
      `2020-06-12 09:00 escalated/1: ${leader}`,
      `2020-06-17 09:00 escalated/2: ${minister}`,
    ]);
  });

  it('1.3 lines that meet at one instant are one event, which names each of them and each post once', () => {
    // Ends on Friday 26 June, so that +10 falls on 10 July; asked for a later end on Friday the 3rd, whose +5 it is too.
    const life = taskOf('2020-06-01 08:00', '26/6/2020')
      .do({
        ...{ type: 'RequestExtension', now: haNoi('2020-07-03 10:00'), by: 'p-desk', request: 'x-1' },
        ...{ deadline: { date: day('2020-09-30') }, reason: 'Chờ ý kiến' },
      })
      .until(haNoi('2020-07-10 12:00'));
    const { steps, recipients } = notifications(life.events).at(-1) as NotificationData;
    expect(steps.map(occurrenceKey)).toEqual(['+10/0', 'extension-asked+5/0']);
    expect(recipients.map(({ person, steps: of }) => [person, of])).toEqual([
      ['p-desk', ['+10/0']],
      ['p-head', ['+10/0']],
      ['p-leader', ['+10/0', 'extension-asked+5/0']],
      ['p-office', ['+10/0', 'extension-asked+5/0']],
    ]);
  });

  it('1.4 a repeating line ends after fifty numbers, those that were held among them, and then stands on lists', () => {
    const task = () => taskOf('2019-12-02 08:00', '31/12/2019').do(acknowledge('2020-01-16 10:00'));
    const repeated = since('2020-01-01', task().until(haNoi('2021-12-01 08:00'))).filter((line) =>
      line.includes('every-5/'),
    );
    expect(repeated).toHaveLength(50);
    expect(repeated[0]).toBe('2020-01-22 09:00 every-5/1 skipped: acknowledged');
    expect(repeated.at(-1)).toMatch(/ every-5\/50: /);
    const stands = (local: string) => {
      const { followUp } = task().until(haNoi(local)).state;
      return followUp !== undefined && hasEndedRepeating(followUp, defaultPolicy.task);
    };
    expect([stands('2020-12-01 08:00'), stands('2021-12-01 08:00')]).toEqual([false, true]);
  });

  it('1.6 what is told of a request has names of its own, by the number of the request', () => {
    const life = taskOf('2020-06-01 08:00', '30/6/2020')
      .do({
        ...{ type: 'RequestExtension', now: haNoi('2020-06-02 10:00'), by: 'p-desk', request: 'x-1' },
        ...{ deadline: { date: day('2020-09-30') }, reason: 'Chờ ý kiến' },
      })
      .until(haNoi('2020-06-10 12:00'));
    // 3, 4 and Friday 5 June; Tuesday the 9th is the fifth day.
    expect(since('2020-06-02', life)).toEqual([
      `2020-06-02 10:00 extension-asked: ${office}`,
      `2020-06-05 09:00 extension-asked+3: ${office}`,
      `2020-06-09 09:00 extension-asked+5: ${office}, ${leader}`,
      `2020-06-10 09:00 T-14: ${handler}`,
    ]);
  });
});

describe('a blocker that is given back', () => {
  it('5.6 climbs no further; the handler of today, the head and whoever raised it hear why', () => {
    const returned = {
      type: 'ReturnBlocker',
      now: haNoi('2020-06-15 10:00'),
      by: 'p-leader',
      reason: 'Tự làm',
    } as const;
    const life = blockerOf('2020-06-05 16:30')
      .within({ handler: { person: 'p-deputy' } })
      .do(returned);
    expect(since('2020-06-13', life.until(haNoi('2020-09-01 08:00')))).toEqual([
      '2020-06-15 10:00 returned/1: handler C-ATTT, head C-ATTT, staff C-ATTT',
    ]);
  });
});

describe('a directive', () => {
  const issued = () =>
    new Life({
      decider: directiveDecider,
      context: { calendar: vietnam, directory: ministry, policy: defaultPolicy },
      nextDue: (directive: Directive) => nextDirectiveDue(directive, defaultPolicy, vietnamTime),
      wake: (now: Instant) => ({ type: 'WakeDirective', now }) as const,
    }).do({
      ...{ type: 'IssueDirective', now: haNoi('2020-07-22 08:00'), directive: 'd-1', by: 'p-leader', number: 1 },
      ...{ about: { kind: 'task', id: 't-1' }, issuer: { unit: 'BTTTT', post: 'security' }, text: 'Trình dự thảo' },
      ...{ addressee: { unit: 'C-ATTT', post: 'head' }, due: day('2020-07-31'), policy: { id: 'default', version: 2 } },
    });

  it('6.1 is told to its addressee at its issue, the working day before and on its day; then to its issuer, once', () => {
    // Due on Friday 31 July 2020.
    expect(told(issued().until(haNoi('2020-12-31 00:00')).events)).toEqual([
      `2020-07-22 08:00 issued: head C-ATTT, ${handler}`,
      '2020-07-30 09:00 T-1: head C-ATTT',
      '2020-07-31 09:00 T: head C-ATTT',
      `2020-08-03 09:00 +1: ${leader}`,
    ]);
  });

  it('3.2 whose issuer’s post is vacant is the secretariat’s to hear of, once; who comes to the post is told the next day', () => {
    const life = issued().within({ directory: securityHeld() }).until(haNoi('2020-08-05 10:00'));
    expect(since('2020-08-01', life)).toEqual([`2020-08-03 09:00 +1: ${office}`]);
    // Somebody comes on Wednesday, and leaves within the hour; another comes on Friday the 7th.
    life.do(hands('2020-08-05 10:00', 'p-next')).do(hands('2020-08-05 10:30'));
    life.until(haNoi('2020-08-07 10:00')).within({ directory: securityHeld('p-other') });
    life.do(hands('2020-08-07 10:00', 'p-other')).until(haNoi('2020-12-31 00:00'));
    expect(since('2020-08-04', life)).toEqual([
      '2020-08-06 09:00 taken-over/1 skipped: nobody',
      `2020-08-10 09:00 taken-over/3: ${leader}`,
    ]);
    const types = life.events.map(({ type }) => type);
    expect(types.filter((type) => type === 'EscalationUnanswerable')).toHaveLength(1);
    expect(types.at(-1)).toBe('EscalationDecided');
  });

  it('3.4 that was completed is nothing to whoever comes to its issuer’s post', () => {
    const completion = {
      type: 'CompleteDirective',
      now: haNoi('2020-08-04 10:00'),
      by: 'p-head',
      evidence: [],
    } as const;
    const life = issued().do(completion);
    const before = life.events.length;
    life.do(hands('2020-08-05 10:00', 'p-next')).until(haNoi('2020-12-31 00:00'));
    expect(life.events).toHaveLength(before);
  });

  const hands = (local: string, ...holders: readonly string[]) =>
    ({ type: 'ChangeHolders', now: haNoi(local), level: 'issuer', holders, at: haNoi(local) }) as const;
  const securityHeld = (held?: string) => {
    const security = { kind: 'fieldLeader', portfolio: ['C-ATTT'], ...(held === undefined ? {} : { held }) } as const;
    return directoryOf({ ...cast, BTTTT: { ...cast.BTTTT, posts: { ...cast.BTTTT.posts, security } } });
  };
});

describe('a task that is given too late', () => {
  it('2.3 overdue steps count from the day of the assignment, and no step up to the end is told', () => {
    // The end was 29 May; assigned on Monday 1 June, so that +1 falls on the 2nd and +5 on Monday the 8th.
    const life = taskOf('2020-06-01 08:00', '29/5/2020', ministry, { pastDeadline: true });
    const lines = told(life.until(haNoi('2020-06-08 12:00')).events);
    expect(lines.filter((line) => line.includes('skipped'))).toEqual(
      ['T-30', 'T-14', 'T-7', 'T-1', 'T'].map((step) => `2020-06-01 08:00 ${step} skipped: created-late`),
    );
    expect(lines.filter((line) => !line.includes('skipped'))).toEqual([
      `2020-06-01 08:00 assigned: ${doers}`,
      `2020-06-02 09:00 +1: ${doers}`,
      `2020-06-04 09:00 +3: ${doers}`,
      `2020-06-08 09:00 +5: ${doers}, ${leader}`,
    ]);
  });
});
