import { setTimeout as sleep } from 'node:timers/promises';
import type { EventStore, Position, RecordedEvent } from '#application/ports/event-store.js';
import { START } from '#application/ports/event-store.js';
import { anomalies } from './anomalies.js';
import { call } from './callers.js';
import { History } from './history.js';
import type { Random } from './random.js';

/** Something that goes wrong, lasts a while, and is over when the promise settles. */
export type Trouble = () => Promise<void>;

export interface Soak {
  readonly store: EventStore;
  readonly troubles: Readonly<Record<string, Trouble>>;
  /** How many of them, one after another, chosen by chance. */
  readonly trials: number;
  readonly random: Random;
  /** By when every caller must have been answered. */
  readonly limitMs: number;
  /** How long the work may take to end once nothing goes wrong any more. */
  readonly settleMs: number;
}

export interface Soaked {
  readonly faults: readonly string[];
  readonly figures: Readonly<Record<string, number>>;
}

const CALLERS = 16;
/** Acknowledgements before the next thing goes wrong, so that it strikes while there is work under way. */
const WORK_BETWEEN = [1, 100] as const;
const PAGE = 1_000;

/** Sixteen callers append and read, a subscription follows, and one thing after another goes wrong under them. */
export async function soak({ store, troubles, trials, random, limitMs, settleMs }: Soak): Promise<Soaked> {
  const begin = (await store.head())?.position ?? START;
  const history = new History();
  const [enough, gone] = [new AbortController(), new AbortController()];
  const subscribed: RecordedEvent[] = [];
  const following = follow(store, begin, subscribed, gone.signal);
  const callers = Array.from({ length: CALLERS }, (_, n) => call(store, history, random, n, enough.signal));
  const done = Promise.all(callers);
  // Looked at below; until then a failure of one must not count as nobody's.
  done.catch(() => undefined);
  following.catch(() => undefined);
  const struck: Record<string, number> = {};
  const faults: string[] = [];
  for (let trial = 0; trial < trials; trial += 1) {
    const [name, strike] = random.oneOf(some(Object.entries(troubles)));
    struck[name] = (struck[name] ?? 0) + 1;
    await strike();
    const recovered = history.acknowledged(random.between(...WORK_BETWEEN));
    try {
      await inTime(Promise.race([recovered, done]), settleMs, `the work after ${name}`);
    } catch (error) {
      faults.push(String(error));
      break;
    }
  }
  enough.abort();
  await inTime(done, settleMs, 'the callers').catch((error: unknown) => faults.push(String(error)));
  const log = await everything(store, begin);
  await inTime(reached(subscribed, log, following), settleMs, 'the subscription').catch((error: unknown) =>
    faults.push(String(error)),
  );
  gone.abort();
  faults.push(...anomalies({ history, log, subscribed, limitMs }));
  const { length: events } = log;
  const figures = {
    ...struck,
    events,
    appends: history.calls.length,
    acknowledged: history.count('ok'),
    conflicts: history.count('conflict'),
    unavailable: history.count('unavailable'),
    unknown: history.count('unknown'),
    longestMs: Math.round(history.longestMs),
  };
  return { faults, figures };
}

async function follow(
  store: EventStore,
  begin: Position,
  subscribed: RecordedEvent[],
  signal: AbortSignal,
): Promise<void> {
  for await (const page of store.subscribe(begin, signal)) subscribed.push(...page);
  if (!signal.aborted) throw new Error('the subscription ended by itself');
}

async function everything(store: EventStore, begin: Position): Promise<RecordedEvent[]> {
  const log: RecordedEvent[] = [];
  for (let after = begin; ; ) {
    const page = await store.readAll({ after, limit: PAGE });
    log.push(...page);
    const last = page.at(-1);
    if (!last) return log;
    after = last.position;
  }
}

async function reached(
  subscribed: readonly RecordedEvent[],
  log: readonly RecordedEvent[],
  following: Promise<void>,
): Promise<void> {
  const failed = following.then(() => true);
  while (subscribed.length < log.length) {
    if (await Promise.race([failed, sleep(10, false)])) return;
  }
}

async function inTime(work: Promise<unknown>, limitMs: number, what: string): Promise<void> {
  const late = new AbortController();
  const limit = sleep(limitMs, undefined, { signal: late.signal }).then(() => {
    throw new Error(`${what} did not come to an end within ${limitMs} ms`);
  });
  limit.catch(() => undefined);
  try {
    await Promise.race([work, limit]);
  } finally {
    late.abort();
  }
}

function some<T>(items: readonly T[]): readonly [T, ...T[]] {
  const [first, ...others] = items;
  if (first === undefined) throw new Error('there is nothing to choose from');
  return [first, ...others];
}
