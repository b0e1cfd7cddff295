// Appends to the log in the folder of its first argument until somebody kills it, sixteen callers on streams of their
// own, and prints "stream revision id" once an append has been acknowledged. The second argument is the start's number.
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { openSqliteEventStore } from '../../dist/libs/infrastructure/event-store/sqlite/sqlite.event-store.js';

const CALLERS = 16;
const [folder, start] = process.argv.slice(2);
const store = await openSqliteEventStore({ folder });

function say(line) {
  for (;;) {
    try {
      writeSync(1, line);
      return;
    } catch (error) {
      // The reader of the pipe is slower than we are.
      if (error.code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
  }
}

async function caller(number) {
  const stream = `killed-${start}-${number}`;
  for (let revision = 0; ; revision += 1) {
    const id = randomUUID();
    const event = { id, type: 'Tried', data: { revision }, metadata: { actor: 'system:harness' } };
    await store.append(stream, revision === 0 ? 'no-stream' : revision - 1, [event], 0);
    // Synchronously: a line in a stream's buffer would die with the process.
    say(`${stream} ${revision} ${id}\n`);
  }
}

await Promise.all(Array.from({ length: CALLERS }, (_, number) => caller(number)));
