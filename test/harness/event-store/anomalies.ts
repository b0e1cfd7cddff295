import type { RecordedEvent } from '#application/ports/event-store.js';
import type { Call, History } from './history.js';

export interface Observed {
  readonly history: History;
  /** Everything that was written meanwhile, in the order of the log. */
  readonly log: readonly RecordedEvent[];
  /** The same as a subscription had it that ran all the while. */
  readonly subscribed: readonly RecordedEvent[];
  /** By when every caller must have been answered. */
  readonly limitMs: number;
}

/**
 * What contradicts the port's promises, as sentences; none when
 * - each acknowledged append stands in the log whole and once, where it was said to be; one of unknown outcome whole
 *   and in its place, or not at all; one that was refused nowhere; and nothing that nobody sent;
 * - revisions of each stream are dense, positions increase, and the subscription had the log's own order;
 * - each read was the beginning of its stream, with everything in it that had been acknowledged before it began;
 * - every caller was answered in time.
 */
export function anomalies({ history, log, subscribed, limitMs }: Observed): string[] {
  const streams = byStream(log);
  const places = new Map(log.map((event) => [event.id, event]));
  return [
    ...wrongPlaces(log),
    ...sameAppends(history.calls).flatMap((calls) => wrongFate(calls, streams.get(calls[0].stream) ?? [], places)),
    ...neverSent(history.calls, log),
    ...wrongOrder(log, subscribed),
    ...history.reads.flatMap(({ stream, begunAt, ids }) => {
      const whole = streams.get(stream) ?? [];
      const acked = history.calls.filter((call) => call.stream === stream && (call.endedAt ?? begunAt) < begunAt);
      const least = Math.max(0, ...acked.map(({ appended }) => (appended ? appended.revision + 1 : 0)));
      if (ids.length < least) return [`a read of ${stream} had ${ids.length} events, ${least} were acknowledged`];
      return ids.every((id, index) => whole[index]?.id === id) ? [] : [`a read of ${stream} was not its beginning`];
    }),
    ...history.calls.flatMap(({ stream, begunAt, endedAt }) => {
      if (endedAt === undefined) return [`an append to ${stream} was never answered`];
      const took = Math.round(endedAt - begunAt);
      return took > limitMs ? [`an append to ${stream} was answered after ${took} ms, the limit is ${limitMs}`] : [];
    }),
  ];
}

type Calls = readonly [Call, ...Call[]];

/** An append sent again carries the same ids and is the same append. */
function sameAppends(calls: readonly Call[]): Calls[] {
  const appends = new Map<string, [Call, ...Call[]]>();
  for (const call of calls) {
    const key = call.ids.join();
    const same = appends.get(key);
    if (same) same.push(call);
    else appends.set(key, [call]);
  }
  return [...appends.values()];
}

function wrongFate(
  calls: Calls,
  stream: readonly RecordedEvent[],
  places: ReadonlyMap<string, RecordedEvent>,
): string[] {
  const [{ ids, expected, stream: name }] = calls;
  const first = expected === 'no-stream' ? 0 : expected + 1;
  const there = ids.filter((id) => places.has(id)).length;
  const isInPlace = ids.every((id, index) => stream[first + index]?.id === id);
  const what = `the append of ${ids.length} events to ${name} at ${expected}`;
  const acked = calls.filter(({ ending }) => ending === 'ok');
  if (there > 0 && !isInPlace) return [`${what} is there in part, or in another place`];
  if (acked.length > 0 && there === 0) return [`${what} was acknowledged and is LOST`];
  const last = stream[first + ids.length - 1];
  const hasWrongAnswer = acked.some(
    ({ appended }) => appended?.revision !== last?.revision || appended?.position !== last?.position,
  );
  if (hasWrongAnswer) return [`${what} was acknowledged at another revision or position than it has`];
  // After a refusal nothing that was sent before can be written any more, so a doubt is settled by it.
  const isRefused = calls.some(({ ending }) => ending === 'conflict');
  const isDoubtful = calls.some(({ ending }) => ending === 'unknown' || ending === undefined);
  if (there > 0 && acked.length === 0 && (isRefused || !isDoubtful)) return [`${what} was refused and is there`];
  return isRefused && acked.length > 0 ? [`${what} was both refused and acknowledged`] : [];
}

function wrongPlaces(log: readonly RecordedEvent[]): string[] {
  const [lengths, ids, wrong] = [new Map<string, number>(), new Set<string>(), [] as string[]];
  let last = Number.NEGATIVE_INFINITY;
  for (const { stream, revision, position, id } of log) {
    const next = lengths.get(stream) ?? 0;
    if (revision !== next) wrong.push(`${stream} has revision ${revision} where ${next} must be`);
    if (position <= last) wrong.push(`position ${position} follows ${last}`);
    if (ids.has(id)) wrong.push(`the event ${id} in ${stream} is there TWICE`);
    ids.add(id);
    lengths.set(stream, revision + 1);
    last = position;
  }
  return wrong;
}

function neverSent(calls: readonly Call[], log: readonly RecordedEvent[]): string[] {
  const sent = new Set(calls.flatMap(({ ids }) => ids));
  return log.flatMap(({ stream, id }) => (sent.has(id) ? [] : [`the event ${id} in ${stream} was never sent`]));
}

function wrongOrder(log: readonly RecordedEvent[], subscribed: readonly RecordedEvent[]): string[] {
  const at = log.findIndex(({ id, position }, n) => subscribed[n]?.id !== id || subscribed[n]?.position !== position);
  if (at >= 0) return [`the subscription has another event than the log at place ${at} of ${log.length}`];
  const more = subscribed.length - log.length;
  return more > 0 ? [`the subscription has ${more} events more than the log`] : [];
}

function byStream(log: readonly RecordedEvent[]): Map<string, RecordedEvent[]> {
  const streams = new Map<string, RecordedEvent[]>();
  for (const event of log) {
    const stream = streams.get(event.stream);
    if (stream) stream.push(event);
    else streams.set(event.stream, [event]);
  }
  return streams;
}
