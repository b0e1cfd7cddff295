// `npm run test:mutants [-- name …] [--check] [--workers n]`: puts the faults of test/mutants/ in, one at a time and in a copy of the
// tree, and says which of them the specs beside them do not notice. `--check` only asks whether each can still be put in.
import { parseArgs } from 'node:util';
import { chosenMutants, staleMutants } from './mutants/list.mjs';
import { TreeCopy } from './mutants/tree-copy.mjs';

const LIMIT_MS = 300_000;
/** A fault that makes specs run in circles is noticed when they take so much longer than without it. */
const ENDLESS = { atLeastMs: 60_000, times: 6 };
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { check: { type: 'boolean' }, workers: { type: 'string' } },
});

/** Gives each copy the next piece of work until none is left. */
async function shared(copies, pieces, work) {
  const left = [...pieces];
  const busy = copies.map(async (copy) => {
    for (let piece = left.shift(); piece !== undefined; piece = left.shift()) await work(copy, piece);
  });
  await Promise.all(busy);
}

/** Each distinct set of specs once without a fault: what is red anyway would notice everything. Answers how long each takes. */
async function provenGreen(copies, mutants) {
  const sets = new Map();
  const tookMs = new Map();
  for (const { specs, isBuilt, only } of mutants) sets.set(named({ specs, only }), { specs, isBuilt, only });
  const faults = [];
  await shared(copies, sets.values(), async (copy, proof) => {
    const begun = performance.now();
    const { outcome, said } = await copy.specs(proof, LIMIT_MS);
    tookMs.set(named(proof), performance.now() - begun);
    console.log(`${outcome.padEnd(9)} ${named(proof)}`);
    if (outcome !== 'green') faults.push(`${named(proof)}: ${outcome} without any fault\n${said}`);
  });
  return { faults, tookMs };
}

async function hunted(copies, mutants, tookMs) {
  const survivors = [];
  const faults = [];
  await shared(copies, mutants, async (copy, mutant) => {
    const limitMs = Math.max(ENDLESS.atLeastMs, ENDLESS.times * tookMs.get(named(mutant)));
    const { outcome, said } = await copy.withFault(mutant, limitMs).catch(unfit);
    const word = outcome === 'green' ? 'SURVIVED' : outcome === 'unfit' ? 'UNFIT' : 'found';
    console.log(`${word.padEnd(9)} ${mutant.name}${outcome === 'endless' ? ' (did not end)' : ''}`);
    if (outcome === 'green') survivors.push(mutant);
    if (outcome === 'unfit') faults.push(`${mutant.name} cannot be tried:\n${said}`);
  });
  return { found: mutants.length - survivors.length - faults.length, survivors, faults };
}

const named = ({ specs, only }) => [...specs, ...(only === undefined ? [] : [`(${only})`])].join(' ');
const unfit = (error) => ({ outcome: 'unfit', said: String(error) });

async function run(mutants) {
  const copies = Array.from({ length: Number(values.workers ?? 2) }, () => new TreeCopy());
  const discard = () => {
    for (const copy of copies) copy.discard();
  };
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      discard();
      process.exit(1);
    });
  }
  try {
    const { faults, tookMs } = await provenGreen(copies, mutants);
    if (faults.length > 0) return { found: 0, survivors: [], faults };
    return await hunted(copies, mutants, tookMs);
  } finally {
    discard();
  }
}

const stale = staleMutants();
const mutants = chosenMutants(positionals);
const isChecked = values.check === true || stale.length > 0;
const { found, survivors, faults } = isChecked ? { found: 0, survivors: [], faults: stale } : await run(mutants);
for (const { name, file, find, replace, specs } of survivors) {
  console.log(`\n${name} survived ${specs.join(' ')}\n${file}\n- ${find}\n+ ${replace}`);
}
for (const fault of faults) console.log(`\n${fault}`);
if (!isChecked) console.log(`\n${found} found, ${survivors.length} survived`);
process.exitCode = survivors.length + faults.length === 0 ? 0 : 1;
