// A process that appends to the log in a folder and says, on a line of its ledger, "caller number" once an append has
// been acknowledged. Arguments: the folder, and these settings as JSON.
//   callers    how many append at once
//   acked      how many appends of each caller an earlier process had acknowledged; the next one may be written already
//   bytes      of filling in an event
//   appends    how many each caller makes before the store is closed; without it, for ever
//   tries      how often a caller sends an append again that the store refused for a reason that passes; else never
//   pauseAt    numbers of appends before which a caller waits until the writer has checkpointed for idleness
//   killAfter  acknowledgements after which the process kills itself with SIGKILL
//   ledger     a file; without it, standard output
//   thread     the writer thread's file, where it is not the store's own
import { openSync, writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { openSqliteEventStore } from '../../dist/libs/infrastructure/event-store/sqlite/sqlite.event-store.js';
import { sendAppend } from './workload.mjs';

const IDLE_MS = 300;
const [folder, json] = process.argv.slice(2);
const {
  callers,
  acked,
  bytes,
  appends = Number.POSITIVE_INFINITY,
  tries = 0,
  pauseAt = [],
  killAfter,
  ...paths
} = JSON.parse(json);
const ledger = paths.ledger === undefined ? 1 : openSync(paths.ledger, 'a');
const store = await openSqliteEventStore({
  folder,
  ...(paths.thread === undefined ? {} : { threadUrl: pathToFileURL(paths.thread) }),
});
let acknowledged = 0;

/** Synchronously: a line in a stream's buffer would die with the process. */
function say(line) {
  for (;;) {
    try {
      writeSync(ledger, line);
      return;
    } catch (error) {
      // The reader of a pipe is slower than we are.
      if (error.code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
  }
}

async function answered(caller, number) {
  for (let left = tries; ; left -= 1) {
    try {
      return await sendAppend(store, caller, number, bytes);
    } catch (error) {
      if (left === 0 || !['StoreFull', 'StoreUnavailable'].includes(error.name)) throw error;
      writeSync(2, `refused: ${error.name}: ${error.message}\n`);
    }
  }
}

async function call(caller) {
  const first = acked[caller] ?? 0;
  for (let number = first; number < first + appends; number += 1) {
    if (pauseAt.includes(number - first)) await pause(IDLE_MS);
    await answered(caller, number);
    say(`${caller} ${number}\n`);
    acknowledged += 1;
    if (acknowledged === killAfter) process.kill(process.pid, 'SIGKILL');
  }
}

await Promise.all(Array.from({ length: callers }, (_, caller) => call(caller)));
await store.close();
