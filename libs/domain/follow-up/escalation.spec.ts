import { describe, expect, it } from '@jest/globals';
import { directoryOf } from '#testing/directory.js';
import { haNoi } from '#testing/lives.js';
import { cast, ministry } from '#testing/ministry.js';
import { vietnam } from '#testing/vietnam-calendar.js';
import { isRejection } from '../kernel/rejection.js';
import type { CivilDate } from '../kernel/time.js';
import { decideEscalation, type EscalationCommand } from './escalation.decide.js';
import type { Escalation } from './follow-up.js';

const day = (date: string) => date as CivilDate;
const escalation: Escalation = {
  level: 'fieldLeader',
  openedAt: haNoi('2020-07-07 09:00'),
  recipients: [{ unit: 'BTTTT', post: 'fieldLeader', postId: 'security', person: 'p-leader' }],
  acknowledgements: 0,
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

function decide(command: EscalationCommand, on: Escalation | undefined = escalation, directory = ministry) {
  const context = { calendar: vietnam, directory, acknowledgementHolds: 5, optionsProposed: 2 };
  const decision = decideEscalation(command, on, context);
  return isRejection(decision) ? decision.rejected : decision;
}

describe('acknowledging', () => {
  it('holds for five working days', () => {
    expect(decide(acknowledge)).toStrictEqual([
      { type: 'EscalationAcknowledged', data: { level: 'fieldLeader', by: 'p-leader', until: '2020-07-14' } },
    ]);
  });

  it('again while it holds changes nothing; after 24:00 of its last day it holds anew', () => {
    const acknowledgement = { by: 'p-leader', at: now, until: day('2020-07-14'), number: 1 };
    const held = { ...escalation, acknowledgement, acknowledgements: 1 };
    expect(decide({ ...acknowledge, now: haNoi('2020-07-14 23:59') }, held)).toEqual([]);
    expect(decide({ ...acknowledge, now: haNoi('2020-07-15 00:00') }, held)).toMatchObject([
      { data: { until: '2020-07-22' } },
    ]);
  });

  it('again with another note is refused, or the note would be lost', () => {
    const acknowledgement = { by: 'p-leader', at: now, until: day('2020-07-14'), number: 1, note: 'Đã nhận' };
    const held = { ...escalation, acknowledgement, acknowledgements: 1 };
    expect(decide({ ...acknowledge, note: 'Đã nhận' }, held)).toEqual([]);
    expect(decide(acknowledge, held)).toEqual([]);
    expect(decide({ ...acknowledge, note: 'Họp chiều nay' }, held)).toBe('already-acknowledged');
    const { note: _, ...silently } = acknowledgement;
    expect(decide({ ...acknowledge, note: 'x' }, { ...held, acknowledgement: silently })).toBe('already-acknowledged');
  });

  it('of one leader is not another’s: who follows in office may say so too', () => {
    const acknowledgement = { by: 'p-before', at: now, until: day('2020-07-14'), number: 1 };
    expect(decide(acknowledge, { ...escalation, acknowledgement, acknowledgements: 1 })).toMatchObject([
      { type: 'EscalationAcknowledged', data: { by: 'p-leader' } },
    ]);
  });

  it('is for those whom the escalation reached, and for who follows them in office', () => {
    const units = { ...cast, BTTTT: { ...cast.BTTTT, posts: { ...cast.BTTTT.posts } } };
    const successor = directoryOf({
      ...units,
      BTTTT: { ...units.BTTTT, posts: { ...units.BTTTT.posts, security: { kind: 'fieldLeader', held: 'p-next' } } },
    });
    expect(decide({ ...acknowledge, by: 'p-head' })).toBe('escalation-not-yours');
    expect(decide({ ...acknowledge, by: 'p-next' }, escalation, successor)).toHaveLength(1);
  });

  it('needs something escalated', () => {
    const context = { calendar: vietnam, directory: ministry, acknowledgementHolds: 5, optionsProposed: 0 };
    expect(decideEscalation(acknowledge, undefined, context)).toMatchObject({ rejected: 'escalation-not-open' });
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
