import { writeSync } from 'node:fs';
import { StoreUnavailable } from '#application/ports/event-store.js';
import { SystemClock } from '#infrastructure/clocks/system.clock.js';
import { lockFolder } from '#infrastructure/deployment/folder-lock.js';
import { writePidFile } from '#infrastructure/deployment/pid-file.js';
import { type Env, readEnv, SettingsError } from '#infrastructure/env/env.js';
import { LogCorrupted, LogRefused } from '#infrastructure/event-store/log-errors.js';
import { openLog } from '#infrastructure/event-store/open-log.js';
import { JsonLogger } from '#infrastructure/logging/json.logger.js';
import { ReadModelsRefused } from '#infrastructure/read-models/sqlite/projector-client.js';
import { serveDemonstration } from '../demonstration/serve-demonstration.js';
import { deploymentKind } from './deployment.js';
import { serveProduction } from './serve-production.js';
import { Closing } from './shutdown.js';

/** Api, worker and clock in one process: what `npm start` runs. Prints one ready line, and stops in order on a signal. */
export async function start(): Promise<void> {
  const closing = new Closing();
  stopOnSignals(closing);
  try {
    const env = readEnv(process.env);
    refusePartOf(env);
    const logger = new JsonLogger(env.logLevel, new SystemClock());
    closing.first(lockFolder(env.dataDir, env.log));
    const store = await openLog(env.log, (notice) => logger.warn('the connection to EventStoreDB', { ...notice }));
    closing.first(() => store.close());
    closing.first(writePidFile(env.dataDir));
    const kind = await deploymentKind(env, store);
    const opened = { env, store, logger, closing };
    await (kind === 'demonstration' ? serveDemonstration(opened) : serveProduction(opened));
  } catch (error) {
    await closing.all();
    refuseToStart(error);
  }
}

/** One process does everything in this version: a part that was asked for and not given would be found out too late. */
function refusePartOf({ roles }: Env): void {
  if (roles.includes('api') && roles.includes('worker')) return;
  const mend = 'Leave it unset.';
  throw new SettingsError('DONDOC_ROLES', 'asks for a part, and this version runs all in one process', mend);
}

/** Ends with the remedy for what an operator can mend, and with the trace for what is our bug. */
function refuseToStart(error: unknown): never {
  const why = isMendable(error) ? error.message : error instanceof Error ? error.stack : String(error);
  // Synchronously, for the process ends at once: a call to a server that does not answer would keep it for its own time.
  writeSync(2, `dondoc cannot start: ${why}\n`);
  process.exit(1);
}

/** Also a server that goes away while dondoc starts. */
const isMendable = (error: unknown): error is Error =>
  [SettingsError, LogRefused, LogCorrupted, ReadModelsRefused, StoreUnavailable].some((kind) => error instanceof kind);

function stopOnSignals(closing: Closing): void {
  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    closing.all().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}
