import type { ClockWatch } from '#application/engine/outages/clock-watch.js';
import { OutageKeeping } from '#application/engine/outages/outage-keeping.js';
import type { Logger } from '#application/ports/logger.js';
import { ApiModule } from '#apps/api/api.module.js';
import { WorkerModule } from '#apps/worker/worker.module.js';
import { SystemClock } from '#infrastructure/clocks/system.clock.js';
import { TableIdentity } from '#infrastructure/identity/table.identity.js';
import { DEPLOYMENT } from '../demonstration/demonstration.js';
import { administratorLine, answerAdmin, openAccounts } from './accounts.js';
import { openEngine } from './engine.js';
import { listen } from './listen.js';
import { foundProduction } from './production.js';
import { openRealClock } from './real-clock.js';
import type { Opened } from './shutdown.js';
import { openWork } from './work.js';

const LOOK_EVERY_MS = 1_000;

/** Real work on the real clock. Where nobody who keeps the system could sign in, the start prints a link for them. */
export async function serveProduction(opened: Opened): Promise<void> {
  const { roles, timeZone } = opened.env;
  const clock = new SystemClock();
  const { watch, watched, heartbeat, lastEvent } = await openRealClock(opened, clock);
  const engine = await openEngine(opened, watched);
  const work = roles.includes('worker') ? await openWork(opened, engine, watched, 'production') : undefined;
  const isApi = roles.includes('api');
  const accounts = isApi ? openAccounts(opened, engine, clock) : undefined;
  const listening = await listen(opened, engine, work, clock, {
    module: (isApi ? ApiModule : WorkerModule).with,
    identity: new TableIdentity([]),
    demonstrationClock: undefined,
    clockWatch: watch,
    ...(accounts === undefined ? {} : { accounts }),
  });
  const outages = work && new OutageKeeping(engine.executor, DEPLOYMENT, heartbeat, lastEvent);
  let isBegun = false;
  /** Nothing is written while the clock is in doubt; after that first what the log begins with, and what we missed. */
  const begin = async () => {
    if (!isBegun) await foundProduction(engine.executor, DEPLOYMENT, timeZone, clock.now());
    isBegun = true;
    await outages?.recordSilence(clock.now());
  };
  if (watch.look() === undefined) await begin();
  if (work === undefined) opened.closing.first(lookAgain(watch, begin, opened.logger));
  work?.worker.start(async () => {
    if (watch.look() !== undefined) return;
    await begin();
    const now = clock.now();
    await work.worker.engineCycle.runUntilIdle(now);
    outages?.cameToRest(now);
  });
  process.stdout.write(`${listening.serve()}\n`);
  if (accounts === undefined) return;
  await answerAdmin(opened, accounts, listening.url);
  const line = watch.look() === undefined ? await administratorLine(accounts, listening.url) : undefined;
  if (line !== undefined) process.stdout.write(`${line}\n`);
}

/** Doors without work have no ticks of their own. */
function lookAgain(watch: ClockWatch, begin: () => Promise<void>, logger: Logger): () => void {
  const timer = setInterval(() => {
    if (watch.look() !== undefined) return;
    begin().catch((error: unknown) => logger.error('beginning', { error: String(error) }));
  }, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}
