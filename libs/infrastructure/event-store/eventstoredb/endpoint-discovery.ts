import { connect as connectPlain, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { LogRefused } from '../log-errors.js';
import type { Address, Host } from './address.js';
import { hostMeaningOf } from './failure-table.js';

/**
 * Calls: each host of the address, by a bare connection.
 * Answers: nothing when one is there and speaks as the address says; else why nobody is.
 * Fails: `LogRefused` when no host can ever be reached this way, naming the setting.
 * Promises: the client hides the cause (of several hosts it only says that it did not discover one); this does not.
 */
export async function nobodyAt(address: Address, limitMs: number): Promise<string | undefined> {
  const ca = address.certificates();
  const found = await Promise.all(
    address.hosts.map((host) => (address.isTls ? tls(host, ca, limitMs) : plain(host, limitMs))),
  );
  if (found.some((finding) => finding === undefined)) return undefined;
  const refused = found.find((finding) => finding?.isFinal);
  if (refused) throw new LogRefused(refused.why);
  return found.map((finding) => finding?.why).join('; ');
}

interface Finding {
  readonly why: string;
  /** Waiting changes nothing. */
  readonly isFinal: boolean;
}

/** A client's beginning in HTTP/2 and an empty frame of settings, RFC 9113 §3.4: a server answers with its own. */
const PREFACE = Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\u0004\0\0\0\0\0', 'latin1');
const SETTINGS_FRAME = 4;

async function plain(host: Host, limitMs: number): Promise<Finding | undefined> {
  const socket = connectPlain(host.port, host.name);
  const said = await first(socket, limitMs, 'connect', () => socket.write(PREFACE));
  if ('message' in said) return away(host, said, hostMeaningOf(said) === 'ended' ? `; ${NO_PLAIN}` : '');
  return said[3] === SETTINGS_FRAME ? undefined : final(host, `does not speak plain HTTP/2: ${NO_PLAIN}`);
}

async function tls(host: Host, ca: Buffer | undefined, limitMs: number): Promise<Finding | undefined> {
  const options = { host: host.name, port: host.port, ALPNProtocols: ['h2'], ...(ca ? { ca } : {}) };
  // An IP address is no server name in TLS, RFC 6066 §3.
  const socket = connectTls(/^[\d.]+$/.test(host.name) ? options : { ...options, servername: host.name });
  const said = await first(socket, limitMs, 'secureConnect', () => socket.write(PREFACE));
  if (!('message' in said)) return undefined;
  switch (hostMeaningOf(said)) {
    case 'no TLS':
      return final(host, `does not speak TLS: ${NO_TLS}`);
    case 'not trusted':
      return final(
        host,
        `has a certificate that is not trusted (${said.message}): name its authority’s with tlsCAFile`,
      );
    case 'ended':
      return away(host, said, `; ${NO_TLS}`);
    case 'away':
      return away(host, said, '');
  }
}

const NO_PLAIN = 'it expects TLS (leave tls=false out), or is no EventStoreDB';
const NO_TLS = 'it is an insecure node (tls=false), or no EventStoreDB';
const ENDED = 'it ended the connection';

/** The first bytes that came back, or the error. */
function first(socket: Socket, limitMs: number, ready: string, speak: () => void): Promise<Buffer | Error> {
  return new Promise((resolve) => {
    const settle = (said: Buffer | Error): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(said);
    };
    const timer = setTimeout(() => settle(new Error(`no answer within ${limitMs} ms`)), limitMs);
    socket.once(ready, speak);
    socket.once('data', settle);
    // Stays: an error after it has been destroyed would have no listener.
    socket.on('error', settle);
    socket.once('close', () => settle(new Error(ENDED)));
  });
}

const final = (host: Host, what: string): Finding => ({ why: `${nameOf(host)} ${what}`, isFinal: true });

const away = (host: Host, { message }: Error, hint: string): Finding => ({
  why: `${nameOf(host)} cannot be reached (${message}${hint})`,
  isFinal: false,
});

const nameOf = ({ name, port }: Host): string => `${name}:${port}`;
