import { describe, expect, it } from '@jest/globals';
import {
  acknowledge,
  blockerOf,
  direct,
  doers,
  endOf,
  leader,
  minister,
  office,
  since,
  taskOf,
} from '#testing/default-lives.js';
import { directoryOf } from '#testing/directory.js';
import { haNoi, told } from '#testing/lives.js';
import { cast, ministry } from '#testing/ministry.js';
import type { TaskOrder } from '../task/task.commands.js';
import { firstDefaultPolicy } from './first-form.js';

/*
 * Whole lives under default@2. The days were counted on a calendar before the engine was asked: off are Saturdays and
 * Sundays, 1 January, Tết from 23 to 29 January 2020, 2 April, 30 April, 1 May and 2 September 2020.
 */

const until = haNoi;

describe('a task that its leader acknowledges on a Friday, and twice more', () => {
  // Ends on Tuesday 30 June: +5 falls on Tuesday 7 July, Friday is the 10th.
  const life = taskOf('2020-06-01 08:00', '30/6/2020').do(acknowledge('2020-07-10 15:00'));

  it('4.1 4.3 rests for five working days and tells of it once; a second acknowledgement holds nothing', () => {
    const again = life.do(acknowledge('2020-07-18 10:00')).do(acknowledge('2020-07-20 10:00'));
    expect(since('2020-07-07', again.until(until('2020-08-18 12:00')))).toEqual([
      `2020-07-07 09:00 +5: ${doers}, ${leader}`,
      // 13, 14, 15, 16 and Friday 17 July.
      '2020-07-14 09:00 +10 skipped: acknowledged',
      `2020-07-20 09:00 acknowledgement-expired/1: ${leader}, ${office}`,
      // +10 would have told leader and secretariat too: its expiry has.
      `2020-07-21 09:00 every-5/1: ${doers}`,
      `2020-07-28 09:00 every-5/2: ${doers}`,
      `2020-08-04 09:00 every-5/3: ${doers}`,
      `2020-08-11 09:00 every-5/4: ${doers}, ${leader}, ${office}`,
      `2020-08-18 09:00 every-5/5: ${doers}`,
    ]);
  });

  it('4.1 may be acknowledged again once a repetition has told the leader', () => {
    expect(since('2020-08-19', life.do(acknowledge('2020-08-19 10:00')).until(until('2020-09-04 12:00')))).toEqual([
      '2020-08-25 09:00 every-5/6 skipped: acknowledged',
      // 20, 21, 24, 25 and Wednesday 26 August.
      `2020-08-27 09:00 acknowledgement-expired/2: ${leader}, ${office}`,
      `2020-09-01 09:00 every-5/7: ${doers}`,
    ]);
  });
});

describe('a directive over Tết', () => {
  // Ends on 31 December 2019: +10 falls on 15 January 2020, every-5/1 on the 22nd, every-5/2 on 5 February.
  const directed = () => taskOf('2019-12-02 08:00', '31/12/2019').do(direct('2020-01-16 10:00', '2020-01-24'));

  it('4.2 holds to the end of the first working day after it: due on 24 January it ends on the 30th', () => {
    expect(since('2020-01-15', directed().until(until('2020-02-12 12:00')))).toEqual([
      `2020-01-15 09:00 +10: ${doers}, ${leader}, ${office}`,
      '2020-01-22 09:00 every-5/1 skipped: directed',
      `2020-02-05 09:00 every-5/2: ${doers}`,
      `2020-02-12 09:00 every-5/3: ${doers}`,
    ]);
  });

  it('4.2 due on a Saturday it holds Monday too, which is its legal end', () => {
    // Ends on Monday 29 June: +10 falls on 13 July, every-5/1 on Monday the 20th.
    const life = taskOf('2020-06-01 08:00', '29/6/2020').do(direct('2020-07-14 10:00', '2020-07-18'));
    expect(since('2020-07-14', life.until(until('2020-07-27 12:00')))).toEqual([
      '2020-07-20 09:00 every-5/1 skipped: directed',
      `2020-07-27 09:00 every-5/2: ${doers}`,
    ]);
  });

  it('1.2 of several holds the one that ends last gives the reason', () => {
    // +10 falls on 14 July.
    const acknowledgedFirst = taskOf('2020-06-01 08:00', '30/6/2020')
      .do(acknowledge('2020-07-10 15:00'))
      .do(direct('2020-07-13 10:00', '2020-07-24'));
    expect(since('2020-07-14', acknowledgedFirst.until(until('2020-07-14 12:00')))).toEqual([
      '2020-07-14 09:00 +10 skipped: directed',
    ]);
    const shortDirective = taskOf('2020-06-01 08:00', '30/6/2020')
      .do(acknowledge('2020-07-10 15:00'))
      .do(direct('2020-07-13 10:00', '2020-07-14'));
    expect(since('2020-07-14', shortDirective.until(until('2020-07-14 12:00')))).toEqual([
      '2020-07-14 09:00 +10 skipped: acknowledged',
    ]);
  });

  it('4.2 completed early it holds nothing from that instant', () => {
    expect(since('2020-01-16', directed().do(endOf('2020-01-21 15:00')).until(until('2020-01-30 12:00')))).toEqual([
      `2020-01-22 09:00 every-5/1: ${doers}`,
    ]);
  });

  it('1.2 what fell before it was completed stays held, however late the completion is recorded here', () => {
    const life = directed().do(endOf('2020-01-21 15:00', '2020-01-21 15:01'));
    expect(since('2020-01-16', life.until(until('2020-01-22 12:00')))).toHaveLength(1);
    const later = directed().do(endOf('2020-01-22 14:00'));
    expect(since('2020-01-16', later.until(until('2020-02-05 12:00')))).toEqual([
      '2020-01-22 09:00 every-5/1 skipped: directed',
      `2020-02-05 09:00 every-5/2: ${doers}`,
    ]);
  });

  it('4.2 a second, shorter one does not end the hold of the first', () => {
    const twice = directed().do(direct('2020-01-17 10:00', '2020-01-20', { directive: 'd-2' }));
    expect(since('2020-01-16', twice.until(until('2020-01-30 12:00')))).toEqual([
      '2020-01-22 09:00 every-5/1 skipped: directed',
    ]);
  });

  it('4.3 the first step after it tells also whom the skipped ones would have told', () => {
    // Directed before +10, which would have told leader and secretariat.
    const life = taskOf('2019-12-02 08:00', '31/12/2019').do(direct('2020-01-09 10:00', '2020-01-20'));
    expect(since('2020-01-09', life.until(until('2020-02-05 12:00')))).toEqual([
      '2020-01-15 09:00 +10 skipped: directed',
      `2020-01-22 09:00 every-5/1: ${doers}, ${leader}, ${office}`,
      `2020-02-05 09:00 every-5/2: ${doers}`,
    ]);
  });
});

