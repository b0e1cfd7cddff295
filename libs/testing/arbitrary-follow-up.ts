import fc from 'fast-check';
import { addDays } from '#domain/calendar/civil-date.js';
import type { EscalationCommand } from '#domain/follow-up/escalation.decide.js';
import type { FollowUpEvent, NotificationData, StepNumber } from '#domain/follow-up/follow-up.js';
import type { CivilDate, Instant } from '#domain/kernel/time.js';
import { isoOf } from '#domain/kernel/time.js';
import { anInstant } from './decider-properties.js';

/** Any day of the first months after the beginning of 2019 to the end of 2021. */
export const aDay: fc.Arbitrary<CivilDate> = fc
  .integer({ min: 0, max: 1000 })
  .map((days) => addDays('2019-01-01' as CivilDate, days));

export const aPerson = fc.constantFrom('p-leader', 'p-minister', 'p-head', 'p-desk');
const aLevel = fc.constantFrom('head', 'fieldLeader', 'headOfMinistry');
const aStep: fc.Arbitrary<StepNumber> = fc.record({
  step: fc.constantFrom('assigned', 'T-7', '+5', '+10', 'every-5', 'returned', 'raised', 'escalated', 'lapsed'),
  repeat: fc.integer({ min: 0, max: 5 }),
});

const decided = { policy: fc.constant('default@1'), epoch: fc.constant(1), dueAt: anInstant.map(isoOf) };
const aNotification: fc.Arbitrary<NotificationData> = fc.record({
  ...decided,
  levels: fc.constantFrom<NotificationData['levels']>(
    null,
    { again: [] },
    { again: ['fieldLeader'], asks: 'fieldLeader' },
  ),
  steps: fc.array(aStep, { minLength: 1, maxLength: 3 }),
  recipients: fc.constant([
    {
      unit: 'BTTTT',
      post: 'fieldLeader',
      postId: 'security',
      person: 'p-leader',
      roles: ['fieldLeader'],
      steps: ['+5/0'],
    },
  ] as const),
});

/** Mostly those whom escalations reach. */
const aLeader = fc.oneof({ weight: 3, arbitrary: fc.constant('p-leader') }, { weight: 1, arbitrary: aPerson });

const direction = {
  directive: fc.constantFrom('d-1', 'd-2'),
  by: aLeader,
  addressee: fc.constantFrom(
    { unit: 'C-ATTT', post: 'head' },
    { unit: 'C-ATTT', post: 'desk' },
    { unit: 'X', post: 'head' },
  ),
  text: fc.constant('Trình dự thảo'),
  due: aDay,
};

/** What a follow-up may have recorded, in any order and number. */
export const aFollowUpEvent: fc.Arbitrary<FollowUpEvent> = fc.oneof(
  aNotification.map((data): FollowUpEvent => ({ type: 'ReminderDecided', data })),
  fc
    .tuple(aNotification, aLevel)
    .map(([data, level]): FollowUpEvent => ({ type: 'EscalationDecided', data: { ...data, level } })),
  fc
    .tuple(fc.record(decided), aStep, fc.constantFrom('created-late', 'acknowledged', 'directed', 'nobody'))
    .map(([data, step, reason]): FollowUpEvent => ({ type: 'StepSkipped', data: { ...data, ...step, reason } })),
  fc
    .record({ level: aLevel, by: aPerson, until: aDay, number: fc.constantFrom(null, 1, 2) })
    .map((data): FollowUpEvent => ({ type: 'EscalationAcknowledged', data })),
  fc
    .record({
      ...direction,
      level: aLevel,
      issuer: fc.constant({ unit: 'BTTTT', post: 'security' }),
      legalEnd: fc.option(aDay),
      number: fc.constantFrom(null, 1, 2),
    })
    .map((data): FollowUpEvent => ({ type: 'DirectionGiven', data })),
);

/** What a leader, or somebody who is none, does with an escalation. */
export const anEscalationCommand: fc.Arbitrary<(now: Instant) => EscalationCommand> = fc.oneof(
  aLeader.map((by) => (now: Instant) => ({ type: 'AcknowledgeEscalation', now, by }) as const),
  fc.record(direction).map((given) => (now: Instant) => ({ type: 'DirectEscalation', now, ...given }) as const),
);

/** A command of some kind at some instant. */
export const atAnyInstant = <C>(doing: fc.Arbitrary<(now: Instant) => C>): fc.Arbitrary<C> =>
  fc.tuple(doing, anInstant).map(([make, now]) => make(now));
