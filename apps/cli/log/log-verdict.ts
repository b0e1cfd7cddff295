import { type LogPlace, placeText } from '#infrastructure/event-store/log-place.js';
import { openLogForReading } from '#infrastructure/event-store/open-log.js';
import { verifyLogFile } from '#infrastructure/event-store/sqlite/verify-log-file.js';
import { verifyEvents } from '#infrastructure/event-store/verify-events.js';
import type { LogVerdict } from '#infrastructure/event-store/verify-log.js';
import { steps } from '../notice/steps.js';
import type { Context } from '../shell/command.js';
import { damageFailure } from './log-failure.js';

/** The whole log at a place: of a file all that it holds, of a server all that can be read. */
export async function verdictOn(place: LogPlace, context: Context): Promise<LogVerdict> {
  if (place.kind === 'sqlite') return verifyLogFile(placeText(place), steps(context, 'events-checked'));
  const log = await openLogForReading(place);
  try {
    return await verifyEvents(log, steps(context, 'events-checked'));
  } finally {
    await log.close();
  }
}

/** @throws Failure that says where the log is damaged. */
export async function requireIntact(place: LogPlace, context: Context): Promise<void> {
  const { fault } = await verdictOn(place, context);
  if (fault !== undefined) throw damageFailure(fault, placeText(place), context.language);
}