describe('a result that is handed in, returned, handed in again and ignored', () => {
  const handIn = (local: string, result: string) =>
    ({ type: 'SubmitResult', now: haNoi(local), by: 'p-expert', result, narrative: 'Đã trình', evidence: [] }) as const;
  const giveBack = (local: string, reason: string) =>
    ({ type: 'ReturnResult', now: haNoi(local), by: 'p-office', reason }) as const;

  it('4.4 2.4 1.5 waits with a line of its own; each return past the end counts anew, in an epoch of its own', () => {
    const life = taskOf('2020-06-01 08:00', '30/6/2020')
      .do(handIn('2020-07-02 10:00', 'r-1'))
      .do(giveBack('2020-07-06 10:00', 'Thiếu phụ lục'))
      .do(handIn('2020-07-08 14:00', 'r-2'))
      .until(until('2020-08-20 12:00'));
    expect(since('2020-07-01', life)).toEqual([
      `2020-07-01 09:00 +1: ${doers}`,
      `2020-07-02 10:00 handed-in: ${office}`,
      '2020-07-03 09:00 +3 skipped: awaiting-confirmation',
      // To whoever handed it in, the head, and the focal point in place of the handler.
      '2020-07-06 10:00 returned/1: staff C-ATTT, head C-ATTT, focalPoint C-ATTT',
      `2020-07-07 09:00 +1: ${doers}`,
      `2020-07-08 14:00 handed-in: ${office}`,
      '2020-07-09 09:00 +3 skipped: awaiting-confirmation',
      // 9, 10 and 13 July; +5 of the return falls on the same day.
      '2020-07-13 09:00 +5 skipped: awaiting-confirmation',
      `2020-07-13 09:00 handed-in+3: ${office}`,
      `2020-07-15 09:00 handed-in+5: ${office}, ${leader}`,
      '2020-07-20 09:00 +10 skipped: awaiting-confirmation',
      `2020-07-22 09:00 handed-in-every-5/1: ${office}`,
      '2020-07-27 09:00 every-5/1 skipped: awaiting-confirmation',
      `2020-07-29 09:00 handed-in-every-5/2: ${office}`,
      '2020-08-03 09:00 every-5/2 skipped: awaiting-confirmation',
      `2020-08-05 09:00 handed-in-every-5/3: ${office}`,
      '2020-08-10 09:00 every-5/3 skipped: awaiting-confirmation',
      `2020-08-12 09:00 handed-in-every-5/4: ${office}, ${leader}`,
      '2020-08-17 09:00 every-5/4 skipped: awaiting-confirmation',
      `2020-08-19 09:00 handed-in-every-5/5: ${office}`,
    ]);
    const epochs = life.events.flatMap(({ data }) =>
      'dueAt' in data && 'epoch' in data && 'steps' in data ? [[data.steps[0]?.step, data.epoch] as const] : [],
    );
    expect(epochs.filter(([step]) => step === '+1')).toEqual([
      ['+1', 1],
      ['+1', 2],
    ]);
    // The number of the submission stands for the epoch.
    expect(epochs.filter(([step]) => step === 'handed-in')).toEqual([
      ['handed-in', 1],
      ['handed-in', 2],
    ]);
  });

  it('2.4 the third return past the end tells the leader too, and opens an escalation', () => {
    const life = taskOf('2020-06-01 08:00', '30/6/2020');
    for (const [place, date] of ['2020-07-01', '2020-07-02', '2020-07-03'].entries()) {
      life.do(handIn(`${date} 10:00`, `r-${place}`)).do(giveBack(`${date} 11:00`, `Lần ${place}`));
    }
    expect(since('2020-07-01', life).filter((line) => line.includes('returned'))).toEqual([
      '2020-07-01 11:00 returned/1: staff C-ATTT, head C-ATTT, focalPoint C-ATTT',
      '2020-07-02 11:00 returned/2: staff C-ATTT, head C-ATTT, focalPoint C-ATTT',
      `2020-07-03 11:00 returned/3: staff C-ATTT, head C-ATTT, focalPoint C-ATTT, ${leader}`,
    ]);
    expect(life.events.at(-1)).toMatchObject({ type: 'EscalationDecided', data: { level: 'fieldLeader' } });
  });

  it('8.2 a confirmation is told to whoever handed it in, the head and the handler; nothing follows', () => {
    const life = taskOf('2020-06-01 08:00', '30/6/2020')
      .do(handIn('2020-06-25 10:00', 'r-1'))
      .do({ type: 'ConfirmResult', now: haNoi('2020-06-26 10:00'), by: 'p-office' })
      .until(until('2021-06-01 00:00'));
    expect(since('2020-06-20', life)).toEqual([
      `2020-06-25 10:00 handed-in: ${office}`,
      '2020-06-26 10:00 confirmed: staff C-ATTT, head C-ATTT, focalPoint C-ATTT',
    ]);
  });

  it('1.2 handed in at the very instant of a step it does not hold that step, and is told of at an instant of its own', () => {
    const life = taskOf('2020-06-01 08:00', '30/6/2020').do(handIn('2020-07-01 09:00', 'r-1'));
    life.until(haNoi('2020-07-01 09:01'));
    const tellings = life.events.flatMap(({ data }) => ('dueAt' in data ? [data.dueAt] : []));
    expect(tellings.slice(-2)).toEqual(['2020-07-01T02:00:00.000Z', '2020-07-01T02:00:00.001Z']);
  });
});

