import type { EscalatedThing } from '../engine/definition/command-definition.js';
import { actionsOf } from '../engine/reading/actions.js';
import type { ReadScope } from '../engine/reading/read-scope.js';
import type { EscalationRow } from '../tables.js';

type Named = Pick<EscalationRow, 'aboutKind' | 'aboutId'>;

/** The task, duty or blocker that an escalation is about, as of what is read. */
export function escalatedThing(
  { rows, at }: ReadScope,
  { aboutKind: kind, aboutId }: Named,
): EscalatedThing | undefined {
  switch (kind) {
    case 'task': {
      const state = rows.get('tasks', aboutId, at)?.state;
      return state && { kind, state };
    }
    case 'duty': {
      const state = rows.get('duties', aboutId, at)?.state;
      return state && { kind, state };
    }
    case 'blocker': {
      const state = rows.get('blockers', aboutId, at)?.state;
      return state && { kind, state };
    }
  }
}

/** What the reader may do now with what came before a leader. */
export function actionsOnEscalation(scope: ReadScope, row: EscalationRow): readonly string[] {
  const state = escalatedThing(scope, row);
  return state === undefined ? [] : actionsOf(scope, 'escalation', { stream: row.stream, state });
}
