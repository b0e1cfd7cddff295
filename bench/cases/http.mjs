import { interleaved } from '../harness/interleaved.mjs';
import { SideProcess } from '../harness/side-process.mjs';
import { withSides } from '../store-sides.mjs';

const CONNECTIONS = [1, 64];
/** Enough streams that they stay short under the load. */
const EVENTS = 60_000;
const STREAMS = 400;
const at = (path) => new URL(path, import.meta.url);

/** The command ReportProgress over HTTP: authorised, loaded, decided, on disk, answered. */
export async function http(context) {
  const { runs, seconds, seed, scratch, table, hasPeers, postgres, logs, events } = context;
  if (!hasPeers) return table.note('commands over HTTP are not measured: the load generator is among the peers');
  const folder = await logs.domainOf(Math.min(EVENTS, events));
  const sides = [
    { name: 'dondoc', module: at('../sides/dondoc-http.mjs'), settings: () => ({ folder }) },
    { name: 'limit', module: at('../limits/bare-post.mjs'), settings: () => ({ streams: STREAMS }) },
  ];
  if (postgres) {
    const settings = () => ({ url: postgres.newDatabase(), streams: STREAMS, seed });
    sides.push({ name: 'emmett-postgresql', module: at('../peers/emmett-express.mjs'), settings });
  }
  const load = await SideProcess.open('load', at('../peers/load.mjs'), {});
  const failed = ({ name }, error) => table.note(`${name} failed: ${error.message.split('\n')[0]}`);
  await withSides(sides, scratch, async (opened) => {
    const addresses = new Map();
    for (const side of opened) addresses.set(side.name, await side.run('address', {}));
    for (const connections of CONNECTIONS) {
      const work = ({ name }, run, time) =>
        load.run('http-load', { ...addresses.get(name), connections, seconds: time, seed: seed + run });
      await interleaved(opened, 1, (side) => work(side, -1, 1), failed);
      const measured = await interleaved(opened, runs, (side, run) => work(side, run, Math.ceil(seconds)), failed);
      for (const [side, told] of measured) report(table, `commands over HTTP, ${connections} connections`, side, told);
    }
  });
  await load.close();
}

function report(table, name, side, told) {
  if (told.length === 0) return;
  const of = (metric) => told.map((figures) => figures[metric]);
  table.add(name, side, 'commands', '1/s', of('rate'));
  table.add(name, side, 'p50', 'ms', of('p50'));
  table.add(name, side, 'p99', 'ms', of('p99'));
  table.add(
    name,
    side,
    'refused or failed',
    'commands',
    told.map(({ refused, errors }) => refused + errors),
  );
}
