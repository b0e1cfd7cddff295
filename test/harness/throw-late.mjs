// Appends to the server of its first argument, which answers the first append twice, so that the client throws where
// nobody can catch it. Prints what became of it, and then throws an error of its own, which must end the process.
import { setTimeout as sleep } from 'node:timers/promises';
import { openEventStoreDb } from '../../dist/libs/infrastructure/event-store/eventstoredb/eventstoredb.event-store.js';

const store = await openEventStoreDb({ url: process.argv[2] });
const event = (n) => ({ id: `00000000-0000-4000-8000-00000000000${n}`, type: 'Tried', data: { n }, metadata: {} });
await store.append('late', 'no-stream', [event(1)], 0);
while (store.lateThrows === 0) await sleep(10);
const { revision } = await store.append('late', 0, [event(2)], 0);
console.log(JSON.stringify({ revision, lateThrows: store.lateThrows, clientsReplaced: store.clientsReplaced }));
setTimeout(() => {
  throw new Error('an error of ours');
});
setTimeout(() => console.log('still alive'), 500);
