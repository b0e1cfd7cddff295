import { dateIn, endOfDay } from '#domain/calendar/zone.js';
import { isRejection, type Rejection, reject } from '#domain/kernel/rejection.js';
import { type Instant, instant, isoOf } from '#domain/kernel/time.js';
import type { BusinessClock } from '../../ports/clocks.js';
import type { Position } from '../../ports/event-store.js';
import type { ReadModels } from '../../ports/read-models.js';
import { parseDay, parseInstant } from '../asked-moment.js';

/** Facts up to and with `at`, judged at `moment`: what depends on the present (overdue, near due) asks `moment`. */
export interface ReadAt {
  readonly at: Position;
  readonly moment: Instant;
}

export interface ReadAtParams {
  /** An instant of RFC 3339 with its offset, a date, or a position. */
  readonly asOf?: string;
  /** A position that the caller was given, usually by its own command. */
  readonly atLeast?: string;
}

export interface ReadAtSources {
  readonly rows: ReadModels;
  readonly clock: BusinessClock;
  /** In which a bare date has its 24:00; `openRead` puts that of the calendar here. */
  readonly timeZone: string;
}

export type ReadAtRejection = 'as-of-invalid' | 'as-of-in-the-future' | 'read-model-behind';

/** How long a read waits for the caller's own write, in machine time. */
const AT_LEAST_WAIT_MS = 2_000;

const POSITION = /^\d{1,15}$/;

/**
 * As of when a read speaks. Without `asOf`: everything folded in, judged now. As of an instant: every event recorded at
 * or before it. As of a date: to the end of that day, its last millisecond, or now while the day lasts. As of a
 * position: up to it, judged when it was recorded; one before the first event is none.
 */
export async function readAt(
  params: ReadAtParams,
  sources: ReadAtSources,
): Promise<ReadAt | Rejection<ReadAtRejection>> {
  const { asOf, atLeast } = params;
  const { rows, clock } = sources;
  if (atLeast !== undefined && POSITION.test(atLeast) && !(await rows.reached(positionOf(atLeast), AT_LEAST_WAIT_MS))) {
    return reject('read-model-behind', { atLeast });
  }
  const now = clock.now();
  if (asOf === undefined) return { at: rows.position(), moment: now };
  if (POSITION.test(asOf)) return asOfPosition(positionOf(asOf), rows, now);
  const moment = momentOf(asOf, now, sources.timeZone);
  if (typeof moment !== 'number' && isRejection(moment)) return moment;
  return { at: rows.positionAt(moment), moment };
}

function asOfPosition(at: Position, rows: ReadModels, now: Instant): ReadAt | Rejection<ReadAtRejection> {
  if (at > rows.position()) return reject('as-of-in-the-future', { asOf: String(at), now: isoOf(now) });
  const last = rows.find('events', {}, { at, orderBy: 'position', descending: true, limit: 1 })[0];
  // Before the first event there is no instant at which it could be judged, and nobody was given such a position.
  return last === undefined ? reject('as-of-invalid', { asOf: String(at) }) : { at, moment: instant(last.recordedAt) };
}

function momentOf(asOf: string, now: Instant, timeZone: string): Instant | Rejection<ReadAtRejection> {
  const inTheFuture = reject('as-of-in-the-future', { asOf, now: isoOf(now) });
  const date = parseDay(asOf);
  if (date !== undefined) {
    const today = dateIn(now, timeZone);
    if (date > today) return inTheFuture;
    // What happens at 24:00 belongs to the next day. A day that still lasts is read up to now.
    return date === today ? now : instant(endOfDay(date, timeZone) - 1);
  }
  const moment = parseInstant(asOf);
  if (moment === undefined) return reject('as-of-invalid', { asOf: asOf.slice(0, 40) });
  return moment > now ? inTheFuture : moment;
}

/** Only `POSITION` texts come here. */
const positionOf = (text: string): Position => Number(text) as Position;
