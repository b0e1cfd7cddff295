import fc from 'fast-check';
import { aFollowUpEvent, anEscalationCommand, aPerson, atAnyInstant } from '#testing/arbitrary-follow-up.js';
import { anInstant, deciderProperties } from '#testing/decider-properties.js';
import { directoryOf } from '#testing/directory.js';
import { followUpProperties } from '#testing/follow-up-properties.js';
import { cast, ministry } from '#testing/ministry.js';
import { vietnam, vietnamTime } from '#testing/vietnam-calendar.js';
import { defaultPolicy } from '../follow-up/default-policy.js';
import { type Instant, isoOf } from '../kernel/time.js';
import { type BlockerCommand, blockerDecider, nextBlockerDue } from './blocker.decide.js';
import type { Blocker, BlockerEvent } from './blocker.js';

type Doing = (now: Instant) => BlockerCommand;

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
const raise: Doing = (now) => ({ type: 'RaiseBlocker', now, ...facts });
const wake: Doing = (now) => ({ type: 'WakeBlocker', now });
const aLevel = fc.constantFrom('head', 'fieldLeader', 'headOfMinistry');
const aReason = fc.constantFrom('Vượt thẩm quyền', 'Liên bộ');

const anAsking: fc.Arbitrary<Doing> = fc
  .record({ by: aPerson, reason: aReason, toLevel: aLevel }, { requiredKeys: ['by', 'reason'], noNullPrototype: true })
  .map(
    (asking): Doing =>
      (now) => ({ type: 'EscalateBlocker', now, ...asking }),
  );
const anEnd: fc.Arbitrary<Doing> = fc.oneof(
  aPerson.map(
    (by): Doing =>
      (now) => ({ type: 'ReturnBlocker', now, by, reason: 'Tự làm được' }),
  ),
  aPerson.map(
    (by): Doing =>
      (now) => ({ type: 'ResolveBlocker', now, by, text: 'Đã họp' }),
  ),
);

const context = { calendar: vietnam, directory: ministry, policy: defaultPolicy };
const headless = directoryOf({ ...cast, 'C-ATTT': { kind: 'department', posts: {} } });

deciderProperties('a blocker', blockerDecider, {
  command: atAnyInstant(
    fc.oneof(
      { weight: 3, arbitrary: fc.constant(raise) },
      { weight: 6, arbitrary: fc.constant(wake) },
      { weight: 2, arbitrary: anAsking },
      { weight: 4, arbitrary: anEscalationCommand },
      { weight: 1, arbitrary: anEnd },
    ),
  ),
  event: fc.oneof(
    aFollowUpEvent,
    fc.constant<BlockerEvent>({ type: 'BlockerRaised', data: facts }),
    fc.tuple(aLevel, aLevel, aPerson, aReason).map(
      ([from, to, by, reason]): BlockerEvent => ({
        type: 'BlockerEscalated',
        data: { from, to, cause: 'asked', by, reason },
      }),
    ),
    fc.tuple(aLevel, aLevel, anInstant).map(
      ([from, to, at]): BlockerEvent => ({
        type: 'BlockerEscalated',
        data: { from, to, cause: 'no-response', dueAt: isoOf(at) },
      }),
    ),
    aPerson.map((by): BlockerEvent => ({ type: 'BlockerReturned', data: { by, reason: 'Tự làm được' } })),
    aPerson.map((by): BlockerEvent => ({ type: 'BlockerResolved', data: { by, text: 'Đã họp' } })),
  ),
  context: fc.constantFrom(context, { ...context, directory: headless }, { ...context, directory: directoryOf({}) }),
  reaches: [
    'BlockerRaised',
    'BlockerEscalated',
    'BlockerReturned',
    'BlockerResolved',
    'ReminderDecided',
    'EscalationDecided',
    'StepSkipped',
    'EscalationAcknowledged',
    'DirectionGiven',
  ],
  // A return is still told to whoever raised it.
  end: {
    isEnded: ({ status }) => status === 'returned' || status === 'resolved',
    reopens: ['ReminderDecided', 'StepSkipped'],
  },
});

followUpProperties(
  'a blocker',
  {
    decider: blockerDecider,
    context,
    nextDue: (blocker: Blocker) => nextBlockerDue(blocker, defaultPolicy, vietnamTime),
    wake,
  },
  raise,
  fc.oneof(
    { weight: 6, arbitrary: anEscalationCommand },
    { weight: 1, arbitrary: anAsking },
    { weight: 1, arbitrary: anEnd },
  ),
  ({ status }: Blocker) => status === 'open',
);
