import { append } from './cases/append.mjs';
import { board } from './cases/board.mjs';
import { boardsRebuilt } from './cases/boards-rebuilt.mjs';
import { catchUp } from './cases/catch-up.mjs';
import { coldStart } from './cases/cold-start.mjs';
import { disk } from './cases/disk.mjs';
import { http } from './cases/http.mjs';
import { loadDecideAppend } from './cases/load-decide-append.mjs';
import { Logs } from './harness/logs.mjs';
import { ensurePeers } from './harness/peers.mjs';
import { PostgresServer } from './harness/postgresql.mjs';
import { Scratch } from './harness/scratch.mjs';
import { Table } from './harness/table.mjs';
import { printGoals } from './store-goals.mjs';

const cases = {
  disk,
  append,
  'load-decide-append': loadDecideAppend,
  http,
  board,
  'catch-up': catchUp,
  'boards-rebuilt': boardsRebuilt,
  'cold-start': coldStart,
};

/** `npm run bench -- store`: the event log, the commands over it and its read models, beside their peers and limits. */
export async function store(settings, results) {
  const unknown = settings.cases.filter((name) => !(name in cases));
  if (unknown.length > 0) throw new Error(`store has no ${unknown.join()}; it has ${Object.keys(cases).join(', ')}`);
  const wanted = settings.cases.length > 0 ? settings.cases : Object.keys(cases);
  const scratch = new Scratch();
  const table = new Table('store', results);
  const logs = new Logs(scratch, settings.events, settings.seed);
  const hasPeers = settings.peers && ensurePeers();
  const postgres = hasPeers ? await PostgresServer.start(scratch.folder()) : undefined;
  const eventStoreUrl = settings.peers ? process.env.EVENTSTORE_TEST_URL : undefined;
  try {
    for (const name of wanted)
      await cases[name]({ ...settings, scratch, table, logs, hasPeers, postgres, eventStoreUrl });
    printGoals(table);
  } finally {
    await postgres?.stop();
    scratch.discardAll();
  }
}
