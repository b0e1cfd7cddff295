// Runs appending processes one after another on one log, everything that they change on the disk recorded.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Disk, readRecord } from './disk.mjs';
import { underShim } from './shim.mjs';
import { lengthAfter } from './workload.mjs';

const appending = fileURLToPath(new URL('./appending.mjs', import.meta.url));
export const LEDGER = 'ledger';

/**
 * @param starts settings of each process, as appending.mjs says; `acked` and the ledger are filled in here
 * @returns the changes, and the exits of the processes
 */
export async function recorded(folder, shim, starts, faults = {}) {
  const disk = join(realpathSync(folder), 'disk');
  const record = join(folder, 'record');
  mkdirSync(join(disk, 'log'), { recursive: true });
  const exits = [];
  for (const start of starts) {
    const settings = { ...start, ledger: join(disk, LEDGER), acked: ackedIn(readIf(join(disk, LEDGER))) };
    const child = spawn(process.execPath, [appending, join(disk, 'log'), JSON.stringify(settings)], {
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

/** Appends of each caller that the text of a ledger acknowledges. */
export function ackedIn(ledger) {
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
  const names = readdirSync(join(disk, 'log')).filter((name) => !name.endsWith('-shm'));
  const missed = names.filter((name) => !image.get(`log/${name}`)?.equals(readFileSync(join(disk, 'log', name))));
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

export const eventsAcknowledged = (acked) => acked.reduce((sum, number) => sum + lengthAfter(number), 0);
