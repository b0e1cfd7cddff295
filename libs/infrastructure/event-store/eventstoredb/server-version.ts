import { EventStoreDBClient } from '@eventstore/db-client';
import { within } from '../../queue/within.js';
import { checkedUrl } from './connection-url.js';

const ANSWERS_WITHIN_MS = 2_000;

/**
 * What the server calls its version; undefined where it does not say. While no store is open in this thread: there is
 * never a second client.
 *
 * @throws LogRefused for an address that cannot be; what the client throws where nobody answers.
 */
export async function serverVersion(url: string): Promise<string | undefined> {
  checkedUrl(url);
  const client = EventStoreDBClient.connectionString(url.trim());
  try {
    // The client asks for it before its first append, and has no public way to show it.
    const told = await within(client['capabilities'], ANSWERS_WITHIN_MS);
    return told && /^\d/.test(told.serverVersion) ? told.serverVersion : undefined;
  } finally {
    await within(client.dispose(), ANSWERS_WITHIN_MS);
    (await within(client['getChannel'](), ANSWERS_WITHIN_MS))?.close();
  }
}
