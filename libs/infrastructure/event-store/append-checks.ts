import type { ExpectedRevision, NewEvent } from '#application/ports/event-store.js';
import { InvalidAppend } from '#application/ports/event-store.js';
import type { Instant } from '#domain/kernel/time.js';
import { canonicalText, isWellFormed, NotCanonical } from './canonical-json.js';

/**
 * Calls: nothing.
 * Answers: the events of an append as the texts whose UTF-8 will be stored, ids in lower case.
 * Fails: `InvalidAppend`, which says what is wrong and where.
 * Promises: every adapter refuses the same things before its driver sees them. EventStoreDB's client ends the process
 * for a bad id or an empty type, answers "ok" to an empty list and turns a lone surrogate into another stream's name.
 */
export interface EncodedEvent {
  readonly id: string;
  readonly type: string;
  /** Canonical JSON. Texts, not bytes: they go to the writer's thread at a fraction of the cost of buffers. */
  readonly data: string;
  readonly metadata: string;
}

const NAME_BYTES_MAX = 512;
/** Of one append, all events together: EventStoreDB's limit for both. */
const APPEND_BYTES_MAX = 1_048_576;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const NIL_UUID = '00000000-0000-0000-0000-000000000000';
/** The last instant of the Date type, ECMA-262 §21.4.1.1. */
const INSTANT_MAX = 8_640_000_000_000_000;

export function checkedAppend(
  stream: string,
  expected: ExpectedRevision,
  events: readonly NewEvent[],
  recordedAt: Instant,
): readonly EncodedEvent[] {
  checkName('stream name', stream);
  if (expected !== 'no-stream' && !(Number.isSafeInteger(expected) && expected >= 0)) {
    throw new InvalidAppend(`the expected revision of ${stream} is ${expected}; it is a count from 0, or no-stream`);
  }
  if (!Number.isSafeInteger(recordedAt) || Math.abs(recordedAt) > INSTANT_MAX) {
    throw new InvalidAppend(`recordedAt of an append to ${stream} is ${recordedAt}, no instant in whole milliseconds`);
  }
  if (events.length === 0) throw new InvalidAppend(`an append to ${stream} holds no event`);
  const encoded = events.map((event, index) => encodedEvent(event, `event ${index} for ${stream}`));
  if (new Set(encoded.map((event) => event.id)).size < encoded.length) {
    throw new InvalidAppend(`an append to ${stream} holds the same event id twice`);
  }
  const bytes = encoded.reduce((sum, event) => sum + bytesOf(event), 0);
  if (bytes > APPEND_BYTES_MAX) {
    throw new InvalidAppend(`an append to ${stream} is ${bytes} bytes; the limit is ${APPEND_BYTES_MAX}`);
  }
  return encoded;
}

const bytesOf = ({ type, data, metadata }: EncodedEvent): number =>
  Buffer.byteLength(type) + Buffer.byteLength(data) + Buffer.byteLength(metadata);

function encodedEvent(event: NewEvent, where: string): EncodedEvent {
  if (!UUID.test(event.id)) throw new InvalidAppend(`${where}: its id ${JSON.stringify(event.id)} is no UUID`);
  if (event.id === NIL_UUID) throw new InvalidAppend(`${where}: its id is the nil UUID`);
  checkName(`type of ${where}`, event.type);
  return {
    id: event.id.toLowerCase(),
    type: event.type,
    data: textOfObject(event.data, `${where}: data`),
    metadata: textOfObject(event.metadata, `${where}: metadata`),
  };
}

function textOfObject(value: object, where: string): string {
  if (value === null || typeof value !== 'object') throw new InvalidAppend(`${where} is no object`);
  try {
    return canonicalText(value);
  } catch (cause) {
    if (!(cause instanceof NotCanonical)) throw cause;
    throw new InvalidAppend(`${where}: ${cause.message}`, { cause });
  }
}

function checkName(what: string, name: string): void {
  if (typeof name !== 'string' || name === '') throw new InvalidAppend(`the ${what} is empty`);
  const shown = JSON.stringify(name.slice(0, 80));
  if (!isWellFormed(name)) throw new InvalidAppend(`the ${what} ${shown} has a lone surrogate`);
  if (/\p{Cc}/u.test(name)) throw new InvalidAppend(`the ${what} ${shown} has a control character`);
  if (name !== name.normalize('NFC')) throw new InvalidAppend(`the ${what} ${shown} is not in Unicode NFC`);
  if (name.startsWith('$')) throw new InvalidAppend(`the ${what} ${shown} starts with $, which EventStoreDB reserves`);
  if (Buffer.byteLength(name) > NAME_BYTES_MAX) {
    throw new InvalidAppend(`the ${what} ${shown} is longer than ${NAME_BYTES_MAX} bytes`);
  }
}
