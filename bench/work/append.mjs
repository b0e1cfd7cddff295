import { percentile } from '../harness/interleaved.mjs';
import { randomFrom, zipf } from '../harness/random.mjs';
import { Conflict } from './conflict.mjs';
import { eventMaker } from './events.mjs';

const STREAMS = 20_000;
/** Shares of appends that expect a revision of the past, and that are sent again with the same ids. */
const CONFLICTS = 0.01;
const RETRIES = 0.01;
const NO_STREAM = -1;

/**
 * Callers that append one event after the other, each waiting for its answer, at the revision that the stream has. A
 * stream under way is not drawn again, so every conflict is a deliberate one. Counted are new events acknowledged.
 */
export async function run(side, { callers, seconds, seed }) {
  const work = new Work(side, seed);
  const begun = performance.now();
  const end = begun + seconds * 1_000;
  await Promise.all(Array.from({ length: callers }, () => work.call(end)));
  const elapsed = (performance.now() - begun) / 1_000;
  const { acknowledged, failures, firstFailure } = work;
  const sorted = Float64Array.from(work.latencies).sort();
  return {
    figures: { appends: acknowledged / elapsed, p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99), failures },
    firstFailure,
  };
}

class Work {
  acknowledged = 0;
  failures = 0;
  firstFailure;
  latencies = [];
  #underWay = new Set();
  /** By stream: its revision and its last append, to be sent again. */
  #known = new Map();

  constructor(side, seed) {
    this.side = side;
    this.random = randomFrom(seed);
    this.draw = zipf(STREAMS, this.random);
    this.event = eventMaker(seed);
    // A run of its own in the same store: the streams of the run before are elsewhere.
    this.prefix = `task-${seed.toString(36)}`;
  }

  async call(end) {
    while (performance.now() < end) {
      const stream = this.#free();
      try {
        await this.#one(`${this.prefix}-${stream}`);
      } catch (error) {
        this.failures += 1;
        this.firstFailure ??= String(error?.message ?? error);
      } finally {
        this.#underWay.delete(stream);
      }
    }
  }

  #free() {
    for (;;) {
      const stream = this.draw();
      if (this.#underWay.has(stream)) continue;
      this.#underWay.add(stream);
      return stream;
    }
  }

  async #one(stream) {
    const known = this.#known.get(stream);
    const drawn = this.random();
    if (known && drawn < CONFLICTS) return await this.#conflict(stream, known);
    if (known && drawn < CONFLICTS + RETRIES) return await this.#retry(stream, known);
    const expected = known?.revision ?? NO_STREAM;
    const events = [this.event()];
    const sent = performance.now();
    const revision = await this.side.append(stream, expected, events);
    this.latencies.push(performance.now() - sent);
    this.acknowledged += 1;
    if (revision !== expected + 1) throw new Error(`revision ${revision} follows ${expected} in ${stream}`);
    this.#known.set(stream, { revision, expected, events });
  }

  async #conflict(stream, { expected }) {
    await this.#refused(stream, expected, [this.event()]);
  }

  async #retry(stream, { revision, expected, events }) {
    if (!this.side.answersRetries) return await this.#refused(stream, expected, events);
    const again = await this.side.append(stream, expected, events);
    if (again !== revision) throw new Error(`sent again, ${stream} answered ${again} after ${revision}`);
  }

  async #refused(stream, expected, events) {
    try {
      await this.side.append(stream, expected, events);
    } catch (error) {
      if (error instanceof Conflict) return;
      throw error;
    }
    throw new Error(`${stream} took an append at ${expected} that it should have refused`);
  }
}
