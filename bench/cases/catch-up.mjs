import { SideProcess } from '../harness/side-process.mjs';

const module = new URL('../sides/dondoc-store.mjs', import.meta.url);
const PATIENCE_MS = 300_000;

/** The whole log from the start, in pages and by subscription, every event checked against its leaf. */
export async function catchUp({ runs, events, scratch, table, logs }) {
  const folder = await logs.plain();
  for (const way of ['readAll', 'subscribe']) {
    const told = [];
    for (let run = 0; run < runs; run += 1) {
      // A process for each run: what one run left in memory is not counted in the next.
      const side = await SideProcess.open('dondoc', module, { folder });
      told.push(await side.run('catch-up', { way, patienceMs: PATIENCE_MS }));
      await side.close();
    }
    const name = `catch-up, ${events} events, ${way}`;
    table.add(
      name,
      'dondoc',
      'checked events',
      '1/s',
      told.map(({ rate }) => rate),
    );
    for (const share of [10, 50, 100]) {
      table.add(
        name,
        'dondoc',
        `memory at ${share} %`,
        'MB',
        told.map(({ rss }) => rss[share]),
      );
    }
  }
  scratch.discard(folder);
}
