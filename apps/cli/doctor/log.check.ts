import { existsSync } from 'node:fs';
import { isoOf } from '#domain/kernel/time.js';
import { LogCorrupted } from '#infrastructure/event-store/log-errors.js';
import { type LogPlace, placeText } from '#infrastructure/event-store/log-place.js';
import { type LogReading, openLogForReading } from '#infrastructure/event-store/open-log.js';
import { isDamage } from '#infrastructure/event-store/sqlite/sqlite-failure.js';
import { causeOf, messageOf } from '../shell/system-error.js';
import { type Finding, finding } from './finding.js';

/** Opens the log as a reader, beside a process that may be writing it, and reads its first and last event. */
export async function checkLog(place: LogPlace): Promise<Finding> {
  if (place.kind === 'sqlite' && !existsSync(placeText(place))) return finding('log', 'ok', 'log-none');
  let log: LogReading | undefined;
  try {
    log = await openLogForReading(place);
    return await headOf(log);
  } catch (error) {
    const why = messageOf(error).replace(/\.$/, '');
    return finding('log', 'fault', isDamaged(error) ? 'log-damaged' : 'log-refused', { why });
  } finally {
    await log?.close();
  }
}

const isDamaged = (error: unknown): boolean =>
  error instanceof LogCorrupted || isDamage(error) || isDamage(causeOf(error));

/** What is read is checked against its leaf. */
async function headOf(log: LogReading): Promise<Finding> {
  const [first] = await log.readAll({ limit: 1 });
  const [last] = await log.readAll({ limit: 1, direction: 'backwards' });
  if (first === undefined || last === undefined) return finding('log', 'ok', 'log-empty');
  const kind = 'kind' in first.data ? String(first.data.kind) : '';
  return finding('log', 'ok', 'log-ok', { kind, position: last.position, at: isoOf(last.recordedAt) });
}
