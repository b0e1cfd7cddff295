import { LogRefused } from '../log-errors.js';

/** What we hand on; the client warns of anything else by printing the whole string, password included. */
const OPTIONS = [
  'tls',
  'tlscafile',
  'keepaliveinterval',
  'keepalivetimeout',
  'nodepreference',
  'maxdiscoverattempts',
  'discoveryinterval',
  'gossiptimeout',
  'connectionname',
];
const FORM = /^esdb(?:\+discover)?:\/\/(?:(?<account>[^@/?]*)@)?(?<hosts>[^@/?]+)\/?(?:\?(?<options>.*))?$/;

/**
 * The connection string, where the client would do with it what it says. Messages never hold the string itself.
 *
 * @throws LogRefused, naming the setting and the remedy.
 */
export function checkedUrl(url: string): string {
  const { account, options = '' } = FORM.exec(url.trim())?.groups ?? {};
  if (!FORM.test(url.trim())) {
    throw new LogRefused('the address of EventStoreDB has the form esdb://name:password@host:2113?tls=true');
  }
  const given = new Map(
    options
      .split('&')
      .filter((option) => option !== '')
      .map((option) => option.split('=', 2))
      .map(([name = '', value = '']) => [name.toLowerCase().replace(/[_-]/g, ''), value] as const),
  );
  for (const name of given.keys()) {
    if (name === 'tlsverifycert') {
      throw new LogRefused(
        'tlsVerifyCert has no effect on this client: name the authority’s certificate with tlsCAFile',
      );
    }
    if (!OPTIONS.includes(name))
      throw new LogRefused(`the address of EventStoreDB has an unknown setting, ${JSON.stringify(name)}`);
  }
  if (account && given.get('tls')?.toLowerCase() === 'false') {
    throw new LogRefused(
      'with tls=false EventStoreDB’s client drops the name and password: use TLS, or leave them out',
    );
  }
  return url.trim();
}
