import type { Instant } from '#domain/kernel/time.js';
import type { RowWriter } from '../../ports/read-models.js';
import type { DueRow } from '../../tables.js';

/** Writes when a stream next wants a decision, or that it wants none. */
export function writeDue(rows: RowWriter, row: Omit<DueRow, 'dueAt'>, dueAt: Instant | undefined): void {
  if (dueAt === undefined) rows.drop('due', row.stream);
  else rows.put('due', row.stream, { ...row, dueAt });
}
