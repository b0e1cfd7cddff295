import fc from 'fast-check';
import { addDays } from '#domain/calendar/civil-date.js';
import { dateIn } from '#domain/calendar/zone.js';
import type { Instant } from '#domain/kernel/time.js';
import type { TaskEvent } from '#domain/task/task.events.js';
import type { UrgeCommand } from '#domain/task/task-urge.js';
import { aDay, aPerson } from './arbitrary-follow-up.js';
import { vietnam } from './vietnam-calendar.js';

const aUnit = fc.constantFrom('BTTTT', 'VPCP');
const aNumber = fc.constantFrom(1, 1, 1, 2, 2, 3);

/** Urged for an answer within days, or answered. */
export const anUrgeCommand: fc.Arbitrary<(now: Instant) => UrgeCommand> = fc.oneof(
  fc.record({ by: aPerson, unit: aUnit, days: fc.integer({ min: 0, max: 15 }) }).map(
    ({ days, ...given }) =>
      (now: Instant): UrgeCommand => ({
        ...{ type: 'UrgeTask', now, urge: `u-${now}`, ...given, text: 'Đề nghị báo cáo' },
        answerBy: addDays(dateIn(now, vietnam.timeZone), days),
      }),
  ),
  fc.record({ by: aPerson, number: aNumber }).map(
    (given) =>
      (now: Instant): UrgeCommand => ({ type: 'AnswerUrge', now, ...given, text: 'Đang làm' }),
  ),
);

export const anUrgeEvent: fc.Arbitrary<TaskEvent> = fc.oneof(
  fc
    .record({ number: aNumber, unit: aUnit, answerBy: aDay, issuedOn: aDay, by: aPerson })
    .map((data): TaskEvent => ({ type: 'UrgeIssued', data: { ...data, urge: `u-${data.number}`, text: 'Đề nghị' } })),
  fc
    .record({ number: aNumber, by: aPerson })
    .map((data): TaskEvent => ({ type: 'UrgeAnswered', data: { ...data, text: 'Đang làm' } })),
);
