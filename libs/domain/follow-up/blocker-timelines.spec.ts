import { describe, expect, it } from '@jest/globals';
import { acknowledge, blockerOf, direct, leader, minister, office, since } from '#testing/default-lives.js';
import { directoryOf } from '#testing/directory.js';
import { haNoi, told } from '#testing/lives.js';
import { cast } from '#testing/ministry.js';

/*
 * Lives of blockers under default@2. The days were counted on a calendar before the engine was asked: off are Saturdays and
 * Sundays. 25 May 2020 is a Monday.
 */

const until = haNoi;

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

  it('5.4 whoever directed and later acknowledged is relieved: their line goes on from where it was, and then climbs', () => {
    const life = blockerOf('2020-05-25 08:00')
      .do(direct('2020-06-02 10:00', '2020-06-05'))
      .do(acknowledge('2020-06-10 10:00'))
      .until(until('2020-06-22 10:00'));
    life.within({ directory: without('security') });
    const relieved = {
      type: 'ChangeHolders',
      level: 'fieldLeader',
      holders: [],
      at: haNoi('2020-06-22 10:00'),
    } as const;
    life.do({ ...relieved, now: haNoi('2020-06-22 10:00') });
    expect(since('2020-06-03', life.until(until('2020-06-29 12:00')))).toEqual([
      `2020-06-10 09:00 directive-ended/1: ${leader}, ${office}`,
      `2020-06-17 09:00 directive-ended/2: ${leader}, ${office}`,
      // 11, 12, 15, 16 and 17 June.
      `2020-06-18 09:00 acknowledgement-expired/1: ${leader}, ${office}`,
      // 18, 19, 22, 23 and 24 June; nobody is there to be told again.
      `2020-06-24 09:00 directive-ended/3: ${office}`,
      `2020-06-24 09:00 escalated/2: ${minister}`,
      `2020-06-29 09:00 left/1: ${minister}, ${office}`,
    ]);
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
