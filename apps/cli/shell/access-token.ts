import type { DemoToken } from '#application/engine/definition/verb.js';
import { isLoopback } from '#infrastructure/env/addresses.js';
import type { Environment } from './environment.js';
import { HttpClient } from './http-client.js';
import type { Language } from './language.js';
import { say } from './messages.js';

/** As `GET /version` answers it. */
interface Version {
  readonly kind?: string;
}

interface Asked {
  readonly url: URL;
  /** From `--token`. */
  readonly given: string | undefined;
  readonly environment: Environment;
  readonly demoToken: DemoToken;
  readonly language: Language;
  readonly timeoutMs: number;
  readonly note: (text: string) => void;
}

/**
 * Whose token a command goes with: the one that was given, else DONDOC_TOKEN, else, on this machine's own
 * demonstration, the one whose work the command is. Never silently: whoever reads the output must know who acted.
 */
export async function accessToken(asked: Asked): Promise<string | undefined> {
  const { url, given, environment, language, note } = asked;
  const isHere = isLoopback(url.hostname.replace(/^\[|\]$/g, ''));
  if (given !== undefined) note(say('token-seen', language));
  const token = given ?? environment.token;
  if (token === undefined) return isHere ? demonstrationToken(asked) : undefined;
  if (!isHere && url.protocol === 'http:') note(say('token-in-the-clear', language, { url: url.origin }));
  return token;
}

async function demonstrationToken(asked: Asked): Promise<string | undefined> {
  const { url, language, timeoutMs, demoToken, note } = asked;
  const anybody = new HttpClient({ url, language, timeoutMs, token: async () => undefined });
  const { kind } = await anybody.probe<Version>('/version');
  if (kind !== 'demonstration') {
    note(say('no-token', language));
    return undefined;
  }
  note(say('acts-as', language, { token: demoToken }));
  return demoToken;
}
