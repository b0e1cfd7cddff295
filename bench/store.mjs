import { append } from './cases/append.mjs';
import { disk } from './cases/disk.mjs';
import { ensurePeers } from './harness/peers.mjs';
import { PostgresServer } from './harness/postgresql.mjs';
import { Scratch } from './harness/scratch.mjs';
import { Table } from './harness/table.mjs';

const cases = { disk, append };

/** `npm run bench -- store`: the event log, the commands over it and its read models, beside their peers and limits. */
export async function store(settings, results) {
  const unknown = settings.cases.filter((name) => !(name in cases));
  if (unknown.length > 0) throw new Error(`store has no ${unknown.join()}; it has ${Object.keys(cases).join(', ')}`);
  const wanted = settings.cases.length > 0 ? settings.cases : Object.keys(cases);
  const scratch = new Scratch();
  const table = new Table('store', results);
  const hasPeers = ensurePeers();
  const postgres = hasPeers ? await PostgresServer.start(scratch.folder()) : undefined;
  const eventStoreUrl = process.env.EVENTSTORE_TEST_URL;
  try {
    for (const name of wanted) await cases[name]({ ...settings, scratch, table, hasPeers, postgres, eventStoreUrl });
  } finally {
    await postgres?.stop();
    scratch.discardAll();
  }
}
