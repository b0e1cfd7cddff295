import type { FollowUpEvent, NotifiedRecipient } from '#domain/follow-up/follow-up.js';
import { isPostLevel } from '#domain/follow-up/policy.js';
import { invariant } from '#domain/kernel/invariant.js';
import type { TaskEvent } from '#domain/task/task.events.js';
import { factOf } from '../engine/fact-of.js';
import { escalatedAboutOf } from '../engine/projection/about.js';
import type { Projection } from '../engine/projection/projection.js';
import { ids } from '../ids.js';
import type { RecordedEvent } from '../ports/event-store.js';
import type { RowWriter } from '../ports/read-models.js';
import type { EscalationRow } from '../tables.js';

/** What lies with leaders. To a leader an obligation is one escalation; a blocker is one at each level. */
export const escalationsProjection: Projection = {
  name: 'escalations',
  of: ['task', 'duty', 'blocker'],
  apply(event, rows) {
    switch (event.type) {
      case 'EscalationDecided':
        return open(event, rows);
      case 'EscalationAcknowledged': {
        const { level, until } = factOf<Extract<FollowUpEvent, { type: 'EscalationAcknowledged' }>>(event).data;
        return change(event, rows, level, { state: 'acknowledged', acknowledgedUntil: until });
      }
      case 'DirectionGiven': {
        const { level, directive } = factOf<Extract<FollowUpEvent, { type: 'DirectionGiven' }>>(event).data;
        return change(event, rows, level, { state: 'directed', directive });
      }
      case 'TaskAmended':
        // Other words for the same end leave what lies with leaders where it is.
        return factOf<Extract<TaskEvent, { type: 'TaskAmended' }>>(event).data.epoch === undefined
          ? undefined
          : closeAll(event, rows);
      case 'ResultConfirmed':
      case 'TaskDeclined':
      case 'TaskCancelled':
      case 'ExtensionGranted':
      case 'DutySubmitted':
      case 'DutyReleased':
      case 'DutyLapsed':
      case 'BlockerResolved':
      case 'BlockerReturned':
      case 'BlockerEnded':
        return closeAll(event, rows);
      default:
        return;
    }
  },
};

function open(event: RecordedEvent, rows: RowWriter): void {
  const { level, recipients } = factOf<Extract<FollowUpEvent, { type: 'EscalationDecided' }>>(event).data;
  invariant(isPostLevel(level), 'a task, a report and a blocker come before the holder of a post above them');
  // A blocker that climbed lies with the higher level alone.
  closeAll(event, rows);
  const leaders = recipients.filter((told: NotifiedRecipient) => told.roles.includes(level));
  const id = ids.escalation(event.stream, level);
  rows.put('escalations', id, {
    id,
    stream: event.stream,
    ...escalatedAboutOf(event, rows),
    level,
    unit: leaders[0]?.unit ?? '',
    persons: [...new Set(leaders.map(({ person }) => person))],
    openedAt: event.recordedAt,
    state: 'open',
    isOpen: 1,
    acknowledgedUntil: null,
    directive: null,
  });
}

function change(event: RecordedEvent, rows: RowWriter, level: string, to: Partial<EscalationRow>): void {
  const id = ids.escalation(event.stream, level);
  const row = rows.get('escalations', id);
  if (row !== undefined) rows.put('escalations', id, { ...row, ...to });
}

function closeAll(event: RecordedEvent, rows: RowWriter): void {
  const { aboutId } = escalatedAboutOf(event, rows);
  for (const row of rows.find('escalations', { aboutId, isOpen: 1 })) {
    rows.put('escalations', row.id, { ...row, state: 'closed', isOpen: 0 });
  }
}
