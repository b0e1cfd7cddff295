import type { Position, Revision } from '#application/ports/event-store.js';
import type { Checkpoint } from '#application/ports/read-model-writer.js';
import type { DeliveryRow, DueRow, EventRow } from '#application/tables.js';

/** Rows for the exams of read models, where what they mean does not matter. */
export function delivery(id: string, change: Partial<DeliveryRow> = {}): DeliveryRow {
  return {
    ...{ id, notice: 'notice-1', person: 'person-1', decidedAt: 1, requestedAt: 1_000, programme: 'NQ17' },
    ...{ state: 'requested', isOpen: 1, openFor: 'person-1', failedIn: null, endedAt: null, reason: null },
    ...change,
  };
}

export function due(id: string, dueAt: number): DueRow {
  return { stream: `task-${id}`, kind: 'task', id, dueAt, revision: 0 };
}

export function eventRow(at: number, change: Partial<EventRow> = {}): EventRow {
  return {
    position: at,
    stream: 'task-1',
    category: 'task',
    revision: at,
    id: `event-${at}`,
    type: 'ContractTried',
    actor: 'person-1',
    unit: null,
    recordedAt: at * 1_000,
    ...change,
  };
}

export const position = (n: number): Position => n as Position;

export function checkpointAt(n: number): Checkpoint {
  return { position: position(n), stream: 'task-1', revision: n as Revision, eventId: `event-${n}` };
}
