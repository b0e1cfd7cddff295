import { describe, expect, it } from '@jest/globals';
import { acknowledge, direct, doers, endOf, leader, office, since, taskOf } from '#testing/default-lives.js';
import { directoryOf } from '#testing/directory.js';
import { haNoi } from '#testing/lives.js';
import { cast } from '#testing/ministry.js';

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
