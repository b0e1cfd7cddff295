import { SideProcess } from '../harness/side-process.mjs';

const module = new URL('../sides/dondoc-http.mjs', import.meta.url);
const EVENTS = 5_000;

/** How long after a command was sent, and after it was acknowledged, a board has it, over HTTP, one caller. */
export async function board({ runs, seconds, seed, table, logs }) {
  const folder = await logs.domainOf(EVENTS);
  const side = await SideProcess.open('dondoc', module, { folder });
  await side.run('board', { seconds: 1, seed: seed - 1 });
  const told = [];
  for (let run = 0; run < runs; run += 1) told.push(await side.run('board', { seconds, seed: seed + run }));
  await side.close();
  const name = 'append to visible on a board';
  const of = (metric) => told.map((figures) => figures[metric]);
  table.add(name, 'dondoc', 'sent to seen, p50', 'ms', of('sentP50'));
  table.add(name, 'dondoc', 'sent to seen, p99', 'ms', of('sentP99'));
  table.add(name, 'dondoc', 'on disk to seen, p50', 'ms', of('acknowledgedP50'));
  table.add(name, 'dondoc', 'on disk to seen, p99', 'ms', of('acknowledgedP99'));
}
