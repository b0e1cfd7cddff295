import { within } from '../../queue/within.js';
import { checkedUrl } from './connection-url.js';
import { LiveClient } from './live-client.js';

const ANSWERS_WITHIN_MS = 2_000;

/**
 * What the server calls its version; undefined where it does not say. While no store is open in this thread: there is
 * never a second client.
 *
 * @throws LogRefused for an address that cannot be; what the client throws where nobody answers.
 */
export async function serverVersion(url: string): Promise<string | undefined> {
  const live = LiveClient.start(checkedUrl(url), () => undefined);
  try {
    const { client } = await live.connection();
    // The client asks for it before its first append, and has no public way to show it.
    const told = await within(client['capabilities'], ANSWERS_WITHIN_MS);
    return told && /^\d/.test(told.serverVersion) ? told.serverVersion : undefined;
  } finally {
    await live.close();
  }
}
