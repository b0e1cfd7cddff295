import { type Rejection, reject } from '#domain/kernel/rejection.js';
import type { DecisionContext } from '../engine/decision-context.js';
import type { ReadModels } from '../ports/read-models.js';
import type { EscalatedKind } from '../tables.js';

/** The stream of the task, duty or blocker that an escalation is about; ended ones keep their row. */
export function subjectOf(
  rows: ReadModels,
  escalation: string,
  { at }: DecisionContext,
): { readonly stream: EscalatedKind; readonly id: string } | Rejection<'not-found'> {
  const row = rows.get('escalations', escalation, at);
  return row === undefined ? reject('not-found') : { stream: row.aboutKind, id: row.aboutId };
}