describe('a blocker that stays at the minister’s for a month', () => {
  it('5.1 5.5 climbs by silence, then is told again every five working days, with the secretariat', () => {
    // Raised on Monday 25 May: 26 to 29 May and 1 June; then 2, 3, 4 June; then 5, 8, 9 June.
    expect(told(blockerOf('2020-05-25 08:00').until(until('2020-07-09 12:00')).events)).toEqual([
      '2020-05-25 08:00 raised: head C-ATTT',
      `2020-06-01 09:00 escalated/1: ${leader}`,
      `2020-06-04 09:00 escalated/2: ${minister}`,
      `2020-06-09 09:00 left/1: ${minister}, ${office}`,
      `2020-06-16 09:00 left/2: ${minister}, ${office}`,
      `2020-06-23 09:00 left/3: ${minister}, ${office}`,
      `2020-06-30 09:00 left/4: ${minister}, ${office}`,
      `2020-07-07 09:00 left/5: ${minister}, ${office}`,
    ]);
  });

  it('5.3 an acknowledgement stands the time still; it begins anew when that has run out', () => {
    const life = blockerOf('2020-05-25 08:00').do(acknowledge('2020-06-02 10:00')).until(until('2020-06-15 12:00'));
    expect(since('2020-06-01', life)).toEqual([
      `2020-06-01 09:00 escalated/1: ${leader}`,
      // 3, 4, 5, 8 and 9 June; told on the 10th; then 11, 12 and 15 June.
      `2020-06-10 09:00 acknowledgement-expired/1: ${leader}, ${office}`,
      `2020-06-15 09:00 escalated/2: ${minister}`,
    ]);
  });

  it('5.3 the head too may acknowledge', () => {
    const life = blockerOf('2020-05-25 08:00').do(acknowledge('2020-05-26 10:00', 'p-head'));
    expect(since('2020-05-26', life.until(until('2020-06-10 12:00')))).toEqual([
      // 27, 28, 29 May, 1 and 2 June; told on the 3rd; then 4, 5, 8, 9 and 10 June.
      `2020-06-03 09:00 acknowledgement-expired/1: head C-ATTT, ${office}`,
      `2020-06-10 09:00 escalated/1: ${leader}`,
    ]);
  });

  it('5.4 a level that has directed climbs no further: three days after its directive it is told again, then every five', () => {
    const life = blockerOf('2020-05-25 08:00').do(direct('2020-06-02 10:00', '2020-06-05'));
    expect(since('2020-06-02', life.until(until('2020-06-24 12:00')))).toEqual([
      // 8, 9 and 10 June.
      `2020-06-10 09:00 directive-ended/1: ${leader}, ${office}`,
      `2020-06-17 09:00 directive-ended/2: ${leader}, ${office}`,
      `2020-06-24 09:00 directive-ended/3: ${leader}, ${office}`,
    ]);
    // A further directive holds it again, and the numbers count on.
    life.do(direct('2020-06-24 15:00', '2020-06-26', { directive: 'd-2' }));
    expect(since('2020-06-25', life.until(until('2020-07-03 12:00')))).toEqual([
      `2020-07-01 09:00 directive-ended/4: ${leader}, ${office}`,
    ]);
  });

  it('5.3 5.4 nor does it make the higher level’s acknowledgement run out in silence', () => {
    const life = blockerOf('2020-05-25 08:00')
      .do(acknowledge('2020-06-04 10:00', 'p-minister'))
      .do(direct('2020-06-04 11:00', '2020-06-05'));
    // 5, 8, 9, 10 and 11 June; told on the 12th; then 15, 16 and 17 June.
    expect(since('2020-06-05', life.until(until('2020-06-17 12:00')))).toEqual([
      `2020-06-12 09:00 acknowledgement-expired/1: ${minister}, ${office}`,
      `2020-06-17 09:00 left/1: ${minister}, ${office}`,
    ]);
  });

  it('5.3 where another hold keeps its expiry from being told, the time begins anew all the same', () => {
    const life = blockerOf('2020-05-25 08:00')
      .do(direct('2020-06-04 10:00', '2020-06-30'))
      .do(acknowledge('2020-06-04 11:00', 'p-minister'));
    expect(since('2020-06-05', life.until(until('2020-06-17 12:00')))).toEqual([
      '2020-06-12 09:00 acknowledgement-expired/1 skipped: directed',
      `2020-06-17 09:00 left/1: ${minister}, ${office}`,
    ]);
  });

  it('5.4 a lower level’s later directive does not hold a higher one', () => {
    const life = blockerOf('2020-05-25 08:00').do(direct('2020-06-02 10:00', '2020-06-30', { by: 'p-head' }));
    expect(since('2020-06-02', life.until(until('2020-06-04 12:00')))).toEqual([
      `2020-06-04 09:00 escalated/2: ${minister}`,
    ]);
  });
});

