import { LogRefused } from '../log-errors.js';
import type { Host } from './address.js';
import { Address } from './address.js';

const WHOLE = /^\d{1,9}$/;
/** What we hand on; the client warns of anything else by printing the whole string, password included. */
const OPTIONS: ReadonlyMap<string, RegExp> = new Map([
  ['tls', /^(true|false)$/],
  ['tlscafile', /^.+$/],
  ['keepaliveinterval', WHOLE],
  ['keepalivetimeout', WHOLE],
  // A follower answers what was true a moment ago: a caller would not see its own write.
  ['nodepreference', /^leader$/i],
  ['maxdiscoverattempts', WHOLE],
  ['discoveryinterval', WHOLE],
  ['gossiptimeout', WHOLE],
  ['connectionname', /^.+$/],
]);
/** The client's own would look for a leader for longer than our callers wait: 10 attempts, 5 s for each silent host. */
const DISCOVERY = { gossiptimeout: 'gossipTimeout=2', maxdiscoverattempts: 'maxDiscoverAttempts=3' };

const FORM = /^esdb(?<discover>\+discover)?:\/\/(?:(?<account>[^@/?]*)@)?(?<hosts>[^@/?]+)\/?(?:\?(?<options>.*))?$/;
const HOST = /^(?<name>[a-z0-9][a-z0-9._-]*)(?::(?<port>\d{1,5}))?$/i;
const PORT = 2113;

/**
 * The connection string, where the client would do with it what it says. Messages never hold the string itself.
 *
 * @throws LogRefused, naming the setting and the remedy.
 */
export function checkedUrl(url: string): Address {
  const parts = FORM.exec(url.trim())?.groups;
  if (!parts) {
    throw new LogRefused('the address of EventStoreDB has the form esdb://name:password@host:2113?tls=true');
  }
  const { account, hosts = '', options = '', discover } = parts;
  const given = checkedOptions(options);
  const caFile = given.get('tlscafile');
  const isTls = given.get('tls') !== 'false';
  checkAccount(account, isTls);
  const all = hosts.split(',').map(host);
  if (caFile !== undefined && !isTls)
    throw new LogRefused('tlsCAFile has no effect with tls=false: leave one of them out');
  // With `esdb+discover://` the client looks at the first host only and drops the others.
  const scheme = discover && all.length === 1 ? 'esdb+discover' : 'esdb';
  const added = Object.entries(DISCOVERY).flatMap(([name, option]) => (given.has(name) ? [] : [option]));
  const query = [...options.split('&').filter((option) => option !== ''), ...added].join('&');
  const names = all.map(({ name, port }) => `${name}:${port}`).join(',');
  return new Address(`${scheme}://${account === undefined ? '' : `${account}@`}${names}?${query}`, {
    hosts: all,
    isTls,
    hasAccount: account !== undefined,
    ...(caFile === undefined ? {} : { caFile: decoded(caFile, 'tlsCAFile') }),
  });
}

function checkedOptions(options: string): Map<string, string> {
  const given = new Map<string, string>();
  for (const option of options.split('&').filter((text) => text !== '')) {
    const [written = '', value = ''] = option.split('=', 2);
    const name = written.toLowerCase().replace(/[_-]/g, '');
    if (name === 'tlsverifycert') {
      throw new LogRefused(
        'tlsVerifyCert has no effect on this client: name the authority’s certificate with tlsCAFile',
      );
    }
    const form = OPTIONS.get(name);
    if (!form) throw new LogRefused(`the address of EventStoreDB has an unknown setting, ${JSON.stringify(written)}`);
    if (name === 'nodepreference' && !form.test(value)) {
      throw new LogRefused('nodePreference must be leader: another node would not answer what was just written');
    }
    if (!form.test(value) || value.includes('?')) {
      throw new LogRefused(`the address of EventStoreDB has a setting ${written} with a value that it cannot have`);
    }
    given.set(name, value);
  }
  return given;
}

/** The client splits at each colon and drops what comes after the second. */
function checkAccount(account: string | undefined, isTls: boolean): void {
  if (account === undefined) return;
  const [name, password, ...more] = account.split(':');
  if (!name || !password || more.length > 0) {
    throw new LogRefused(
      'the account in the address of EventStoreDB has the form name:password, with special characters as %XX (a colon is %3A)',
    );
  }
  for (const part of [name, password]) decoded(part, 'the account');
  if (!isTls) {
    throw new LogRefused(
      'with tls=false EventStoreDB’s client drops the name and password: use TLS, or leave them out',
    );
  }
}

function host(text: string): Host {
  const { name, port = `${PORT}` } = HOST.exec(text.trim())?.groups ?? {};
  if (name === undefined || Number(port) < 1 || Number(port) > 65_535) {
    throw new LogRefused(
      'the address of EventStoreDB has hosts of the form name:port, separated by commas (no IPv6 numbers: use a name)',
    );
  }
  return { name, port: Number(port) };
}

function decoded(text: string, where: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new LogRefused(`${where} in the address of EventStoreDB has a % that is not the beginning of %XX`);
  }
}
