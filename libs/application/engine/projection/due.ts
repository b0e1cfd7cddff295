import type { WorkingCalendar } from '#domain/calendar/working-calendar.js';
import { defaultPolicy } from '#domain/follow-up/default-policy.js';
import type { Policy, PolicyRef } from '#domain/follow-up/policy.js';
import type { Instant } from '#domain/kernel/time.js';
import type { RowWriter } from '../../ports/read-models.js';
import type { DueRow } from '../../tables.js';

/** Writes when a stream next wants a decision, or that it wants none. */
export function writeDue(rows: RowWriter, row: Omit<DueRow, 'dueAt'>, dueAt: Instant | undefined): void {
  if (dueAt === undefined) rows.drop('due', row.stream);
  else rows.put('due', row.stream, { ...row, dueAt });
}

/** The calendar in force; undefined before one is published, when nothing can be due. */
export function calendarIn(rows: RowWriter): WorkingCalendar | undefined {
  return rows.find('calendars', {})[0]?.calendar;
}

/** The version that a clock is pinned to; the default stands in where its log was never told of it. */
export function policyIn(rows: RowWriter, ref: PolicyRef): Policy {
  const published = rows.get('policies', ref.id)?.versions.find(({ version }) => version === ref.version);
  return published ?? defaultPolicy;
}
