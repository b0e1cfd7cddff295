import { once } from 'node:events';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { status as Code, type ServerWritableStream } from '@grpc/grpc-js';
import type { Admission } from './admission.js';
import type { EmulatedLog, Logged } from './emulated-log.js';
import type { Faults } from './faults.js';
import { eventResponse, identifierOf, nameOf } from './messages.js';
import { subscribe } from './subscribe.js';

type Call = ServerWritableStream<ReadReq, ReadResp>;

const BACKWARDS = 1;

/** Reads of a stream or of all, both ways, and subscriptions, which are reads without a count. */
export function read(log: EmulatedLog, faults: Faults, admission: Admission): (call: Call) => Promise<void> {
  return async (call) => {
    await faults.whileSilent();
    const options = call.request.getOptions();
    if (!options) return fail(call, Code.INVALID_ARGUMENT, 'options are missing');
    const refusal = admission.refusal(call.metadata, options.getAll() ? 'read all' : 'use');
    if (refusal) return void call.emit('error', refusal);
    if (options.hasSubscription()) return subscribe(log, faults, call, options);
    const count = Number(options.getCount());
    if (count === 0) return fail(call, Code.UNKNOWN, 'Exception was thrown by handler.');
    const isBackwards = Number(options.getReadDirection()) === BACKWARDS;
    const stream = options.getStream();
    const all = options.getAll();
    const page = stream ? pageOfStream(log, stream, isBackwards) : all ? pageOfAll(log, all, isBackwards) : undefined;
    if (!page) {
      const name = nameOf(stream?.getStreamIdentifier());
      if (!stream) return fail(call, Code.UNKNOWN, 'Unexpected ReadAllResult: Error');
      const notFound = new streams.ReadResp.StreamNotFound().setStreamIdentifier(identifierOf(name));
      call.write(new streams.ReadResp().setStreamNotFound(notFound));
    }
    for (const event of page?.slice(0, count) ?? []) {
      if (call.cancelled) return;
      if (!call.write(eventResponse(event))) await drained(call);
    }
    call.end();
  };
}

/** Inclusive both ways; `undefined` when nothing was ever written there. */
function pageOfStream(
  log: EmulatedLog,
  options: ReadReq.Options.StreamOptions,
  isBackwards: boolean,
): readonly Logged[] | undefined {
  const events = log.stream(nameOf(options.getStreamIdentifier()));
  if (!events) return undefined;
  const from = options.hasEnd() ? events.length : options.hasStart() ? 0 : Number(options.getRevision());
  return isBackwards ? events.slice(0, from + 1).reverse() : events.slice(from);
}

/** Forwards inclusive, backwards exclusive; `undefined` for a position within the log that is no event's. */
function pageOfAll(
  log: EmulatedLog,
  options: ReadReq.Options.AllOptions,
  isBackwards: boolean,
): readonly Logged[] | undefined {
  const position = options.getPosition();
  const from = position ? log.indexOf(Number(position.getCommitPosition())) : options.hasEnd() ? log.all.length : 0;
  if (from === undefined) return undefined;
  return isBackwards ? log.all.slice(0, from).reverse() : log.all.slice(from);
}

function fail(call: Call, code: Code, details: string): void {
  call.emit('error', { code, details });
}

/** A client that reads slowly, or has gone, holds nobody else up. */
async function drained(call: Call): Promise<void> {
  const done = new AbortController();
  const ends = ['drain', 'close', 'cancelled'].map((event) => once(call, event, { signal: done.signal }));
  if (!call.cancelled) await Promise.race(ends);
  for (const end of ends) end.catch(() => undefined);
  done.abort();
}
