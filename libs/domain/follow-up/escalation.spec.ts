import { describe, expect, it } from '@jest/globals';
import { directoryOf } from '#testing/directory.js';
import { haNoi } from '#testing/lives.js';
import { cast, ministry } from '#testing/ministry.js';
import { vietnam } from '#testing/vietnam-calendar.js';
import type { Directory } from '../directory/directory.js';
import { peopleOf } from '../directory/recipients.js';
import { isRejection } from '../kernel/rejection.js';
import type { CivilDate } from '../kernel/time.js';
import { defaultPolicy } from './default-policy.js';
import { decideEscalation, type EscalationCommand, type EscalationContext } from './escalation.decide.js';
import type { Acknowledgement, Escalation } from './follow-up.js';

const day = (date: string) => date as CivilDate;
const escalation: Escalation = {
  level: 'fieldLeader',
  openedAt: haNoi('2020-07-07 09:00'),
  recipients: [{ unit: 'BTTTT', post: 'fieldLeader', postId: 'security', person: 'p-leader' }],
  holders: ['p-leader'],
};
const now = haNoi('2020-07-07 14:00');
const acknowledge: EscalationCommand = { type: 'AcknowledgeEscalation', now, by: 'p-leader' };
const direct: Extract<EscalationCommand, { type: 'DirectEscalation' }> = {
  type: 'DirectEscalation',
  now,
  by: 'p-leader',
  directive: 'd-1',
  addressee: { unit: 'C-ATTT', post: 'head' },
  text: 'Trình dự thảo trong tuần',
  due: day('2020-07-10'),
};

const audience = { leadUnit: 'C-ATTT', coordinatingUnits: [], assigningUnit: 'BTTTT' };
const contextOf = (directory: Directory, optionsProposed = 2): EscalationContext => ({
  calendar: vietnam,
  directory,
  policy: defaultPolicy.task,
  as: peopleOf(directory, audience).as,
  optionsProposed,
});

function decide(command: EscalationCommand, on: Escalation | undefined = escalation, directory = ministry) {
  const decision = decideEscalation(
    command,
    { escalations: [on], acknowledgements: 0, directions: 0 },
    contextOf(directory),
  );
  return isRejection(decision) ? decision.rejected : decision;
}