describe('5.2 levels without a holder', () => {
  const without = (...posts: readonly ('security' | 'minister')[]) =>
    directoryOf({
      ...cast,
      BTTTT: {
        ...cast.BTTTT,
        posts: {
          ...cast.BTTTT.posts,
          ...(posts.includes('security') ? { security: { kind: 'fieldLeader', portfolio: ['C-ATTT'] } } : {}),
          ...(posts.includes('minister') ? { minister: { kind: 'headOfMinistry' } } : {}),
        },
      },
    });

  it('the next that has one is told in the same instant, and the secretariat why', () => {
    const life = blockerOf('2020-05-25 08:00', without('security')).until(until('2020-06-04 12:00'));
    expect(told(life.events)).toEqual([
      '2020-05-25 08:00 raised: head C-ATTT',
      `2020-06-01 09:00 escalated/1: ${office}`,
      `2020-06-01 09:00 escalated/2: ${minister}`,
      `2020-06-04 09:00 left/1: ${minister}, ${office}`,
    ]);
    expect(life.events.filter(({ type }) => type === 'EscalationUnanswerable')).toMatchObject([
      { data: { level: 'fieldLeader', why: 'vacant' } },
    ]);
  });

  it('where none above has one, the highest one told is told again, every five', () => {
    const life = blockerOf('2020-05-25 08:00', without('security', 'minister')).until(until('2020-06-08 12:00'));
    expect(told(life.events)).toEqual([
      '2020-05-25 08:00 raised: head C-ATTT',
      `2020-06-01 09:00 escalated/1: ${office}`,
      // The secretariat has heard of this instant: nobody else is to be told of the minister's vacancy.
      '2020-06-01 09:00 escalated/2: ',
      '2020-06-01 09:00 left/1: head C-ATTT',
      `2020-06-08 09:00 left/2: head C-ATTT, ${office}`,
    ]);
  });

  it('where no level at all has one, the secretariat alone', () => {
    const nobody = directoryOf({
      BTTTT: { kind: 'ministry', posts: { office: { kind: 'secretariat', held: 'p-office' } } },
      'C-ATTT': { kind: 'department', posts: {} },
    });
    const life = blockerOf('2020-05-25 08:00', nobody).until(until('2020-06-01 12:00'));
    expect(told(life.events).filter((line) => !line.endsWith(': '))).toEqual([
      `2020-05-25 08:00 raised: ${office}`,
      `2020-06-01 09:00 left/2: ${office}`,
    ]);
  });
});

