// A process whose disk is full again and again under its open log. Arguments: what the file does, "flag" (its being there
// makes the shim refuse writes) or "ballast" (it takes all room that is left); the log's folder; the file; how many times.
// Prints {refused, read, acknowledged, faults} as JSON.
import { closeSync, fstatSync, ftruncateSync, openSync, rmSync, writeSync } from 'node:fs';
import { openSqliteEventStore } from '../../dist/libs/infrastructure/event-store/sqlite/sqlite.event-store.js';
import { lengthAfter, sendAppend } from './workload.mjs';

const BYTES = 6_000;
/** Room left by the ballast of the n-th time, times n % 5: another place for the write that finds none. */
const ROOM_BYTES = 37_000;
const APPENDS_MAX = 2_000;
const [kind, folder, file, times] = process.argv.slice(2);
const store = await openSqliteEventStore({ folder });
const figures = { refused: 0, read: 0, acknowledged: 0, faults: [] };
let acked = 0;

async function append() {
  await sendAppend(store, 0, acked, BYTES);
  acked += 1;
}

function fill(time) {
  const ballast = openSync(file, 'w');
  for (let block = 65_536; kind === 'ballast' && block >= 1; ) {
    try {
      writeSync(ballast, Buffer.alloc(block));
    } catch (error) {
      if (error.code !== 'ENOSPC') throw error;
      block = Math.floor(block / 2);
    }
  }
  if (kind === 'ballast') ftruncateSync(ballast, fstatSync(ballast).size - (time % 5) * ROOM_BYTES);
  closeSync(ballast);
}

/** Appends until the disk has no room; what the store says then is its answer. */
async function appendUntilRefused() {
  for (let tries = 0; tries < APPENDS_MAX; tries += 1) {
    try {
      await append();
    } catch (error) {
      return error;
    }
  }
  return new Error(`${APPENDS_MAX} appends found room on a full disk`);
}

async function expectEverythingReadable(when) {
  let found = 0;
  for (let after = 0; ; ) {
    const events = await store.readAll({ after });
    if (events.length === 0) break;
    found += events.length;
    after = events.at(-1).position;
  }
  figures.read += found;
  if (found !== lengthAfter(acked))
    figures.faults.push(`${when}: ${found} events, acknowledged are ${lengthAfter(acked)}`);
}

for (let time = 1; time <= Number(times); time += 1) {
  await append();
  fill(time);
  const refusal = await appendUntilRefused();
  if (refusal.name !== 'StoreFull') figures.faults.push(`full ${time}: ${refusal.name}: ${refusal.message}`);
  else figures.refused += 1;
  await expectEverythingReadable(`full ${time}`);
  rmSync(file);
  // The refused append itself, sent again: written once, and the store was never closed.
  await append();
  await expectEverythingReadable(`room again ${time}`);
}
await store.close();
figures.acknowledged = acked;
process.stdout.write(`${JSON.stringify(figures)}\n`);