describe('acknowledging', () => {
  it('holds for five working days', () => {
    expect(decide(acknowledge)).toStrictEqual([
      {
        type: 'EscalationAcknowledged',
        data: { level: 'fieldLeader', by: 'p-leader', until: '2020-07-14', number: 1 },
      },
    ]);
  });

  const given = (others: Partial<Acknowledgement> = {}): Escalation => ({
    ...escalation,
    acknowledgement: {
      ...{ by: 'p-leader', at: now, until: day('2020-07-14'), number: 1, isToldAgain: false, isEnded: false },
      ...others,
    },
  });

  it('4.1 is given once: again while it holds changes nothing, and after that is refused until the level is told again', () => {
    expect(decide({ ...acknowledge, now: haNoi('2020-07-14 23:59') }, given())).toEqual([]);
    expect(decide({ ...acknowledge, now: haNoi('2020-07-15 00:00') }, given())).toBe('acknowledgement-used');
    expect(decide({ ...acknowledge, now: haNoi('2020-07-21 10:00') }, given({ isToldAgain: true }))).toMatchObject([
      { data: { until: '2020-07-28' } },
    ]);
  });

  it('again with another note is refused, or the note would be lost', () => {
    const held = given({ note: 'Đã nhận' });
    expect(decide({ ...acknowledge, note: 'Đã nhận' }, held)).toEqual([]);
    expect(decide(acknowledge, held)).toEqual([]);
    expect(decide({ ...acknowledge, note: 'Họp chiều nay' }, held)).toBe('already-acknowledged');
    expect(decide({ ...acknowledge, note: 'x' }, given())).toBe('already-acknowledged');
  });

  it('4.1 is of the level: two leaders in turn do not hold it for ever', () => {
    expect(decide(acknowledge, given({ by: 'p-before' }))).toBe('acknowledgement-used');
  });

  it('4.2 after a directive of the level that is in force changes nothing', () => {
    const direction = { directive: 'd-1', due: day('2020-07-18'), at: now };
    // Due on a Saturday it runs to the end of Monday the 20th.
    expect(decide({ ...acknowledge, now: haNoi('2020-07-20 23:59') }, { ...escalation, direction })).toEqual([]);
    expect(decide({ ...acknowledge, now: haNoi('2020-07-21 00:00') }, { ...escalation, direction })).toHaveLength(1);
    const ended = { ...direction, endedAt: haNoi('2020-07-08 10:00') };
    expect(
      decide({ ...acknowledge, now: haNoi('2020-07-08 10:00') }, { ...escalation, direction: ended }),
    ).toHaveLength(1);
  });

  it('3.3 is for who holds the post of the level today: whoever was relieved may not, also by a change of portfolio', () => {
    const units = { ...cast, BTTTT: { ...cast.BTTTT, posts: { ...cast.BTTTT.posts } } };
    const successor = directoryOf({
      ...units,
      BTTTT: {
        ...units.BTTTT,
        posts: { ...units.BTTTT.posts, security: { kind: 'fieldLeader', held: 'p-next', portfolio: ['C-ATTT'] } },
      },
    });
    expect(decide({ ...acknowledge, by: 'p-head' })).toBe('escalation-not-yours');
    expect(decide({ ...acknowledge, by: 'p-next' }, escalation, successor)).toHaveLength(1);
    expect(decide(acknowledge, escalation, successor)).toBe('escalation-not-yours');
    const moved = directoryOf({
      ...units,
      BTTTT: {
        ...units.BTTTT,
        posts: {
          ...units.BTTTT.posts,
          security: { kind: 'fieldLeader', held: 'p-leader', portfolio: ['BCYCP'] },
          post: { kind: 'fieldLeader', held: 'p-other', portfolio: ['C-ATTT'] },
        },
      },
    });
    expect(decide(acknowledge, escalation, moved)).toBe('escalation-not-yours');
    expect(decide({ ...acknowledge, by: 'p-other' }, escalation, moved)).toHaveLength(1);
  });

  it('needs something escalated', () => {
    expect(decideEscalation(acknowledge, undefined, contextOf(ministry))).toMatchObject({
      rejected: 'escalation-not-open',
    });
  });
});

describe('directing', () => {
  it('goes from the post that was told to a post that somebody holds', () => {
    expect(decide(direct)).toStrictEqual([
      {
        type: 'DirectionGiven',
        data: {
          level: 'fieldLeader',
          directive: 'd-1',
          by: 'p-leader',
          issuer: { unit: 'BTTTT', post: 'security' },
          addressee: { unit: 'C-ATTT', post: 'head' },
          text: 'Trình dự thảo trong tuần',
          due: '2020-07-10',
          legalEnd: '2020-07-10',
          number: 1,
        },
      },
    ]);
  });

  it('the same directive twice changes nothing', () => {
    const direction = { directive: 'd-1', due: day('2020-07-10'), at: now };
    expect(decide(direct, { ...escalation, direction })).toEqual([]);
  });

  it('may be due today, not before', () => {
    expect(decide({ ...direct, due: day('2020-07-07') })).toHaveLength(1);
    expect(decide({ ...direct, due: day('2020-07-06') })).toBe('direction-due-in-the-past');
  });

  it('names an option that was proposed', () => {
    expect(decide({ ...direct, option: 1 })).toHaveLength(1);
    expect(decide({ ...direct, option: 2 })).toBe('option-not-found');
  });

  it('needs an addressee in office', () => {
    const vacant = directoryOf({ ...cast, BCYCP: { kind: 'agency', posts: { desk: { kind: 'staff' } } } });
    expect(decide({ ...direct, addressee: { unit: 'C-ATTT', post: 'constructor' } })).toBe('addressee-not-found');
    expect(decide({ ...direct, addressee: { unit: 'constructor', post: 'head' } })).toBe('addressee-not-found');
    expect(decide({ ...direct, addressee: { unit: 'BCYCP', post: 'desk' } }, escalation, vacant)).toBe(
      'addressee-vacant',
    );
  });
});
