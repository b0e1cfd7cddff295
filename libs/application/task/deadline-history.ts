import type { DeadlineMove, WireFullDeadline } from '#contracts/task-deadline.js';
import type { Deadline } from '#domain/calendar/deadline.js';
import { defined, isSame } from '#domain/kernel/plain.js';
import type { TaskEvent } from '#domain/task/task.events.js';
import { factOf } from '../engine/fact-of.js';
import type { RecordedEvent } from '../ports/event-store.js';

/** Every event that set the deadline or moved it; one that left it as it was is no move. */
export const deadlineHistoryOf = (events: readonly RecordedEvent[]): readonly DeadlineMove[] =>
  deadlineMovesOf(events).map(({ move }) => move);

/** The same, each with the event that moved it and the deadline that stood before. */
export function deadlineMovesOf(events: readonly RecordedEvent[]): readonly MovedDeadline[] {
  const moves: MovedDeadline[] = [];
  for (const event of events) {
    const set = setBy(factOf<TaskEvent>(event));
    if (set === undefined) continue;
    const deadline = set.deadline === undefined ? null : fullDeadline(set.deadline);
    const before = moves.at(-1)?.move.deadline ?? null;
    if (isSame(deadline, before)) continue;
    const { actor, occurredAt, reason = null, mandate = null } = event.metadata;
    const { cause, because = reason, document = mandate } = set;
    moves.push({ event, before, move: { deadline, cause, at: occurredAt, by: actor, reason: because, document } });
  }
  return moves;
}

export interface MovedDeadline {
  readonly event: RecordedEvent;
  readonly before: WireFullDeadline | null;
  readonly move: DeadlineMove;
}

interface Setting {
  readonly cause: DeadlineMove['cause'];
  readonly deadline: Deadline | undefined;
  readonly because?: string;
  readonly document?: string;
}

function setBy(fact: TaskEvent): Setting | undefined {
  switch (fact.type) {
    case 'TaskDrafted':
      return { cause: 'drafted', deadline: fact.data.deadline };
    case 'TaskAssigned':
      return { cause: 'assigned', deadline: fact.data.deadline };
    case 'TaskReassigned': {
      const { deadline, document } = fact.data;
      return { cause: 'reassigned', deadline, ...defined({ document }) };
    }
    case 'ExtensionGranted': {
      const { deadline, reason: because, document } = fact.data;
      return { cause: 'extended', deadline, because, ...defined({ document }) };
    }
    case 'TaskAmended': {
      const { kind, changes, reason: because, document } = fact.data;
      const cause = kind === 'amendment' ? 'amended' : kind;
      return changes.deadline && { cause, deadline: changes.deadline, because, ...defined({ document }) };
    }
    default:
      return undefined;
  }
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