describe('two leaders in turn, and a change of leader', () => {
  const hands = (local: string, ...holders: readonly string[]) =>
    ({ type: 'ChangeHolders', now: haNoi(local), level: 'fieldLeader', holders, at: haNoi(local) }) as const;
  const held = (by: string) =>
    directoryOf({
      ...cast,
      BTTTT: {
        ...cast.BTTTT,
        posts: { ...cast.BTTTT.posts, security: { kind: 'fieldLeader', held: by, portfolio: ['C-ATTT'] } },
      },
    });

  it('3.4 4.1 the successor is told on the next working day, may acknowledge anew, and is not told of the other’s expiry', () => {
    // Acknowledged by p-leader on Wednesday 8 July; relieved on Friday the 10th.
    const life = taskOf('2020-06-01 08:00', '30/6/2020').do(acknowledge('2020-07-08 10:00'));
    life.until(haNoi('2020-07-10 10:00'));
    life.within({ directory: held('p-next') });
    life.do(hands('2020-07-10 10:00', 'p-next')).until(haNoi('2020-07-13 12:00'));
    expect(since('2020-07-08', life)).toEqual([`2020-07-13 09:00 taken-over/1: ${leader}`]);
    life.do(acknowledge('2020-07-13 14:00')).do(acknowledge('2020-07-13 15:00', 'p-next'));
    expect(life.events.filter(({ type }) => type === 'EscalationAcknowledged').map(({ data }) => data)).toMatchObject([
      { by: 'p-leader', number: 1 },
      { by: 'p-next', number: 2, until: '2020-07-20' },
    ]);
    expect(since('2020-07-14', life.until(until('2020-07-21 12:00')))).toEqual([
      '2020-07-14 09:00 +10 skipped: acknowledged',
      `2020-07-21 09:00 every-5/1 acknowledgement-expired/2: ${doers}, ${leader}, ${office}`,
    ]);
  });

  it('3.4 the acknowledgement of whoever was relieved holds to 09:00 of the next working day, and no longer', () => {
    const life = taskOf('2020-06-01 08:00', '30/6/2020').do(acknowledge('2020-07-09 10:00'));
    // Relieved on Monday the 13th, so that it ends at 09:00 of the 14th, on which +10 falls.
    life.do(hands('2020-07-13 10:00')).until(haNoi('2020-07-31 12:00'));
    expect(since('2020-07-09', life)).toEqual([
      `2020-07-14 09:00 +10: ${doers}, ${leader}, ${office}`,
      `2020-07-21 09:00 every-5/1: ${doers}`,
      `2020-07-28 09:00 every-5/2: ${doers}`,
    ]);
  });

  it('3.2 whoever comes to a level that nobody held is told, which opens the escalation', () => {
    const vacant = directoryOf({
      ...cast,
      BTTTT: {
        ...cast.BTTTT,
        posts: { ...cast.BTTTT.posts, security: { kind: 'fieldLeader', portfolio: ['C-ATTT'] } },
      },
    });
    const life = taskOf('2020-06-01 08:00', '30/6/2020', vacant).until(haNoi('2020-07-08 10:00'));
    life.within({ directory: held('p-next') });
    life.do(hands('2020-07-08 10:00', 'p-next')).until(haNoi('2020-07-09 09:00'));
    expect(since('2020-07-07', life)).toEqual([
      `2020-07-07 09:00 +5: ${doers}, ${office}`,
      `2020-07-09 09:00 taken-over/1: ${leader}`,
    ]);
    expect(life.events.at(-1)).toMatchObject({ type: 'EscalationDecided', data: { level: 'fieldLeader' } });
  });
});

describe('an extension', () => {
  const ask = (local: string, deadline: string, request = 'x-1') =>
    ({
      type: 'RequestExtension',
      ...{ now: haNoi(local), by: 'p-expert', request },
      ...{ deadline: { text: deadline }, reason: 'Chờ ý kiến' },
    }) as const;
  const decide = (local: string, granted: boolean, request = 'x-1') =>
    ({ type: 'DecideExtension', now: haNoi(local), by: 'p-office', request, granted, reason: 'Theo đề nghị' }) as const;
  /** Whoever asked, the head, and the focal point in place of the handler. */
  const asker = 'staff C-ATTT, head C-ATTT, focalPoint C-ATTT';

  it('1.5 8.2 granted after +10 is told to the leader too; missed again, counting goes through an epoch of its own', () => {
    const life = taskOf('2020-06-01 08:00', '30/6/2020')
      .do(ask('2020-07-15 10:00', '31/7/2020'))
      .do(decide('2020-07-17 14:00', true))
      .until(until('2020-08-21 12:00'));
    expect(since('2020-07-14', life)).toEqual([
      `2020-07-14 09:00 +10: ${doers}, ${leader}, ${office}`,
      `2020-07-15 10:00 extension-asked: ${office}`,
      `2020-07-17 14:00 granted: ${asker}, ${leader}`,
      // T-14 lay on 13 July, before the grant: there is none. every-5/1 of the end before would have been on the 21st.
      '2020-07-22 09:00 T-7: focalPoint C-ATTT, head C-ATTT',
      '2020-07-30 09:00 T-1: focalPoint C-ATTT, deputyHead C-ATTT',
      '2020-07-31 09:00 T: focalPoint C-ATTT',
      `2020-08-03 09:00 +1: ${doers}`,
      `2020-08-05 09:00 +3: ${doers}`,
      `2020-08-07 09:00 +5: ${doers}, ${leader}`,
      `2020-08-14 09:00 +10: ${doers}, ${leader}, ${office}`,
      `2020-08-21 09:00 every-5/1: ${doers}`,
    ]);
    expect(life.events.find(({ type }) => type === 'ExtensionGranted')?.data).toMatchObject({ number: 1, epoch: 2 });
    // The leader's was closed by the grant, and opens anew.
    const opened = life.events.flatMap(({ type, data }) => (type === 'EscalationDecided' ? [data.dueAt] : []));
    expect(opened).toEqual(['2020-07-07T02:00:00.000Z', '2020-08-07T02:00:00.000Z']);
  });

  it('1.5 granted ends an acknowledgement untold, and there is nothing to acknowledge any more', () => {
    const life = taskOf('2020-06-01 08:00', '30/6/2020')
      .do(acknowledge('2020-07-13 10:00'))
      .do(ask('2020-07-15 10:00', '20/7/2020'))
      .do(decide('2020-07-17 14:00', true))
      .do(acknowledge('2020-07-18 10:00'))
      .until(until('2020-07-23 12:00'));
    expect(since('2020-07-14', life)).toEqual([
      '2020-07-14 09:00 +10 skipped: acknowledged',
      `2020-07-15 10:00 extension-asked: ${office}`,
      `2020-07-17 14:00 granted: ${asker}, ${leader}`,
      '2020-07-20 09:00 T: focalPoint C-ATTT',
      // The acknowledgement would have held to the 20th and been told of on the 21st.
      `2020-07-21 09:00 +1: ${doers}`,
      `2020-07-23 09:00 +3: ${doers}`,
    ]);
    expect(life.events.filter(({ type }) => type === 'EscalationAcknowledged')).toHaveLength(1);
  });

  it('1.5 a directive goes on over it', () => {
    const life = taskOf('2020-06-01 08:00', '30/6/2020')
      .do(direct('2020-07-10 10:00', '2020-08-04'))
      .do(ask('2020-07-15 10:00', '31/7/2020'))
      .do(decide('2020-07-17 14:00', true))
      .until(until('2020-08-05 12:00'));
    expect(since('2020-08-01', life)).toEqual([
      '2020-08-03 09:00 +1 skipped: directed',
      `2020-08-05 09:00 +3: ${doers}`,
    ]);
  });

  it('4.5 holds nothing while it waits and has a line of its own; a second one is numbered on', () => {
    const life = taskOf('2020-06-01 08:00', '30/9/2020')
      .do(ask('2020-06-08 10:00', '31/12/2020'))
      .do(decide('2020-07-14 10:00', false))
      .do(ask('2020-07-15 10:00', '30/11/2020', 'x-2'))
      .until(until('2020-07-20 12:00'));
    expect(since('2020-06-08', life)).toEqual([
      `2020-06-08 10:00 extension-asked: ${office}`,
      `2020-06-11 09:00 extension-asked+3: ${office}`,
      `2020-06-15 09:00 extension-asked+5: ${office}, ${leader}`,
      `2020-06-22 09:00 extension-asked-every-5/1: ${office}`,
      `2020-06-29 09:00 extension-asked-every-5/2: ${office}`,
      `2020-07-06 09:00 extension-asked-every-5/3: ${office}`,
      `2020-07-13 09:00 extension-asked-every-5/4: ${office}, ${leader}`,
      `2020-07-14 10:00 refused: ${asker}`,
      `2020-07-15 10:00 extension-asked: ${office}`,
      `2020-07-20 09:00 extension-asked+3: ${office}`,
    ]);
    expect(life.state.followUp?.escalations).toEqual([]);
    const overdue = taskOf('2020-06-01 08:00', '30/6/2020').do(ask('2020-06-30 10:00', '31/7/2020'));
    expect(since('2020-07-01', overdue.until(until('2020-07-03 10:00')))).toEqual([
      `2020-07-01 09:00 +1: ${doers}`,
      `2020-07-03 09:00 +3 extension-asked+3: ${doers}, ${office}`,
    ]);
  });
});

