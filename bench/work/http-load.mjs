import { randomFrom } from '../harness/random.mjs';

/** Commands by so many connections, each sending its next when it has an answer, spread evenly over the streams. */
export async function run({ load }, { seed, ...options }) {
  const { requests, latency, errors, non2xx, timeouts, duration } = await load({
    ...options,
    random: randomFrom(seed),
  });
  return {
    rate: (requests.total - non2xx) / duration,
    p50: latency.p50,
    p99: latency.p99,
    refused: non2xx,
    errors: errors + timeouts,
  };
}
