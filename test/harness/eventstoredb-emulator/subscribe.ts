import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { status as Code, type ServerWritableStream } from '@grpc/grpc-js';
import type { EmulatedLog, Logged } from './emulated-log.js';
import type { Faults } from './faults.js';
import { eventResponse, nameOf } from './messages.js';

type Call = ServerWritableStream<ReadReq, ReadResp>;

const TOO_SLOW = 'Consumer too slow to handle event while live. Client resubscription required.';

/** `confirmation`, what is there, `caughtUp`, then what comes; begins after the position or revision named. */
export async function subscribe(log: EmulatedLog, faults: Faults, call: Call, options: ReadReq.Options): Promise<void> {
  const source = sourceOf(log, options);
  if (!source) {
    call.emit('error', { code: Code.UNKNOWN, details: 'Exception was thrown by handler.' });
    return;
  }
  const gone = new AbortController();
  const forget = faults.onOutrun(() => {
    gone.abort();
    call.emit('error', { code: Code.ABORTED, details: TOO_SLOW });
  });
  gone.signal.addEventListener('abort', forget, { once: true });
  for (const event of ['cancelled', 'close', 'error']) call.once(event, () => gone.abort());
  const send = async (response: ReadResp): Promise<void> => {
    await faults.whileSilent();
    if (gone.signal.aborted || call.write(response)) return;
    // Rejects when the client has gone.
    await once(call, 'drain', { signal: gone.signal }).catch(() => undefined);
  };
  const confirmation = new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(randomUUID());
  await send(new streams.ReadResp().setConfirmation(confirmation));
  const window = options.getFilter() ? windowOf(options.getFilter()) : Number.POSITIVE_INFINITY;
  let { from } = source;
  let passed = 0;
  let isLive = false;
  while (!gone.signal.aborted) {
    const next = source.events()?.[from];
    if (!next) {
      // A stream that was never written is confirmed, but never called caught up.
      if (!isLive && source.events()) await send(new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp()));
      isLive = true;
      if (!source.events()?.[from]) await log.changed(gone.signal);
      continue;
    }
    if (isLive && faults.takesNoticeLost()) return;
    from += 1;
    passed += 1;
    if (source.wants(next)) await send(eventResponse(next));
    if (passed < window) continue;
    passed = 0;
    if (!source.wants(next)) await send(checkpoint(next, isLive));
  }
}

interface Source {
  readonly from: number;
  readonly events: () => readonly Logged[] | undefined;
  readonly wants: (event: Logged) => boolean;
}

function sourceOf(log: EmulatedLog, options: ReadReq.Options): Source | undefined {
  const stream = options.getStream();
  if (stream) {
    const name = nameOf(stream.getStreamIdentifier());
    const end = log.stream(name)?.length ?? 0;
    const from = stream.hasStart() ? 0 : stream.hasEnd() ? end : Number(stream.getRevision()) + 1;
    return { from, events: () => log.stream(name), wants: () => true };
  }
  const all = options.getAll();
  const position = all?.getPosition();
  const at = position ? log.indexOf(Number(position.getCommitPosition())) : all?.hasEnd() ? log.all.length : -1;
  if (at === undefined) return undefined;
  const isBeyond = position !== undefined && at === log.all.length;
  return {
    from: isBeyond ? at : position || !all?.hasEnd() ? at + 1 : at,
    events: () => log.all,
    wants: filterOf(options),
  };
}

function filterOf(options: ReadReq.Options): (event: Logged) => boolean {
  const filter = options.getFilter();
  if (!filter) return () => true;
  const expression = filter.getStreamIdentifier() ?? filter.getEventType();
  const prefixes = expression?.getPrefixList() ?? [];
  const regex = new RegExp(expression?.getRegex() ?? '');
  const matches = (text: string): boolean =>
    prefixes.length > 0 ? prefixes.some((prefix) => text.startsWith(prefix)) : regex.test(text);
  return filter.hasStreamIdentifier() ? ({ stream }) => matches(stream) : ({ type }) => matches(type);
}

function windowOf(filter: ReadReq.Options.FilterOptions | undefined): number {
  const window = (filter?.getMax() ?? 0) * (filter?.getCheckpointintervalmultiplier() ?? 0);
  return window > 0 ? window : Number.POSITIVE_INFINITY;
}

/** While catching up the server leaves the prepare position 0. */
function checkpoint({ position }: Logged, isLive: boolean): ReadResp {
  const at = new streams.ReadResp.Checkpoint().setCommitPosition(`${position}`);
  return new streams.ReadResp().setCheckpoint(at.setPreparePosition(isLive ? `${position}` : '0'));
}
