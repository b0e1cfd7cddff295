import type { RowWriter } from '../../ports/read-models.js';
import { streamOf } from '../../streams.js';
import type { ObligationKind } from '../../tables.js';
import { nextDueOf, type ObligationState } from '../scheduling/obligation-kinds.js';
import { calendarIn, policyIn, writeDue } from './due.js';

/** The due list: when the obligation next wants a decision, from the very functions that will decide it. */
export function planDue<K extends ObligationKind>(
  rows: RowWriter,
  kind: K,
  revision: number,
  id: string,
  state: ObligationState<K>,
): void {
  const row = { stream: streamOf(kind, id), kind, id, revision };
  const calendar = calendarIn(rows);
  const hasClock = state.followUp !== undefined && calendar !== undefined;
  writeDue(rows, row, hasClock ? nextDueOf[kind](state, policyIn(rows, state.followUp.policy), calendar) : undefined);
}

/** A new calendar: every open obligation is planned again. What was decided stays decided. */
export function replanObligations(rows: RowWriter): void {
  for (const row of rows.find('tasks', { isOpen: 1 })) planDue(rows, 'task', row.revision, row.id, row.state);
  for (const row of rows.find('duties', {})) planDue(rows, 'duty', row.revision, row.id, row.state);
  for (const row of rows.find('blockers', { isOpen: 1 })) planDue(rows, 'blocker', row.revision, row.id, row.state);
  for (const row of rows.find('directives', { isOpen: 1 })) planDue(rows, 'directive', row.revision, row.id, row.state);
}
