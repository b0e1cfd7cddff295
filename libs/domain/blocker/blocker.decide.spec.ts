import { describe, expect, it } from '@jest/globals';
import { given, happened } from '#testing/given.js';
import { haNoi } from '#testing/lives.js';
import { ministry } from '#testing/ministry.js';
import { vietnam } from '#testing/vietnam-calendar.js';
import { defaultPolicy } from '../follow-up/default-policy.js';
import type { Recorded } from '../kernel/decider.js';
import { isRejection } from '../kernel/rejection.js';
import type { CivilDate } from '../kernel/time.js';
import { type BlockerCommand, blockerDecider } from './blocker.decide.js';
import type { BlockerEvent } from './blocker.js';

const context = { calendar: vietnam, directory: ministry, policy: defaultPolicy };
const facts = {
  blocker: 'b-1',
  by: 'p-expert',
  task: 't-1',
  taskCode: 'NQ17-01',
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
const raise = { type: 'RaiseBlocker', now: haNoi('2020-05-25 08:00'), ...facts } as const;
const said = { now: haNoi('2020-05-26 08:00'), by: 'p-head' };
const escalate = { ...said, type: 'EscalateBlocker', reason: 'Vượt thẩm quyền' } as const;
const resolve = { ...said, type: 'ResolveBlocker', text: 'Đã họp' } as const;
const giveBack = { ...said, type: 'ReturnBlocker', reason: 'Tự giải quyết được' } as const;

const raised = happened<BlockerEvent>('2020-05-25T08:00:00+07:00', { type: 'BlockerRaised', data: facts });
const asked = (
  from: 'head' | 'fieldLeader',
  to: 'fieldLeader' | 'headOfMinistry',
  local = '2020-05-26T08:00:00+07:00',
) =>
  happened<BlockerEvent>(local, {
    type: 'BlockerEscalated',
    data: { from, to, cause: 'asked', by: 'p-head', reason: 'Vượt thẩm quyền' },
  });

const when = (past: readonly Recorded<BlockerEvent>[], command: BlockerCommand) =>
  given(blockerDecider, past).when(command, context);

describe('raising a blocker', () => {
  it('needs at least one way out', () => {
    when([], raise).then([{ type: 'BlockerRaised', data: facts }]);
    when([], { ...raise, options: [] }).thenRejected('blocker-needs-an-option');
    when([], { ...raise, options: [{ text: ' ', competence: 'Bộ' }] }).thenRejected('blocker-needs-an-option');
  });

  it('happens once', () => {
    when([raised], raise).thenNothing();
    when([], escalate).thenRejected('blocker-not-found');
  });
});

describe('escalating a blocker', () => {
  it('goes one level up, or to the level named', () => {
    when([raised], escalate).then([
      {
        type: 'BlockerEscalated',
        data: { from: 'head', to: 'fieldLeader', cause: 'asked', by: 'p-head', reason: 'Vượt thẩm quyền' },
      },
    ]);
    expect(when([raised], { ...escalate, toLevel: 'headOfMinistry' }).decision).toMatchObject([
      { data: { from: 'head', to: 'headOfMinistry' } },
    ]);
  });

  it('goes only up, and ends at the head of the ministry', () => {
    const up = asked('head', 'fieldLeader');
    when([raised], { ...escalate, toLevel: 'head' }).thenRejected('level-not-above');
    when([raised, up], { ...escalate, toLevel: 'head' }).thenRejected('level-not-above');
    const again = { ...escalate, by: 'p-leader', reason: 'Chưa trả lời', toLevel: 'fieldLeader' } as const;
    when([raised, up], again).thenRejected('level-not-above', { level: 'fieldLeader', toLevel: 'fieldLeader' });
    when([raised, up, asked('fieldLeader', 'headOfMinistry')], { ...escalate, by: 'p-leader' }).thenRejected(
      'already-at-top-level',
    );
  });

  it('twice by the same person is one asking, which goes no further by itself', () => {
    const up = asked('head', 'fieldLeader');
    when([raised, up], escalate).thenNothing();
    when([raised, up], { ...escalate, toLevel: 'fieldLeader' }).thenNothing();
    const otherReason = { ...escalate, reason: 'Lãnh đạo đi vắng' };
    when([raised, up], otherReason).thenRejected('blocker-already-escalated', { level: 'fieldLeader' });
    when([raised, up], { ...otherReason, toLevel: 'fieldLeader' }).thenRejected('blocker-already-escalated');
  });

  it('goes on where a level is named, or where another person asks', () => {
    const up = asked('head', 'fieldLeader');
    expect(when([raised, up], { ...escalate, toLevel: 'headOfMinistry' }).decision).toHaveLength(1);
    expect(when([raised, up], { ...escalate, by: 'p-leader' }).decision).toMatchObject([
      { data: { from: 'fieldLeader', to: 'headOfMinistry', by: 'p-leader' } },
    ]);
  });
});

describe('an open blocker', () => {
  it('is resolved or returned, and then closed', () => {
    const resolved: BlockerEvent = { type: 'BlockerResolved', data: { by: 'p-head', text: 'Đã họp' } };
    const returned: BlockerEvent = { type: 'BlockerReturned', data: { by: 'p-head', reason: 'Tự giải quyết được' } };
    const past = (event: BlockerEvent) => [raised, happened('2020-05-26T08:00:00+07:00', event)];
    when([raised], resolve).then([resolved]);
    when(past(resolved), resolve).thenNothing();
    when(past(resolved), escalate).thenRejected('blocker-closed', { status: 'resolved' });
    when([raised], giveBack).then([returned]);
    when(past(returned), giveBack).thenNothing();
    when(past(returned), resolve).thenRejected('blocker-closed', { status: 'returned' });
  });

  it('is directed along one of its options by whoever was told above the unit', () => {
    const direct = {
      type: 'DirectEscalation',
      now: haNoi('2020-05-26 10:00'),
      by: 'p-leader',
      directive: 'd-1',
      addressee: { unit: 'C-ATTT', post: 'head' },
      text: 'Họp trong tuần',
      due: '2020-05-29' as CivilDate,
      option: 0,
    } as const;
    when([raised], direct).thenRejected('escalation-not-open');
    const past = [raised, asked('head', 'fieldLeader')];
    const { decision } = when(past, { type: 'WakeBlocker', now: haNoi('2020-05-26 08:00') });
    const tellings = isRejection(decision) ? [] : decision;
    const reached = [...past, ...tellings.map((event) => happened('2020-05-26T08:00:00+07:00', event))];
    expect(when(reached, direct).decision).toMatchObject([{ type: 'DirectionGiven', data: { option: 0 } }]);
    when(reached, { ...direct, option: 1 }).thenRejected('option-not-found', { option: 1, options: 1 });
  });
});

describe('raised and escalated at one instant', () => {
  it('it is told in one event: nobody hears of it twice', () => {
    const up = asked('head', 'fieldLeader', '2020-05-25T08:00:00+07:00');
    expect(when([raised, up], { type: 'WakeBlocker', now: haNoi('2020-05-25 08:00') }).decision).toMatchObject([
      {
        type: 'EscalationDecided',
        data: {
          level: 'fieldLeader',
          steps: [
            { step: 'raised', repeat: 0 },
            { step: 'escalated', repeat: 1 },
          ],
          recipients: [{ person: 'p-head' }, { person: 'p-leader' }],
        },
      },
    ]);
  });
});
