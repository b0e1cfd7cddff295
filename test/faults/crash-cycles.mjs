// A real process is killed with SIGKILL at any moment, again and again on the same log, its opening included; the client
// keeps its own ledger of acknowledgements and sends what was under way again to the next process.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { faultsAfterRetry, faultsInReading } from './log-check.mjs';
import { Random } from './random.mjs';
import { ackedIn } from './recording.mjs';

const CALLERS = 16;
/** A log of its own for so many kills, since all of it is read after each. */
const CYCLES_PER_LOG = 25;
const appending = fileURLToPath(new URL('./appending.mjs', import.meta.url));

export async function crashCycles({ trials, seed }) {
  const random = new Random(seed);
  const figures = { cycles: 0, whileOpening: 0, acknowledged: 0, faults: [] };
  while (figures.cycles < trials) {
    const folder = mkdtempSync(join(tmpdir(), 'dondoc-crash-'));
    await crashOneLog(folder, Math.min(CYCLES_PER_LOG, trials - figures.cycles), random, figures);
    rmSync(folder, { recursive: true });
  }
  return figures;
}

async function crashOneLog(folder, cycles, random, figures) {
  let ledger = '';
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    const settings = { callers: CALLERS, bytes: random.oneOf([20, 600, 6_000]), acked: ackedIn(ledger) };
    const said = await killed(folder, settings, random);
    ledger += said;
    figures.cycles += 1;
    figures.acknowledged += said.split('\n').length - 1;
    if (said === '') figures.whileOpening += 1;
    // Without an acknowledgement there may be no log yet. Reading does not repair: that is left to the next process.
    const faults = ledger === '' ? [] : await faultsInReading(folder, ackedIn(ledger), CALLERS);
    figures.faults.push(...faults.map((fault) => `cycle ${figures.cycles}: ${fault}`));
  }
  const faults = await faultsAfterRetry(folder, ackedIn(ledger), CALLERS);
  figures.faults.push(...faults.map((fault) => `after cycle ${figures.cycles}, sent again: ${fault}`));
}

/** What the process acknowledged, killed some time after its start, or after some acknowledgements. */
async function killed(folder, settings, random) {
  const child = spawn(process.execPath, [appending, folder, JSON.stringify(settings)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  const stop = () => child.kill('SIGKILL');
  const stopAfter = random.isTrue(0.3) ? 0 : random.between(1, 300);
  let said = '';
  let lines = 0;
  child.stdout.on('data', (bytes) => {
    const text = bytes.toString('latin1');
    said += text;
    lines += text.split('\n').length - 1;
    if (stopAfter > 0 && lines >= stopAfter) stop();
  });
  if (stopAfter === 0) {
    await Promise.race([pause(random.between(5, 500)), ended]);
    stop();
  }
  const [code, signal] = await ended;
  if (signal !== 'SIGKILL') throw new Error(`the process ended by itself, with ${code ?? signal}`);
  return said;
}
