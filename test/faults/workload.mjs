// What the callers of these tests append. Caller c appends 0, 1, 2 … to the stream of its own, each of one, two or
// three events, and waits for each acknowledgement; so of one number alone follows what a log may hold.
import { hash } from 'node:crypto';

const SIZES = [1, 2, 3];
const SUM = SIZES.reduce((sum, size) => sum + size, 0);

export const streamOf = (caller) => `caller-${caller}`;

/** Events in a caller's stream after that many appends. */
export function lengthAfter(appends) {
  const started = SIZES.slice(0, appends % SIZES.length).reduce((sum, size) => sum + size, 0);
  return Math.floor(appends / SIZES.length) * SUM + started;
}

/** The id of an event says its place, as a command's key does: the same append sent twice carries the same ids. */
export function idOf(stream, revision) {
  const hex = hash('sha256', `${stream} ${revision}`, 'hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Sends append `number` of a caller, `bytes` of filling in each event. */
export function sendAppend(store, caller, number, bytes) {
  const stream = streamOf(caller);
  const first = lengthAfter(number);
  const events = [];
  for (let revision = first; revision < lengthAfter(number + 1); revision += 1) {
    const data = { revision, filling: 'đ'.repeat(bytes / 2) };
    events.push({ id: idOf(stream, revision), type: 'Tried', data, metadata: { actor: 'system:faults' } });
  }
  return store.append(stream, first === 0 ? 'no-stream' : first - 1, events, 0);
}