describe('a task that is cancelled', () => {
  const cancel = (local: string) =>
    ({ type: 'CancelTask', now: haNoi(local), by: 'p-office', reason: 'Giao trong nhiệm vụ khác' }) as const;

  it('8.1 8.2 is told to the head and the handler, and to whoever waits for an answer; nothing follows', () => {
    const late = taskOf('2020-06-01 08:00', '30/6/2020')
      .do(acknowledge('2020-07-08 10:00'))
      .do(cancel('2020-07-09 10:00'));
    expect(since('2020-07-08', late.until(until('2021-06-01 00:00')))).toEqual([
      '2020-07-09 10:00 cancelled: head C-ATTT, focalPoint C-ATTT',
    ]);
    const asked = taskOf('2020-06-01 08:00', '30/6/2020')
      .do({
        type: 'RequestExtension',
        ...{ now: haNoi('2020-06-09 10:00'), by: 'p-expert', request: 'x-1', reason: 'Chờ ý kiến' },
        deadline: { text: '31/7/2020' },
      })
      .do(cancel('2020-06-09 16:00'));
    expect(since('2020-06-09', asked.until(until('2021-06-01 00:00')))).toEqual([
      `2020-06-09 10:00 extension-asked: ${office}`,
      '2020-06-09 16:00 cancelled: staff C-ATTT, head C-ATTT, focalPoint C-ATTT',
    ]);
  });

  it('8.2 is told to everybody who waits, and to nobody whose answer was given before', () => {
    const ask = (local: string, request: string) =>
      ({
        type: 'RequestExtension',
        ...{ now: haNoi(local), by: 'p-expert', request, reason: 'Chờ ý kiến', deadline: { text: '31/12/2020' } },
      }) as const;
    const both = taskOf('2020-06-01 08:00', '30/9/2020')
      .do(ask('2020-06-09 10:00', 'x-1'))
      .do({
        type: 'SubmitResult',
        ...{ now: haNoi('2020-06-09 11:00'), by: 'p-deputy', result: 'r-1', narrative: 'Đã trình', evidence: [] },
      })
      .do(cancel('2020-06-09 16:00'));
    expect(since('2020-06-09', both).at(-1)).toBe(
      '2020-06-09 16:00 cancelled: staff C-ATTT, deputyHead C-ATTT, head C-ATTT, focalPoint C-ATTT',
    );
    const answered = taskOf('2020-06-01 08:00', '30/9/2020')
      .do(ask('2020-06-09 10:00', 'x-1'))
      .do({
        type: 'DecideExtension',
        ...{ now: haNoi('2020-06-09 11:00'), by: 'p-office', request: 'x-1', granted: false, reason: 'Chưa đủ' },
      })
      .do(cancel('2020-06-09 16:00'));
    expect(since('2020-06-09', answered).at(-1)).toBe('2020-06-09 16:00 cancelled: head C-ATTT, focalPoint C-ATTT');
  });
});

