// Runs appending processes one after another on one log, everything that they change on the disk recorded.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Disk, readRecord } from './disk.mjs';
import { underShim } from './shim.mjs';

const appending = fileURLToPath(new URL('./appending.mjs', import.meta.url));
/** Both in the recorded folder, so that acknowledgements stand among the changes, in their order. */
export const LEDGER = 'ledger';
export const LOG = 'log';

/**
 * @param starts settings of each process, as appending.mjs says; `acked` and the ledger are filled in here
 * @param faults `fail` of the shim, in each process anew
 * @returns {disk, exits, changes}: the recorded folder as it is in the end, how each process ended, what was changed
 */
export async function recorded(folder, shim, starts, faults = {}) {
  const disk = join(realpathSync(folder), 'disk');
  const record = join(folder, 'record');
  mkdirSync(join(disk, LOG), { recursive: true });
  const exits = [];
  for (const start of starts) {
    const settings = { ...start, ledger: join(disk, LEDGER), acked: ackedIn(readIf(join(disk, LEDGER))) };
    const child = spawn(process.execPath, [appending, join(disk, LOG), JSON.stringify(settings)], {
      env: underShim(shim, { folder: disk, record, ...faults }),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (text) => {
      said += text;
    });
    const [code, signal] = await once(child, 'close');
    exits.push({ code, signal, said });
  }
  return { disk, exits, changes: readRecord(readFileSync(record)) };
}

/** Appends of each caller that a disk's ledger acknowledges: the test's own, it is never cut. */
export function ackedOn(disk) {
  const kept = disk.pending.filter(({ name }) => name === LEDGER);
  return ackedIn(disk.image(kept).get(LEDGER)?.toString('latin1'));
}

/** The same of a ledger's text. */
export function ackedIn(ledger = '') {
  const acked = [];
  for (const line of ledger.split('\n')) {
    if (line === '') continue;
    const [caller, number] = line.split(' ').map(Number);
    while (acked.length <= caller) acked.push(0);
    acked[caller] = number + 1;
  }
  return acked;
}

/** The shim sees everything: all changes replayed are the files as they are. @throws when it has missed one */
export function requireComplete(changes, disk) {
  const replayed = new Disk();
  for (const change of changes) replayed.apply(change);
  const image = replayed.image(replayed.pending);
  const names = readdirSync(join(disk, LOG)).filter((name) => !name.endsWith('-shm'));
  const missed = names.filter((name) => !image.get(`${LOG}/${name}`)?.equals(readFileSync(join(disk, LOG, name))));
  if (missed.length > 0) throw new Error(`the recording has missed changes to ${missed.join(', ')}`);
  const acks = image.get(LEDGER)?.toString('utf8') ?? '';
  if (acks !== readIf(join(disk, LEDGER))) throw new Error('the recording has missed acknowledgements');
}

function readIf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return '';
    throw error;
  }
}
