import { SystemClock } from '#infrastructure/clocks/system.clock.js';
import { TableIdentity } from '#infrastructure/identity/table.identity.js';
import { DEPLOYMENT } from '../demonstration/demonstration.js';
import { openEngine } from './engine.js';
import { listen } from './listen.js';
import { foundProduction } from './production.js';
import type { Opened } from './shutdown.js';

/** Real work on the real clock. Nobody can sign in yet: units, people and tokens have no door in this version. */
export async function serveProduction(opened: Opened): Promise<void> {
  const clock = new SystemClock();
  const engine = await openEngine(opened, clock, 'production');
  const listening = await listen(opened, engine, clock, {
    identity: new TableIdentity([]),
    demonstrationClock: undefined,
  });
  await foundProduction(engine.executor, DEPLOYMENT, opened.env.timeZone, clock.now());
  const { engineCycle } = engine.worker;
  engine.worker.start(async () => {
    await engineCycle.runUntilIdle(clock.now());
  });
  process.stdout.write(`${listening.serve()} (this version has no way to sign in yet, see README)\n`);
}
