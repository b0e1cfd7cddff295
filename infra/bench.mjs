// `npm run bench [-- NAME [CASE …]] [--runs n] [--seconds n] [--events n] [--json FILE] [--no-peers]`: the figures that the README prints. Without a
// name every one. How they are measured, and how to read them: bench/README.md.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { machine, versions } from '../bench/harness/machine.mjs';
import { build } from './build.mjs';

/** One seed for all: the same streams, payloads and order in every run and on every side. */
const SEED = 20_190_307;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '2' },
    events: { type: 'string', default: '1000000' },
    json: { type: 'string' },
    'no-peers': { type: 'boolean', default: false },
  },
});
await build();
const { store } = await import('../bench/store.mjs');
const { consoleReads } = await import('../bench/console.mjs');
const benches = { store, console: consoleReads };
// Servers are stopped and folders removed when the process exits, which a signal alone would not let it do.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
const [wanted, ...cases] = positionals;
const names = wanted === undefined ? Object.keys(benches) : [wanted];
const unknown = names.filter((name) => !(name in benches));
if (unknown.length > 0) throw new Error(`there is no ${unknown.join()}; there are ${Object.keys(benches).join(', ')}`);

const startedAt = new Date().toISOString();
const told = { machine: machine(), versions: versions(), startedAt, results: [] };
for (const part of ['machine', 'versions']) {
  console.log(
    Object.entries(told[part])
      .map(([name, value]) => `${name} ${value}`)
      .join(' · '),
  );
}
const settings = {
  runs: Number(values.runs),
  seconds: Number(values.seconds),
  events: Number(values.events),
  peers: !values['no-peers'],
  seed: SEED,
  cases,
};
console.log(
  `${settings.runs} runs of ${settings.seconds} s, sides taking turns, seed ${SEED}; median (lowest to highest)`,
);
for (const name of names) await benches[name](settings, told.results);
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(told, undefined, 2)}\n`);
