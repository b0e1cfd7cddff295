import { startDondoc } from '../harness/dondoc.mjs';
import { REPORT } from '../work/report.mjs';

const HEADERS = { authorization: 'Bearer demo-owner', 'content-type': 'application/json' };

/** The real product over a multiplied demonstration; reports go to every task that its owner may report on. */
export async function open({ folder }) {
  const dondoc = await startDondoc(folder);
  const pathOf = (id) => `/v1/tasks/${id}/progress-reports`;
  const mayReport = async ([{ id }]) => {
    const answer = await fetch(dondoc.url + pathOf(id), {
      method: 'POST',
      headers: HEADERS,
      body: JSON.stringify(REPORT),
    });
    await answer.arrayBuffer();
    return answer.status === 201;
  };
  const answer = await fetch(`${dondoc.url}/v1/boards/C-ATTT`, { headers: HEADERS });
  const { columns } = await answer.json();
  // A task and its copies have the same code and the same people.
  const byCode = new Map();
  for (const card of columns.flatMap(({ cards }) => cards)) {
    byCode.set(card.code, [...(byCode.get(card.code) ?? []), card]);
  }
  const paths = [];
  for (const cards of byCode.values()) if (await mayReport(cards)) paths.push(...cards.map(({ id }) => pathOf(id)));
  if (paths.length === 0) throw new Error('the owner of the demonstration may report on no task');
  return { url: dondoc.url, headers: HEADERS, body: REPORT, paths, close: () => dondoc.stop() };
}
