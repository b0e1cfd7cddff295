import { periodOf } from '#domain/calendar/period.js';
import { dateIn } from '#domain/calendar/zone.js';
import type { PeriodId, ProgrammeId } from '#domain/kernel/names.js';
import { type CivilDate, instant } from '#domain/kernel/time.js';
import type { Position } from '../ports/event-store.js';
import type { ReadModels } from '../ports/read-models.js';
import type { DeliveryRow, NoticeRow } from '../tables.js';
import { isStillRelevant } from './still-relevant.js';

/** A mail that was given up and whose matter is still open. */
export interface FailedMail {
  readonly delivery: DeliveryRow;
  readonly notice: NoticeRow;
  /** The day on which it was given up, and its calendar quarter. */
  readonly day: CivilDate;
  readonly period: PeriodId;
}

/** Of a programme, in the order in which they were decided; days are those of its clocks. */
export function failedMailOf(
  rows: ReadModels,
  programme: ProgrammeId,
  timeZone: string,
  at?: Position,
): readonly FailedMail[] {
  const failed = rows.find('deliveries', { failedIn: programme }, at === undefined ? {} : { at });
  return failed
    .toSorted((a, b) => a.decidedAt - b.decidedAt)
    .flatMap((delivery) => {
      const notice = rows.get('notices', delivery.notice, at);
      if (notice === undefined || !isStillRelevant(rows, notice, at)) return [];
      const day = dateIn(instant(delivery.endedAt ?? 0), timeZone);
      return [{ delivery, notice, day, period: periodOf(day) }];
    });
}
