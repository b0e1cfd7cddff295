import { SystemClock } from '#infrastructure/clocks/system.clock.js';
import { accountFindings } from '#infrastructure/event-store/eventstoredb/account.js';
import { serverClockAheadMs } from '#infrastructure/event-store/eventstoredb/server-clock.js';
import { serverVersion } from '#infrastructure/event-store/eventstoredb/server-version.js';
import { messageOf } from '../shell/system-error.js';
import { type Finding, finding } from './finding.js';
import { accountFinding } from './log-account.check.js';

/** What the adapter was tried with, and where it was seen that the rules of appending are as it counts on them. */
const TRIED = /^23\.10\./;
/** The server tells the second, not the millisecond; beyond that dondoc's own alarm rings too. */
const CLOCKS_APART_MAX_MS = 3_000;

/** What is to be known of a log server that answers. Nothing is written there. */
export async function checkLogServer(url: string): Promise<readonly Finding[]> {
  try {
    const version = versionFinding(await serverVersion(url));
    // One after the other: a process has one client of the server.
    const account = accountFinding(await accountFindings(url));
    return [version, account, clockFinding(await serverClockAheadMs(url, new SystemClock()))];
  } catch (error) {
    // It answered a moment ago.
    return [finding('logServer', 'fault', 'log-refused', { why: messageOf(error).replace(/\.$/, '') })];
  }
}

export function versionFinding(version: string | undefined): Finding {
  if (version !== undefined && TRIED.test(version)) return finding('logServer', 'ok', 'log-server-ok', { version });
  return finding('logServer', 'warning', 'log-server-untried', version === undefined ? {} : { version });
}

export function clockFinding(aheadMs: number | undefined): Finding {
  if (aheadMs === undefined) return finding('logClock', 'ok', 'log-clock-unknown');
  if (Math.abs(aheadMs) <= CLOCKS_APART_MAX_MS) {
    return finding('logClock', 'ok', 'log-clock-ok', { limit: CLOCKS_APART_MAX_MS / 1_000 });
  }
  return finding('logClock', 'warning', 'log-clock-off', { seconds: Math.round(aheadMs / 1_000) });
}
