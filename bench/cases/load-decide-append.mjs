import { interleaved } from '../harness/interleaved.mjs';
import { storeSides, withSides } from '../store-sides.mjs';

const CALLERS = [1, 64];

/** Reads a stream of twenty events and more, folds it and appends the decision, through the store's own interface. */
export async function loadDecideAppend(context) {
  const { runs, seconds, seed, scratch, table } = context;
  const out = new Set();
  for (const callers of CALLERS) {
    const sides = storeSides(context).filter(({ name, appendsOnly }) => !appendsOnly && !out.has(name));
    const failed = ({ name }, error) => {
      out.add(name);
      table.note(`${name} failed at ${callers} callers: ${error.message.split('\n')[0]}`);
    };
    const work = (side, run, time) => side.run('load-decide-append', { callers, seconds: time, seed: seed + run });
    await withSides(sides, scratch, async (opened) => {
      await interleaved(opened, 1, (side) => work(side, -1, 0.3), failed);
      const living = opened.filter(({ name }) => !out.has(name));
      const measured = await interleaved(living, runs, (side, run) => work(side, run, seconds), failed);
      for (const [side, told] of measured) {
        if (told.length === 0) continue;
        const name = `load-decide-append, ${callers} callers`;
        const of = (metric) => told.map((figures) => figures[metric]);
        table.add(name, side, 'commands', '1/s', of('rate'));
        table.add(name, side, 'p50', 'ms', of('p50'));
        table.add(name, side, 'p99', 'ms', of('p99'));
      }
    });
  }
}
