import type { DeadlineMove, WireFullDeadline } from '#contracts/task-deadline.js';
import type { Deadline } from '#domain/calendar/deadline.js';
import { isSame } from '#domain/kernel/plain.js';
import type { TaskEvent } from '#domain/task/task.events.js';
import { factOf } from '../engine/fact-of.js';
import type { RecordedEvent } from '../ports/event-store.js';

/** Every event that set the deadline or moved it; one that left it as it was is no move. */
export function deadlineHistoryOf(events: readonly RecordedEvent[]): readonly DeadlineMove[] {
  const moves: DeadlineMove[] = [];
  for (const event of events) {
    const fact = factOf<TaskEvent>(event);
    if (fact.type !== 'TaskDrafted' && fact.type !== 'TaskAssigned') continue;
    const deadline = fact.data.deadline === undefined ? null : fullDeadline(fact.data.deadline);
    if (isSame(deadline, moves.at(-1)?.deadline ?? null)) continue;
    const { actor, occurredAt, reason = null, mandate = null } = event.metadata;
    const cause = fact.type === 'TaskDrafted' ? 'drafted' : 'assigned';
    moves.push({ deadline, cause, at: occurredAt, by: actor, reason, document: mandate });
  }
  return moves;
}

export function fullDeadline(deadline: Deadline): WireFullDeadline {
  const { text, kind, rolled } = deadline;
  return {
    text,
    kind,
    periodStart: deadline.periodStart ?? null,
    periodEnd: deadline.periodEnd ?? null,
    legalEnd: deadline.legalEnd ?? null,
    rolled,
    rule: deadline.rule ?? null,
    calendarVersion: deadline.calendarVersion ?? null,
    setBy: deadline.setBy ?? null,
  };
}
