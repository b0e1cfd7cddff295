import { pendingRequest } from '#domain/task/task-requests.js';
import { waitingUrges } from '#domain/task/task-urge.js';
import { timelinessFacts } from '#domain/task/timeliness.js';
import type { OpenSpan, TaskOutlineRow, TaskRow } from '../tables.js';

/** A task in outline, after an event that was recorded at this instant. `before`: when it had been open until then. */
export function outlineOf(
  { id: task, programme, leadUnit, isOpen, state }: TaskRow,
  before: readonly OpenSpan[],
  recordedAt: number,
): TaskOutlineRow {
  const { progress, content, handler, assignedOn, completedOn, cancellation, followUp } = state;
  return {
    ...{ task, programme, leadUnit, progress, isOpen },
    assigningUnit: content?.assigningUnit ?? null,
    coordinatingUnits: content?.coordinatingUnits ?? [],
    handler: handler ?? null,
    assignedOn: assignedOn ?? null,
    endedOn: completedOn ?? cancellation?.cancelledOn ?? null,
    timeliness: timelinessFacts(state),
    spans: spansAfter(before, isOpen, recordedAt),
    awaits: pendingRequest(state) !== undefined || waitingUrges(state).length > 0 ? 1 : 0,
    escalated: followUp?.escalations.map(({ level }) => level) ?? [],
  };
}

function spansAfter(spans: readonly OpenSpan[], isOpen: 0 | 1, recordedAt: number): readonly OpenSpan[] {
  const last = spans.at(-1);
  const wasOpen = last !== undefined && last[1] === null;
  if (wasOpen === (isOpen === 1)) return spans;
  return last !== undefined && wasOpen
    ? [...spans.slice(0, -1), [last[0], recordedAt]]
    : [...spans, [recordedAt, null]];
}

/** What was recorded at the instant itself has happened by then. */
export const wasOpenAt = ({ spans }: Pick<TaskOutlineRow, 'spans'>, instant: number): boolean =>
  spans.some(([from, until]) => from <= instant && (until === null || instant < until));
