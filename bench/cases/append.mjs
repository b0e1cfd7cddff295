import { interleaved } from '../harness/interleaved.mjs';
import { storeSides, withSides } from '../store-sides.mjs';

const CALLERS = [1, 8, 64, 256];
/** Into caches and compiled code; not counted. */
const WARM_UP_SECONDS = 0.5;

/** Appends at an exact revision, one event each, by so many callers at once. A side that fails goes no further. */
export async function append(context) {
  const { runs, seconds, seed, scratch, table } = context;
  const out = new Set();
  for (const callers of CALLERS) {
    const sides = storeSides(context).filter(({ name }) => !out.has(name));
    const failed = ({ name }, error) => {
      out.add(name);
      table.note(`${name} failed at ${callers} callers and goes no further: ${error.message.split('\n')[0]}`);
    };
    const work = (side, run, time) => side.run('append', { callers, seconds: time, seed: seed + run });
    await withSides(sides, scratch, async (opened) => {
      await interleaved(opened, 1, (side) => work(side, -1, WARM_UP_SECONDS), failed);
      const living = opened.filter(({ name }) => !out.has(name));
      const measured = await interleaved(living, runs, (side, run) => work(side, run, seconds), failed);
      for (const [name, told] of measured) {
        report(table, `append, ${callers} callers`, name, told);
        const first = told.find(({ firstFailure }) => firstFailure !== undefined);
        if (first) failed({ name }, new Error(first.firstFailure));
      }
    });
  }
}

function report(table, name, side, told) {
  if (told.length === 0) return;
  const of = (metric) => told.map(({ figures }) => figures[metric]);
  table.add(name, side, 'appends', '1/s', of('appends'));
  table.add(name, side, 'p50', 'ms', of('p50'));
  table.add(name, side, 'p99', 'ms', of('p99'));
  table.add(name, side, 'failures', 'appends', of('failures'));
}
