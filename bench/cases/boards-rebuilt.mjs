import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { SideProcess } from '../harness/side-process.mjs';

const module = new URL('../sides/dondoc-read-models.mjs', import.meta.url);
const PATIENCE_MS = 900_000;
/** A run folds the log twice; more of either would take longer than all else together. */
const RUNS_MAX = 2;
const EVENTS_MAX = 200_000;

/** Real domain events into all read models: into an empty file, and anew beside the rows that serve. */
export async function boardsRebuilt({ runs, events: wanted, table, logs }) {
  const events = Math.min(EVENTS_MAX, wanted);
  const folder = await logs.domainOf(events);
  const told = [];
  for (let run = 0; run < Math.min(runs, RUNS_MAX); run += 1) {
    rmSync(join(folder, 'read-models'), { recursive: true, force: true });
    const side = await SideProcess.open('dondoc', module, { folder });
    told.push(await side.run('fold', { patienceMs: PATIENCE_MS }));
    await side.close();
  }
  const name = `boards rebuilt, ${events} events`;
  table.add(
    name,
    'dondoc',
    'events, empty file',
    '1/s',
    told.map(({ fold }) => fold),
  );
  table.add(
    name,
    'dondoc',
    'events, while serving',
    '1/s',
    told.map(({ rebuild }) => rebuild),
  );
  table.add(
    name,
    'dondoc',
    'memory at the end',
    'MB',
    told.map(({ rss }) => rss),
  );
}
