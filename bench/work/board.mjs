import { percentile } from '../harness/interleaved.mjs';
import { randomFrom } from '../harness/random.mjs';

const BOARD = '/v1/boards/C-ATTT';

/** Reports one after the other; after each the board is asked for as of it, which waits until the rows hold the report. */
export async function run({ url, headers, body, paths }, { seconds, seed }) {
  const random = randomFrom(seed);
  const sinceSent = [];
  const sinceAcknowledged = [];
  const end = performance.now() + seconds * 1_000;
  while (performance.now() < end) {
    const path = paths[Math.floor(random() * paths.length)];
    const sent = performance.now();
    const answer = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
    const { position } = await answer.json();
    const acknowledged = performance.now();
    const board = await fetch(`${url}${BOARD}?atLeast=${position}`, { headers });
    await board.arrayBuffer();
    if (board.status !== 200) throw new Error(`the board answered ${board.status}`);
    sinceSent.push(performance.now() - sent);
    sinceAcknowledged.push(performance.now() - acknowledged);
  }
  const of = (values, share) =>
    percentile(
      values.sort((a, b) => a - b),
      share,
    );
  return {
    sentP50: of(sinceSent, 0.5),
    sentP99: of(sinceSent, 0.99),
    acknowledgedP50: of(sinceAcknowledged, 0.5),
    acknowledgedP99: of(sinceAcknowledged, 0.99),
  };
}
