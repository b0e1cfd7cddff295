// `npm run test:faults [-- name …] [--trials n] [--seed n] [--minutes n] [--demonstration folder]`: durability of the embedded
// store, tried by kills, power cuts, failing and full disks. Without a name all of them; what cannot run on this machine says
// so and is not counted. The whole product begins with a demonstration: the one in the folder, or one that is made first.
import { cpus, release } from 'node:os';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    trials: { type: 'string' },
    seed: { type: 'string' },
    minutes: { type: 'string' },
    demonstration: { type: 'string' },
  },
});
await build();
const { ackOrder } = await import('../test/faults/ack-order.mjs');
const { appCrashCycles } = await import('../test/faults/app-crash-cycles.mjs');
const { appFullDisk } = await import('../test/faults/app-full-disk.mjs');
const { bitRot } = await import('../test/faults/bit-rot.mjs');
const { consolePages } = await import('../test/faults/console-pages.mjs');
const { crashCycles } = await import('../test/faults/crash-cycles.mjs');
const { failedIo } = await import('../test/faults/failed-io.mjs');
const { fullDisk } = await import('../test/faults/full-disk.mjs');
const { followUp } = await import('../test/faults/follow-up.mjs');
const { lighthouseMissing, lighthouseScores } = await import('../test/faults/lighthouse.mjs');
const { modelRuns } = await import('../test/faults/model-runs.mjs');
const { powerCuts } = await import('../test/faults/power-cuts.mjs');
const { rights } = await import('../test/faults/rights.mjs');
const { storeCutOff } = await import('../test/faults/store-cut-off.mjs');
const { shimMissing } = await import('../test/faults/shim.mjs');

const tests = {
  'follow-up': { trials: 1_000, run: followUp },
  rights: { trials: 1_000, run: rights },
  'model-runs': { trials: 3_000, run: modelRuns },
  'crash-cycles': { trials: 1_000, run: crashCycles },
  'power-cuts': { trials: 3_000, run: powerCuts, missing: shimMissing },
  'power-cuts-normal': { trials: 100, run: guard, missing: shimMissing },
  'ack-order': { trials: 2_000, run: ackOrder, missing: shimMissing },
  'failed-io': { trials: 600, run: failedIo, missing: shimMissing },
  'full-disk': { trials: 50, run: fullDisk, missing: shimMissing },
  'bit-rot': { trials: 2_000, run: bitRot },
  'store-cut-off': { trials: 300, run: storeCutOff },
  'app-crash-cycles': { trials: 200, run: appCrashCycles },
  console: { trials: 2_000, run: consolePages },
  lighthouse: { trials: 3, run: lighthouseScores, missing: lighthouseMissing },
  'app-full-disk': { trials: 50, run: appFullDisk, missing: shimMissing },
};

/** The power cuts over a writer with `synchronous=NORMAL`: they must find lost events, or they would find none ever. */
async function guard({ trials, seed }) {
  const { faults, ...figures } = await powerCuts({ trials, seed, isNormal: true });
  const imagesWithLoss = faults.filter((fault) => fault.includes('LOST')).length;
  const blind = 'with synchronous=NORMAL no acknowledged event was lost: the test of power cuts sees nothing';
  return { ...figures, imagesWithLoss, faults: imagesWithLoss > 0 ? [] : [blind] };
}

async function tried(name) {
  const { trials, run, missing: whatIsMissing } = tests[name];
  const missing = whatIsMissing?.();
  if (missing !== undefined) {
    console.log(`${name}: not run here, ${missing}`);
    return 'notRun';
  }
  const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 32));
  const withinMs = values.minutes === undefined ? undefined : Number(values.minutes) * 60_000;
  const { demonstration } = values;
  const begun = process.hrtime.bigint();
  const { faults, ...figures } = await run({ trials: Number(values.trials ?? trials), seed, withinMs, demonstration });
  const seconds = Number((process.hrtime.bigint() - begun) / 1_000_000n) / 1_000;
  console.log(`${name}: ${faults.length} faults ${JSON.stringify({ ...figures, seed, seconds })}`);
  for (const fault of faults) console.log(`  ${fault}`);
  return faults.length === 0 ? 'passed' : 'failed';
}

const unknown = positionals.filter((name) => !(name in tests));
if (unknown.length > 0)
  throw new Error(`there is no ${unknown.join(', ')}; there are ${Object.keys(tests).join(', ')}`);
console.log(`${cpus().length} × ${cpus()[0]?.model}, ${process.platform} ${release()}, Node ${process.version}`);
const counted = { passed: 0, failed: 0, notRun: 0 };
for (const name of positionals.length > 0 ? positionals : Object.keys(tests)) counted[await tried(name)] += 1;
console.log(`${counted.passed} passed, ${counted.failed} failed, ${counted.notRun} not run here`);
process.exitCode = counted.failed === 0 ? 0 : 1;
