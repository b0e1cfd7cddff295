import type { RecordedEvent } from '../../ports/event-store.js';
import type { RowWriter } from '../../ports/read-models.js';
import { parseStream } from '../../streams.js';
import type { EscalatedKind, ObligationKind } from '../../tables.js';

/** The obligation that an event of its stream is about; tasks have codes, duties one made of their key, the others their task's. */
export function aboutOf(event: RecordedEvent, rows: RowWriter) {
  const { category, id } = parseStream(event.stream);
  // Only folds of obligations ask, and their categories are the kinds.
  const aboutKind = category as ObligationKind;
  return { aboutKind, aboutId: id, code: codeOf(rows, aboutKind, id) } as const;
}

/** The same for what came before a leader. */
export function escalatedAboutOf(event: RecordedEvent, rows: RowWriter) {
  const { aboutKind, ...about } = aboutOf(event, rows);
  return { ...about, aboutKind: aboutKind as EscalatedKind } as const;
}

function codeOf(rows: RowWriter, kind: ObligationKind, id: string): string | null {
  switch (kind) {
    case 'task':
      return rows.get('tasks', id)?.code ?? null;
    case 'duty':
      return rows.get('duties', id)?.code ?? null;
    case 'blocker':
      return rows.get('blockers', id)?.state.taskCode ?? null;
    case 'directive':
      return rows.get('directives', id)?.state.about.code ?? null;
  }
}
