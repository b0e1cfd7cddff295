import { describe, expect, it } from '@jest/globals';
import { directoryOf } from '#testing/directory.js';
import { fold, given, happened } from '#testing/given.js';
import { haNoi, Life, told } from '#testing/lives.js';
import { cast, ministry } from '#testing/ministry.js';
import { vietnam, vietnamTime } from '#testing/vietnam-calendar.js';
import { firstDefaultPolicy as defaultPolicy } from '../follow-up/first-form.js';
import { isRejection } from '../kernel/rejection.js';
import type { CivilDate, Instant } from '../kernel/time.js';
import { blockerDecider, nextBlockerDue } from './blocker.decide.js';
import type { Blocker, BlockerEvent, BlockerFacts } from './blocker.js';

const facts = {
  blocker: 'b-1',
  by: 'p-expert',
  task: 't-1',
  programme: 'NQ17',
  unit: 'C-ATTT',
  assigningUnit: 'BTTTT',
  isRestricted: false,
  title: 'Chưa thống nhất phạm vi',
  description: 'Hai bộ chưa thống nhất',
  cause: 'Chồng chéo thẩm quyền',
  options: [{ text: 'Họp liên bộ', competence: 'Lãnh đạo Bộ' }],
  policy: { id: 'default', version: 1 },
};
const monday = haNoi('2020-05-25 08:00');

/** Raised on Monday 25 May 2020 at 08:00. */
function raised(others: Partial<BlockerFacts> = {}, directory = ministry) {
  const life = new Life({
    decider: blockerDecider,
    context: { calendar: vietnam, directory, policy: defaultPolicy },
    nextDue: (blocker: Blocker) => nextBlockerDue(blocker, defaultPolicy, vietnamTime),
    wake: (now: Instant) => ({ type: 'WakeBlocker', now }) as const,
  });
  return life.do({ type: 'RaiseBlocker', now: monday, ...facts, ...others });
}

const end = haNoi('2020-12-31 00:00');
const acknowledge = (local: string, by = 'p-leader') =>
  ({ type: 'AcknowledgeEscalation', now: haNoi(local), by }) as const;
const direct = (local: string, due: string) =>
  ({
    type: 'DirectEscalation',
    now: haNoi(local),
    by: 'p-leader',
    directive: 'd-1',
    addressee: { unit: 'C-ATTT', post: 'head' },
    text: 'Họp trong tuần',
    due: due as CivilDate,
  }) as const;

const toHead = '2020-05-25 08:00 raised: head C-ATTT';
// Five working days from 25 May: 26, 27, 28, 29 May, 1 June.
const toLeader = '2020-06-01 09:00 escalated/1: fieldLeader BTTTT';

describe('a blocker that nobody answers', () => {
  it('climbs after five working days of the head and three of the leader, and ends at the head of ministry', () => {
    const life = raised().until(end);
    expect(told(life.events)).toEqual([toHead, toLeader, '2020-06-04 09:00 escalated/2: headOfMinistry BTTTT']);
    expect(life.events.filter(({ type }) => type === 'BlockerEscalated').map(({ data }) => data)).toStrictEqual([
      { from: 'head', to: 'fieldLeader', cause: 'no-response', dueAt: '2020-06-01T02:00:00.000Z' },
      { from: 'fieldLeader', to: 'headOfMinistry', cause: 'no-response', dueAt: '2020-06-04T02:00:00.000Z' },
    ]);
  });

  it('waits for the head from the instant of the step that told him, however late it was decided', () => {
    const past = [happened<BlockerEvent>('2020-05-25T08:00:00+07:00', { type: 'BlockerRaised', data: facts })];
    const context = { calendar: vietnam, directory: ministry, policy: defaultPolicy };
    const { decision } = given(blockerDecider, past).when(
      { type: 'WakeBlocker', now: haNoi('2020-05-27 08:00') },
      context,
    );
    const tellings = isRejection(decision) ? [] : decision;
    const awake = fold(blockerDecider, [
      ...past,
      ...tellings.map((event) => happened('2020-05-27T08:00:00+07:00', event)),
    ]);
    // An outage of ours is counted apart; from Monday the 25th: 26, 27, 28, 29 May, 1 June.
    expect(nextBlockerDue(awake, defaultPolicy, vietnamTime)).toBe(haNoi('2020-06-01 09:00'));
  });

  it('in an agency is told at its focal point', () => {
    expect(told(raised({ unit: 'BCYCP' }).events)).toEqual(['2020-05-25 08:00 raised: focalPoint BCYCP']);
  });
});

