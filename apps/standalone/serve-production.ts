import { ApiModule } from '#apps/api/api.module.js';
import { WorkerModule } from '#apps/worker/worker.module.js';
import { SystemClock } from '#infrastructure/clocks/system.clock.js';
import { TableIdentity } from '#infrastructure/identity/table.identity.js';
import { DEPLOYMENT } from '../demonstration/demonstration.js';
import { openEngine } from './engine.js';
import { listen } from './listen.js';
import { foundProduction } from './production.js';
import type { Opened } from './shutdown.js';
import { openWork } from './work.js';

/** Real work on the real clock. Nobody can sign in yet: units, people and tokens have no door in this version. */
export async function serveProduction(opened: Opened): Promise<void> {
  const { roles, timeZone } = opened.env;
  const clock = new SystemClock();
  const engine = await openEngine(opened, clock);
  const work = roles.includes('worker') ? await openWork(opened, engine, clock, 'production') : undefined;
  const listening = await listen(opened, engine, work, clock, {
    module: (roles.includes('api') ? ApiModule : WorkerModule).with,
    identity: new TableIdentity([]),
    demonstrationClock: undefined,
  });
  await foundProduction(engine.executor, DEPLOYMENT, timeZone, clock.now());
  work?.worker.start(async () => {
    await work.worker.engineCycle.runUntilIdle(clock.now());
  });
  process.stdout.write(`${listening.serve()} (this version has no way to sign in yet, see README)\n`);
}
