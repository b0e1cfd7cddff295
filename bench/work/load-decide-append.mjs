import { percentile } from '../harness/interleaved.mjs';
import { randomFrom } from '../harness/random.mjs';
import { Conflict } from './conflict.mjs';
import { eventMaker } from './events.mjs';

const STREAMS = 256;
const LENGTH = 20;

/** Streams of twenty events, written beforehand, one after the other: not every side bears many callers. */
async function prepared(side, event) {
  if (side.streams !== undefined) return side.streams;
  const streams = Array.from({ length: STREAMS }, (_, number) => `decided-${number}`);
  for (const stream of streams) await side.append(stream, -1, Array.from({ length: LENGTH }, event));
  side.streams = streams;
  return streams;
}

/** The path of a command without its door: read the stream, fold it, decide, append at the revision read. */
export async function run(side, { callers, seconds, seed }) {
  const random = randomFrom(seed);
  const event = eventMaker(seed);
  const streams = await prepared(side, eventMaker(seed + 1_000_000));
  // Streams are given to callers, so that none is decided on twice at once; they grow by a few events in a run.
  const latencies = [];
  let conflicts = 0;
  const begun = performance.now();
  const end = begun + seconds * 1_000;
  const call = async (caller) => {
    while (performance.now() < end) {
      const own = Math.floor((random() * STREAMS) / callers);
      const sent = performance.now();
      try {
        await decideOn(side, streams[own * callers + caller], event);
        latencies.push(performance.now() - sent);
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
        conflicts += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: callers }, (_, caller) => call(caller)));
  const rate = latencies.length / ((performance.now() - begun) / 1_000);
  const sorted = latencies.sort((a, b) => a - b);
  return { rate, p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99), conflicts };
}

async function decideOn(side, stream, event) {
  const history = await side.read(stream);
  const state = history.reduce(evolve, { reports: 0, percent: 0 });
  if (state.reports < LENGTH) throw new Error(`${stream} has ${state.reports} events, fewer than were written`);
  await side.append(stream, history.length - 1, [event()]);
}

function evolve(state, { type, data }) {
  if (type !== 'ProgressReported') throw new Error(`a history holds ${type}`);
  return { reports: state.reports + 1, percent: data.percent };
}