describe('a level that resolves to nobody', () => {
  it('is skipped, and the next is entered at once', () => {
    const directory = directoryOf({ ...cast, 'C-ATTT': { kind: 'department', posts: {} } });
    const life = raised({}, directory).until(end);
    expect(told(life.events)).toEqual([
      '2020-05-25 08:00 raised skipped: nobody',
      '2020-05-25 08:00 escalated/1: fieldLeader BTTTT',
      '2020-05-28 09:00 escalated/2: headOfMinistry BTTTT',
    ]);
    expect(life.events[2]).toMatchObject({ type: 'BlockerEscalated', data: { cause: 'nobody' } });
  });

  it('at the top is the end', () => {
    expect(told(raised({}, directoryOf({})).until(end).events)).toEqual([
      '2020-05-25 08:00 raised skipped: nobody',
      '2020-05-25 08:00 escalated/1 skipped: nobody',
      '2020-05-25 08:00 escalated/2 skipped: nobody',
    ]);
  });
});

describe('a blocker that the head escalates', () => {
  const asked = {
    type: 'EscalateBlocker',
    now: haNoi('2020-05-26 10:00'),
    by: 'p-head',
    reason: 'Vượt thẩm quyền',
  } as const;

  it('is with the leader at once, whose three working days begin', () => {
    expect(told(raised().do(asked).until(end).events)).toEqual([
      toHead,
      '2020-05-26 10:00 escalated/1: fieldLeader BTTTT',
      '2020-05-29 09:00 escalated/2: headOfMinistry BTTTT',
    ]);
  });

  it('to the head of ministry passes the leader over', () => {
    expect(
      told(
        raised()
          .do({ ...asked, toLevel: 'headOfMinistry' })
          .until(end).events,
      ),
    ).toEqual([toHead, '2020-05-26 10:00 escalated/2: headOfMinistry BTTTT']);
  });
});

describe('a leader who acknowledges', () => {
  it('holds it for five working days; run out, it is told, and his response time begins anew', () => {
    const life = raised().until(haNoi('2020-06-02 09:00')).do(acknowledge('2020-06-02 10:00')).until(end);
    expect(told(life.events).slice(2)).toEqual([
      // 3, 4, 5, 8, 9 June; told on the 10th; then 11, 12, 15 June.
      '2020-06-10 09:00 acknowledgement-expired/1: fieldLeader BTTTT, secretariat BTTTT',
      '2020-06-15 09:00 escalated/2: headOfMinistry BTTTT',
    ]);
  });

  it('and again, is told of each that runs out; so is the level above', () => {
    const life = raised()
      .do(acknowledge('2020-06-02 10:00'))
      .do(acknowledge('2020-06-10 14:00'))
      .do(acknowledge('2020-06-24 08:00', 'p-minister'))
      .until(end);
    expect(told(life.events).slice(2)).toEqual([
      '2020-06-10 09:00 acknowledgement-expired/1: fieldLeader BTTTT, secretariat BTTTT',
      '2020-06-18 09:00 acknowledgement-expired/2: fieldLeader BTTTT, secretariat BTTTT',
      '2020-06-23 09:00 escalated/2: headOfMinistry BTTTT',
      // 25, 26, 29, 30 June, 1 July; and there is nobody above.
      '2020-07-02 09:00 acknowledgement-expired/3: fieldLeader BTTTT, secretariat BTTTT',
    ]);
  });

  it('and directs has it in hand: it climbs no more by itself, also when the directive is past', () => {
    const life = raised()
      .do(acknowledge('2020-06-02 10:00'))
      .do(direct('2020-06-03 10:00', '2020-06-12'))
      .until(haNoi('2020-07-01 08:00'));
    expect(told(life.events)).toEqual([toHead, toLeader]);
    const asked = {
      type: 'EscalateBlocker',
      now: haNoi('2020-07-01 10:00'),
      by: 'p-leader',
      reason: 'Liên bộ',
    } as const;
    expect(told(life.do(asked).until(end).events).slice(2)).toEqual([
      '2020-07-01 10:00 escalated/2: headOfMinistry BTTTT',
    ]);
  });
});

describe('a blocker that is closed', () => {
  it('by its return is told at once to the task’s handler, else to the focal point; its clock stops', () => {
    const giveBack = {
      type: 'ReturnBlocker',
      now: haNoi('2020-05-26 10:00'),
      by: 'p-head',
      reason: 'Tự làm được',
    } as const;
    expect(told(raised().do(giveBack).until(end).events)).toEqual([
      toHead,
      '2020-05-26 10:00 returned/1: focalPoint C-ATTT',
    ]);
    expect(
      told(
        raised({ handler: { person: 'p-expert' } })
          .do(giveBack)
          .until(end).events,
      ),
    ).toEqual([toHead, '2020-05-26 10:00 returned/1: handler C-ATTT']);
  });

  it('by its resolution is told to nobody, and its clock stops', () => {
    const resolve = { type: 'ResolveBlocker', now: haNoi('2020-05-26 10:00'), by: 'p-head', text: 'Đã họp' } as const;
    expect(told(raised().do(resolve).until(end).events)).toEqual([toHead]);
  });
});
