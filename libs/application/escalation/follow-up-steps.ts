import type { FollowUpStep } from '#contracts/ladder.js';
import { type FollowUpEvent, occurrenceKey } from '#domain/follow-up/follow-up.js';
import { isoOf } from '#domain/kernel/time.js';
import { factOf } from '../engine/fact-of.js';
import type { RecordedEvent } from '../ports/event-store.js';

/** Every step that was decided for an obligation, in the order of deciding: told to whom, or skipped and why. */
export const followUpStepsOf = (events: readonly RecordedEvent[]): readonly FollowUpStep[] => events.flatMap(stepsOf);

function stepsOf(event: RecordedEvent): readonly FollowUpStep[] {
  const fact = factOf<FollowUpEvent>(event);
  const at = isoOf(fact.occurredAt);
  switch (fact.type) {
    case 'ReminderDecided':
    case 'EscalationDecided':
    case 'EscalationUnanswerable': {
      const { steps, recipients, dueAt } = fact.data;
      const isEscalation = fact.type === 'EscalationDecided';
      return steps.map((of) => ({
        step: of.step,
        repeat: of.repeat,
        outcome: 'told',
        isEscalation,
        reason: null,
        dueAt,
        at,
        recipients: recipients
          .filter((told) => told.steps.includes(occurrenceKey(of)))
          .map(({ person, unit, post, roles }) => ({ person, unit, post, roles })),
      }));
    }
    case 'StepSkipped': {
      const { step, repeat, reason, dueAt } = fact.data;
      return [{ step, repeat, outcome: 'skipped', isEscalation: false, reason, dueAt, at, recipients: [] }];
    }
    default:
      return [];
  }
}
