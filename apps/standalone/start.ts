import { writeSync } from 'node:fs';
import { StoreUnavailable } from '#application/ports/event-store.js';
import { SystemClock } from '#infrastructure/clocks/system.clock.js';
import { lockFolder } from '#infrastructure/deployment/folder-lock.js';
import { writePidFile } from '#infrastructure/deployment/pid-file.js';
import { type Env, type Role, readEnv, SettingsError } from '#infrastructure/env/env.js';
import { LogCorrupted, LogRefused } from '#infrastructure/event-store/log-errors.js';
import { openLog } from '#infrastructure/event-store/open-log.js';
import { JsonLogger } from '#infrastructure/logging/json.logger.js';
import { ReadModelsRefused } from '#infrastructure/read-models/sqlite/projector-client.js';
import { type DeploymentKind, deploymentKind } from './deployment.js';
import { Closing, type Opened } from './shutdown.js';

/**
 * Api, worker and clock in one process, which is what `npm start` runs, or the one role that is named or set. Prints one
 * ready line, and stops in order on a signal.
 */
export async function start(role?: Role): Promise<void> {
  const closing = new Closing();
  stopOnSignals(closing);
  try {
    const told = readEnv(process.env);
    const env = role === undefined ? told : { ...told, roles: [role] };
    refusePartOf(env);
    const logger = new JsonLogger(env.logLevel, new SystemClock());
    closing.first(lockFolder(env.dataDir, env.log));
    const store = await openLog(env.log, (notice) => logger.warn('the connection to EventStoreDB', { ...notice }));
    closing.first(() => store.close());
    closing.first(writePidFile(env.dataDir));
    const kind = await deploymentKind(env, store);
    if (kind === 'demonstration') refusePartOfDemonstration(env);
    const serve = await serving(kind);
    await serve({ env, store, logger, closing });
  } catch (error) {
    // The stop that took the ground away ends the process itself, and in order.
    if (closing.hasBegun) return;
    await closing.all();
    refuseToStart(error);
  }
}

/** Loaded last: most of the time that a start takes is theirs, and whoever is refused need not wait for it. */
const serving = async (kind: DeploymentKind): Promise<(opened: Opened) => Promise<void>> =>
  kind === 'demonstration'
    ? (await import('../demonstration/serve-demonstration.js')).serveDemonstration
    : (await import('./serve-production.js')).serveProduction;

const isWhole = ({ roles }: Env): boolean => roles.includes('api') && roles.includes('worker');

/** A part that was asked for and not given would be found out too late. */
function refusePartOf(env: Env): void {
  if (isWhole(env)) return;
  if (!env.roles.includes('api') && !env.roles.includes('worker')) {
    throw new SettingsError('DONDOC_ROLES', 'asks for neither api nor worker', 'Name one of them, or leave it unset.');
  }
  if (env.log.kind === 'eventstoredb') return;
  throw new SettingsError(
    'DONDOC_ROLES',
    `asks for ${env.roles.join()} alone, and a log in the data folder has one process`,
    'Leave it unset and run the whole, or put the log on a server with EVENTSTORE_URL.',
  );
}

function refusePartOfDemonstration(env: Env): void {
  if (isWhole(env)) return;
  throw new SettingsError(
    'DONDOC_ROLES',
    `asks for ${env.roles.join()} alone, and the clock of a demonstration takes everything along in one process`,
    'Leave it unset and run the whole, or set DONDOC_DEMO=0 over an empty log.',
  );
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