describe('a task that is amended', () => {
  const amend = (local: string, changes: TaskOrder<'AmendTask'>['changes'], reason = 'Thông báo 12/TB-BTTTT') =>
    ({ type: 'AmendTask', now: haNoi(local), by: 'p-office', kind: 'amendment', changes, reason }) as const;
  const endOn = (text: string) => ({ deadline: { text } });
  const told8_2 = 'head C-ATTT, focalPoint C-ATTT';
  const withAsker = `staff C-ATTT, ${told8_2}`;

  it('1.5 2.2 8.2 to an earlier end, missed, acknowledged, amended again and missed again', () => {
    const life = taskOf('2020-06-01 08:00', '30/9/2020')
      .do(amend('2020-06-15 10:00', endOn('30/6/2020')))
      // 9, 10, 13, 14 and 15 July: it would have been told on the 16th that it ran out.
      .do(acknowledge('2020-07-08 10:00'))
      .do(amend('2020-07-10 14:00', endOn('20/7/2020')))
      .do(acknowledge('2020-07-13 10:00'))
      .until(until('2020-08-10 12:00'));
    expect(since('2020-06-02', life)).toEqual([
      // T-14 of 30 June lay on the 10th: there is none.
      `2020-06-15 10:00 amended/1: ${told8_2}`,
      '2020-06-19 09:00 T-7: focalPoint C-ATTT, head C-ATTT',
      '2020-06-29 09:00 T-1: focalPoint C-ATTT, deputyHead C-ATTT',
      '2020-06-30 09:00 T: focalPoint C-ATTT',
      `2020-07-01 09:00 +1: ${doers}`,
      `2020-07-03 09:00 +3: ${doers}`,
      `2020-07-07 09:00 +5: ${doers}, ${leader}`,
      // +10 would have been skipped on the 14th; T-7 of 20 July lay on the 9th.
      `2020-07-10 14:00 amended/2: ${told8_2}`,
      '2020-07-17 09:00 T-1: focalPoint C-ATTT, deputyHead C-ATTT',
      '2020-07-20 09:00 T: focalPoint C-ATTT',
      `2020-07-21 09:00 +1: ${doers}`,
      `2020-07-23 09:00 +3: ${doers}`,
      `2020-07-27 09:00 +5: ${doers}, ${leader}`,
      `2020-08-03 09:00 +10: ${doers}, ${leader}, ${office}`,
      `2020-08-10 09:00 every-5/1: ${doers}`,
    ]);
    const opened = life.events.flatMap(({ type, data }) => (type === 'EscalationDecided' ? [data.dueAt] : []));
    expect(opened).toEqual(['2020-07-07T02:00:00.000Z', '2020-07-27T02:00:00.000Z']);
    expect(life.events.filter(({ type }) => type === 'EscalationAcknowledged')).toHaveLength(1);
    const epochs = life.events.flatMap(({ type, data }) => (type === 'TaskAmended' ? [data.epoch] : []));
    expect(epochs).toEqual([2, 3]);
  });

  it('4.4 while a result waits: it goes on waiting, whoever handed it in hears, and a return counts by the new end', () => {
    const life = taskOf('2020-06-01 08:00', '30/6/2020')
      .do({
        type: 'SubmitResult',
        ...{ now: haNoi('2020-07-02 10:00'), by: 'p-expert', result: 'r-1', narrative: 'Đã trình', evidence: [] },
      })
      .do(amend('2020-07-06 10:00', endOn('15/7/2020')))
      .do({ type: 'ReturnResult', now: haNoi('2020-07-16 14:00'), by: 'p-office', reason: 'Thiếu phụ lục' })
      .until(until('2020-07-17 12:00'));
    expect(since('2020-07-01', life)).toEqual([
      `2020-07-01 09:00 +1: ${doers}`,
      `2020-07-02 10:00 handed-in: ${office}`,
      '2020-07-03 09:00 +3 skipped: awaiting-confirmation',
      // T-7 of 15 July lay at 09:00 of this day.
      `2020-07-06 10:00 amended/1: ${withAsker}`,
      `2020-07-07 09:00 handed-in+3: ${office}`,
      `2020-07-09 09:00 handed-in+5: ${office}, ${leader}`,
      '2020-07-14 09:00 T-1 skipped: awaiting-confirmation',
      '2020-07-15 09:00 T skipped: awaiting-confirmation',
      '2020-07-16 09:00 +1 skipped: awaiting-confirmation',
      `2020-07-16 09:00 handed-in-every-5/1: ${office}`,
      `2020-07-16 14:00 returned/1: ${withAsker}`,
      `2020-07-17 09:00 +1: ${doers}`,
    ]);
    expect(life.events.find(({ type }) => type === 'ResultReturned')?.data).toMatchObject({ epoch: 3, pastEnd: 1 });
  });

  it('4.2 a directive goes on over it', () => {
    const life = taskOf('2020-06-01 08:00', '30/6/2020')
      .do(direct('2020-07-10 10:00', '2020-08-04'))
      .do(amend('2020-07-17 14:00', endOn('31/7/2020')))
      .until(until('2020-08-05 12:00'));
    expect(since('2020-08-01', life)).toEqual([
      '2020-08-03 09:00 +1 skipped: directed',
      `2020-08-05 09:00 +3: ${doers}`,
    ]);
  });

  it('2.5 without an end nothing falls any more; with one again, from then on', () => {
    const life = taskOf('2020-06-01 08:00', '30/6/2020').do(amend('2020-07-10 10:00', endOn('khẩn trương')));
    expect(since('2020-07-08', life.until(until('2020-08-03 10:00')))).toEqual([
      `2020-07-10 10:00 amended/1: ${told8_2}`,
    ]);
    life.do(amend('2020-08-03 14:00', endOn('14/8/2020')));
    expect(since('2020-08-03', life.until(until('2020-08-17 12:00')))).toEqual([
      `2020-08-03 14:00 amended/2: ${told8_2}`,
      // Back from the 14th: 13, 12, 11, 10, 7, 6 and 5 August.
      '2020-08-05 09:00 T-7: focalPoint C-ATTT, head C-ATTT',
      '2020-08-13 09:00 T-1: focalPoint C-ATTT, deputyHead C-ATTT',
      '2020-08-14 09:00 T: focalPoint C-ATTT',
      `2020-08-17 09:00 +1: ${doers}`,
    ]);
  });

  it('4.5 8.2 a request goes on waiting, whoever asked hears of it, and a day that is not later is not granted any more', () => {
    const asked = (next: string) =>
      taskOf('2020-06-01 08:00', '30/6/2020')
        .do({
          type: 'RequestExtension',
          ...{ now: haNoi('2020-06-08 10:00'), by: 'p-expert', request: 'x-1', reason: 'Chờ ý kiến' },
          deadline: { text: '31/7/2020' },
        })
        .do(amend('2020-06-10 10:00', endOn(next)));
    const decide = (local: string, granted: boolean) =>
      ({
        type: 'DecideExtension',
        ...{ now: haNoi(local), by: 'p-office', request: 'x-1', granted, reason: 'Theo đề nghị' },
      }) as const;
    const waiting = [
      `2020-06-08 10:00 extension-asked: ${office}`,
      '2020-06-10 09:00 T-14: focalPoint C-ATTT',
      `2020-06-10 10:00 amended/1: ${withAsker}`,
      `2020-06-11 09:00 extension-asked+3: ${office}`,
    ];
    for (const next of ['31/7/2020', 'khẩn trương']) {
      const overtaken = asked(next).do(decide('2020-06-12 10:00', true)).do(decide('2020-06-12 11:00', false));
      expect(since('2020-06-08', overtaken)).toEqual([...waiting, `2020-06-12 11:00 refused: ${withAsker}`]);
    }
    const later = asked('30/7/2020').do(decide('2020-06-12 10:00', true));
    expect(since('2020-06-08', later)).toEqual([...waiting, `2020-06-12 10:00 granted: ${withAsker}`]);
  });

  it('8.2 a coordinating unit that is new to it hears of it once, in the same message', () => {
    const life = taskOf('2020-06-01 08:00', '30/9/2020')
      .do(amend('2020-06-10 10:00', { coordinatingUnits: ['BCYCP'] }))
      .do(amend('2020-06-11 10:00', { deliverable: 'Báo cáo' }))
      .do(amend('2020-06-11 11:00', { coordinatingUnits: [] }))
      .do(amend('2020-06-11 12:00', { coordinatingUnits: ['BCYCP'] }));
    expect(since('2020-06-02', life)).toEqual([
      `2020-06-10 10:00 amended/1: ${told8_2}, focalPoint BCYCP`,
      `2020-06-11 10:00 amended/2: ${told8_2}`,
      `2020-06-11 11:00 amended/3: ${told8_2}`,
      `2020-06-11 12:00 amended/4: ${told8_2}, focalPoint BCYCP`,
    ]);
  });

  it('8.2 under default@1 too: what a person says is told whatever its clock goes by', () => {
    const life = taskOf('2020-06-01 08:00', '30/9/2020', ministry, { policy: firstDefaultPolicy })
      .do(amend('2020-06-15 10:00', { ...endOn('30/6/2020'), coordinatingUnits: ['BCYCP'] }))
      .until(until('2020-06-30 12:00'));
    expect(since('2020-06-02', life)).toEqual([
      `2020-06-15 10:00 amended/1: ${told8_2}, focalPoint BCYCP`,
      '2020-06-19 09:00 T-7: focalPoint C-ATTT, head C-ATTT',
      '2020-06-29 09:00 T-1: focalPoint C-ATTT, deputyHead C-ATTT',
      '2020-06-30 09:00 T: focalPoint C-ATTT',
    ]);
  });

  it('1.5 in other words for the same end: counting goes on, and the leader has it still', () => {
    const life = taskOf('2020-06-01 08:00', '30/6/2020')
      .do(acknowledge('2020-07-08 10:00'))
      .do(amend('2020-07-09 10:00', { ...endOn('hết Quý II/2020'), title: { vi: 'Rà soát' } }))
      .until(until('2020-07-16 12:00'));
    expect(since('2020-07-08', life)).toEqual([
      `2020-07-09 10:00 amended/1: ${told8_2}`,
      '2020-07-14 09:00 +10 skipped: acknowledged',
      `2020-07-16 09:00 acknowledgement-expired/1: ${leader}, ${office}`,
    ]);
  });
});
