import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import { throughEmmett } from './through-emmett.mjs';

/** As published, in a database of its own on a server with its default durability. */
export async function open({ url }) {
  const store = getPostgreSQLEventStore(url);
  await store.schema.migrate();
  return throughEmmett(store, () => store.close());
}
