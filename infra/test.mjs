// `npm test`: every check, then every spec; none is left out because another failed. The last line counts them all.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, root } from './build.mjs';
import { buildConsole } from './build-console.mjs';
import { ensureChromium, ensureRedisServer } from './system-packages.mjs';

// Against hanging; a machine that is shared may take three times as long as a quiet one.
const LIMIT_MS = 45 * 60_000;
/** Two at a time, each row in its order: what reads the types of the API comes after them. */
const checks = [
  [
    ['types and promises', '../infra/types.mjs'],
    ['purity of the domain', 'typescript/bin/tsc', '-p', 'libs/domain/tsconfig.json', '--noEmit'],
  ],
  [
    ['types of the API', '../infra/console-types.mjs'],
    ['type check of the console', 'typescript/bin/tsc', '-p', 'apps/console/tsconfig.json', '--noEmit'],
    ['direction and cycles', 'dependency-cruiser/bin/dependency-cruise.mjs', 'apps', 'libs', 'test', 'bench'],
    ['dead code', 'knip/bin/knip.js'],
    ['lint and format', '@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
  ],
];

const MEMORY = '/dev/shm';
const ROOM_BYTES = 4 * 2 ** 30;

/**
 * Where specs make their folders: in memory, where there is room. They make thousands, and what a disk does with them is
 * recorded or simulated where it matters; a process that is killed loses nothing of either.
 */
function placeOfFolders() {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize >= ROOM_BYTES ? MEMORY : tmpdir();
  } catch {
    return tmpdir();
  }
}

const counted = { passed: 0, failed: 0 };
const count = (ok) => {
  counted[ok ? 'passed' : 'failed'] += 1;
};

/** Exit code of a tool of node_modules; what it says is told as it comes, or whole at its end where others run beside it. */
function run(name, tool, options, isAlone = true) {
  const heading = `\n▸ ${name}`;
  if (isAlone) console.log(heading);
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const child = spawn(process.execPath, [...flags, join('node_modules', tool), ...options], {
    cwd: root,
    env: { ...process.env, TMPDIR: placeOfFolders() },
    stdio: isAlone ? ['ignore', 1, 1] : ['ignore', 'pipe', 'pipe'],
  });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes) => said.push(bytes));
  const limit = setTimeout(() => {
    console.log(`${name} has not ended after ${LIMIT_MS / 60_000} minutes and is stopped.`);
    child.kill('SIGKILL');
  }, LIMIT_MS);
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 1));
  }).finally(() => {
    clearTimeout(limit);
    if (!isAlone) console.log([heading, Buffer.concat(said).toString().trimEnd()].filter(Boolean).join('\n'));
  });
}

async function tryBuild() {
  console.log('\n▸ build');
  try {
    await build();
    await buildConsole(root);
    return true;
  } catch (error) {
    console.log(error.message);
    return false;
  }
}

/** A spec that is skipped, or a file that cannot be loaded, is a promise not kept: both count as failed. */
async function runSpecs() {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-test-'));
  const report = join(folder, 'jest.json');
  const patterns = process.argv.slice(2);
  const options = ['--maxWorkers=2', '--json', `--outputFile=${report}`, ...patterns];
  const code = await run('specs', 'jest/bin/jest.js', options);
  let failed = 1;
  try {
    const told = JSON.parse(readFileSync(report, 'utf8'));
    counted.passed += told.numPassedTests;
    failed = told.numFailedTests + told.numPendingTests + told.numTodoTests + told.numRuntimeErrorTestSuites;
  } catch {
    console.log('Jest wrote no report.');
  }
  rmSync(folder, { recursive: true, force: true });
  counted.failed += code === 0 ? failed : Math.max(failed, 1);
}

ensureRedisServer();
ensureChromium();
count(await tryBuild());
await Promise.all(
  checks.map(async (row) => {
    for (const [name, tool, ...options] of row) count((await run(name, tool, options, false)) === 0);
  }),
);
await runSpecs();

process.exitCode = counted.failed === 0 ? 0 : 1;
console.log(`\n${counted.passed} passed, ${counted.failed} failed`);
