import { openEventStoreDb } from '../../dist/libs/infrastructure/event-store/eventstoredb/eventstoredb.event-store.js';
import { throughPort } from './dondoc-store.mjs';

/** The same server through our adapter. */
export async function open({ url, prefix }) {
  return throughPort(await openEventStoreDb({ url, prefix }));
}
