// Opens the log in the folder of its first argument, then opens it again with a writer thread that fails as its second
// argument says at the first append, and would live for ever if the store let it.
import { openSqliteEventStore } from '../../dist/libs/infrastructure/event-store/sqlite/sqlite.event-store.js';

const FAILURES = {
  fatal: "parentPort.postMessage({ kind: 'fatal', why: 'fsync failed' })",
  thrown: "throw new Error('fsync failed')",
  ended: 'parentPort.close()',
};
const [folder, failure] = process.argv.slice(2);
await (await openSqliteEventStore({ folder })).close();

const thread = `import { parentPort } from 'node:worker_threads';
parentPort.on('message', () => { ${FAILURES[failure]} });
parentPort.postMessage({ kind: 'ready' });`;
const store = await openSqliteEventStore({
  folder,
  threadUrl: new URL(`data:text/javascript,${encodeURIComponent(thread)}`),
  onFatal: (error) => console.log(`told: ${error.message}`),
});
setInterval(() => undefined, 1_000);
const event = { id: 'f81d4fae-7dec-11d0-a765-00a0c91e6bf6', type: 'Tried', data: {}, metadata: {} };
await store.append('task-1', 'no-stream', [event], 0).catch((error) => console.log(`refused: ${error.name}`));
