import { Worker } from 'node:worker_threads';
import { Conflict } from '../work/conflict.mjs';

/**
 * What the embedded store could do at most on this machine: the same tables and indexes, a writing thread, FULL and one
 * commit for what has gathered, the revision looked up; no savepoints, no leaves, no canonical form, no fence, no checks.
 */
export async function open({ folder }) {
  const worker = new Worker(new URL('./bare-loop.thread.mjs', import.meta.url), { workerData: { folder } });
  const waiting = new Map();
  let outbox = [];
  let last = 0;
  await new Promise((resolve) => worker.once('message', resolve));
  worker.on('message', (answers) => {
    for (const { ticket, revision } of answers) {
      const { resolve, reject } = waiting.get(ticket);
      waiting.delete(ticket);
      if (revision < 0) reject(new Conflict());
      else resolve(revision);
    }
  });
  const send = () => {
    worker.postMessage(outbox);
    outbox = [];
  };
  return {
    answersRetries: false,
    append: (stream, expected, events) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        if (outbox.length === 0) queueMicrotask(send);
        outbox.push({ ticket: last, stream, expected, events: events.map(encoded) });
      }),
    close: () => worker.terminate(),
  };
}

function encoded({ id, type, data, metadata }) {
  return { id, type, data: Buffer.from(JSON.stringify(data)), metadata: Buffer.from(JSON.stringify(metadata)) };
}
