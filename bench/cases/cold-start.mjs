import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startDondoc } from '../harness/dondoc.mjs';
import { SideProcess } from '../harness/side-process.mjs';

const module = new URL('../sides/dondoc-read-models.mjs', import.meta.url);

/** From the start of the process to its ready line, over a large log; and how long the log alone takes to open. */
export async function coldStart({ runs, events, table, logs }) {
  const folder = await logs.domain();
  const models = join(folder, 'read-models');
  const name = `cold start, ${events} events`;
  rmSync(models, { recursive: true, force: true });
  table.add(name, 'dondoc', 'ready, rows to fold', 's', [await secondsToReady(folder)]);
  if (!existsSync(models)) throw new Error('the start left no read models');
  const ready = [];
  for (let run = 0; run < runs; run += 1) ready.push(await secondsToReady(folder));
  table.add(name, 'dondoc', 'ready, rows made', 's', ready);
  const opened = [];
  for (let run = 0; run < runs; run += 1) {
    const begun = performance.now();
    const side = await SideProcess.open('dondoc', module, { folder });
    opened.push((performance.now() - begun) / 1_000);
    await side.close();
  }
  table.add(name, 'dondoc', 'log checked and open', 's', opened);
}

async function secondsToReady(folder) {
  const dondoc = await startDondoc(folder);
  await dondoc.stop();
  return dondoc.readyMs / 1_000;
}
