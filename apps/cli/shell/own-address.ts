import { EXIT } from './exit-codes.js';
import { Failure } from './failure.js';

const DEFAULT_PORT = 3000;
const DEFAULT_HOST = '127.0.0.1';
const PORT_MAX = 65_535;

/** What listens on all addresses is reached at this machine's own. */
const EVERYWHERE: readonly string[] = ['0.0.0.0', '::'];

/** Where this machine reaches a dondoc that listens there. */
export function addressOfListener({
  host,
  port,
  isTls,
}: {
  readonly host: string;
  readonly port: number;
  readonly isTls: boolean;
}): string {
  const reached = EVERYWHERE.includes(host) ? DEFAULT_HOST : host;
  return `${isTls ? 'https' : 'http'}://${reached.includes(':') ? `[${reached}]` : reached}:${port}`;
}

/**
 * Where the dondoc of this environment listens: started and asked with the same settings, the two find each other. Port 0
 * is whichever was free, which nobody can know here.
 *
 * @throws Failure for a port that is none.
 */
export function ownAddress(variables: Readonly<Record<string, string | undefined>>): string {
  const given = (name: string): string | undefined => variables[name]?.trim() || undefined;
  const text = given('DONDOC_PORT') ?? String(DEFAULT_PORT);
  const port = /^\d{1,5}$/.test(text) ? Number(text) : PORT_MAX + 1;
  if (port > PORT_MAX) throw new Failure(EXIT.usage, 'not-a-port', { given: text });
  return addressOfListener({
    host: given('DONDOC_HOST') ?? DEFAULT_HOST,
    port: port === 0 ? DEFAULT_PORT : port,
    isTls: given('DONDOC_TLS_CERT') !== undefined,
  });
}
