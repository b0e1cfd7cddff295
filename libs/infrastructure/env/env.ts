import { accessSync, constants } from 'node:fs';
import { resolve } from 'node:path';
import { checkedUrl } from '../event-store/eventstoredb/connection-url.js';
import { LogRefused } from '../event-store/log-errors.js';
import { isServerUrl, type LogPlace } from '../event-store/log-place.js';
import { isLoopback, isNetwork } from './addresses.js';
import { refuseUnknown } from './known-variables.js';
import { Settings, validSettings } from './settings.js';
import { SettingsError } from './settings-error.js';

export { SettingsError } from './settings-error.js';

export type Role = 'api' | 'worker' | 'console';
export type LogLevel = 'error' | 'warn' | 'info' | 'debug';

/** What dondoc was told at its start: read once, checked, frozen, and passed down as values. */
export interface Env {
  /** 0 lets the system choose a free one. */
  readonly port: number;
  readonly host: string;
  /** Origin without a trailing slash. */
  readonly publicUrl: string | undefined;
  /** Paths of PEM files that can be read. */
  readonly tls: { readonly cert: string; readonly key: string } | undefined;
  /** Addresses, networks or names (loopback, linklocal, uniquelocal) whose forwarding headers are believed. */
  readonly trustProxy: readonly string[];
  /** Absolute. */
  readonly dataDir: string;
  readonly log: LogPlace;
  readonly redis:
    | { readonly kind: 'private' }
    | { readonly kind: 'none' }
    | { readonly kind: 'url'; readonly url: string };
  readonly roles: readonly Role[];
  /** Undefined leaves it to the data folder. */
  readonly demo: boolean | undefined;
  readonly timeZone: string;
  /** A session that is not used for so many minutes ends, and any after so many hours; for real work alone. */
  readonly session: { readonly idleMinutes: number; readonly hours: number };
  /** Undefined: mail goes to `.eml` files. */
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** For how many days of open time a mail is tried. */
  readonly mailRetryDays: number;
  readonly logLevel: LogLevel;
}

/** @throws SettingsError that names the first variable found wrong, what is wrong with it and how to mend it. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  refuseUnknown(Object.keys(source), Object.keys(new Settings()));
  const settings = validSettings(source);
  const env: Env = {
    port: settings.DONDOC_PORT,
    host: settings.DONDOC_HOST,
    publicUrl: settings.DONDOC_PUBLIC_URL?.replace(/\/$/, ''),
    tls: tlsFiles(settings),
    trustProxy: Object.freeze(proxies(settings.DONDOC_TRUST_PROXY)),
    dataDir: resolve(settings.DONDOC_DATA_DIR),
    log: Object.freeze(logOf(settings)),
    redis: Object.freeze(redisOf(settings.REDIS_URL)),
    roles: Object.freeze(ROLES.filter((role) => settings.DONDOC_ROLES.split(',').includes(role))),
    demo: settings.DONDOC_DEMO === undefined ? undefined : settings.DONDOC_DEMO === '1',
    timeZone: settings.DONDOC_TIME_ZONE,
    session: Object.freeze({
      idleMinutes: settings.DONDOC_SESSION_IDLE_MINUTES,
      hours: settings.DONDOC_SESSION_HOURS,
    }),
    smtpUrl: settings.SMTP_URL,
    mailFrom: sender(settings),
    mailRetryDays: settings.MAIL_RETRY_DAYS,
    logLevel: LOG_LEVELS.find((level) => level === settings.LOG_LEVEL) ?? 'info',
  };
  refuseOpenHttp(env);
  return Object.freeze(env);
}

const ROLES = ['api', 'worker', 'console'] as const;
const LOG_LEVELS = ['error', 'warn', 'info', 'debug'] as const;

function logOf({ EVENTSTORE_URL: url, KEYS_URL: keys, DONDOC_DATA_DIR: dataDir }: Settings): LogPlace {
  if (!isServerUrl(url)) return { kind: 'sqlite', folder: resolve(dataDir) };
  const place: LogPlace = { kind: 'eventstoredb', url: serverUrl(url) };
  if (keys !== undefined) return place;
  throw new SettingsError(
    'KEYS_URL',
    'is missing, and EVENTSTORE_URL is a server',
    'Set it to file:, and back up the keys folder of DONDOC_DATA_DIR: the server does not hold the keys of personal data.',
  );
}

/** The driver's own complaint would print the password. */
function serverUrl(url: string): string {
  try {
    checkedUrl(url);
    return url;
  } catch (error) {
    if (!(error instanceof LogRefused)) throw error;
    throw new SettingsError('EVENTSTORE_URL', error.message, 'docs/en/eventstoredb.md lists what it may hold.');
  }
}

function redisOf(url: string | undefined): Env['redis'] {
  if (url === undefined) return { kind: 'private' };
  return url === 'none' ? { kind: 'none' } : { kind: 'url', url };
}

function tlsFiles({ DONDOC_TLS_CERT: cert, DONDOC_TLS_KEY: key }: Settings): Env['tls'] {
  if (cert === undefined && key === undefined) return undefined;
  if (cert === undefined) throw new SettingsError('DONDOC_TLS_CERT', 'is missing', 'Set it beside DONDOC_TLS_KEY.');
  if (key === undefined) throw new SettingsError('DONDOC_TLS_KEY', 'is missing', 'Set it beside DONDOC_TLS_CERT.');
  return Object.freeze({ cert: readable('DONDOC_TLS_CERT', cert), key: readable('DONDOC_TLS_KEY', key) });
}

function readable(variable: string, path: string): string {
  try {
    accessSync(path, constants.R_OK);
    return resolve(path);
  } catch {
    throw new SettingsError(variable, `"${path}" cannot be read`, 'Give the path of a PEM file that dondoc may read.');
  }
}

function proxies(list: string | undefined): string[] {
  const named = ['loopback', 'linklocal', 'uniquelocal'];
  const entries = list?.split(',').map((entry) => entry.trim()) ?? [];
  const wrong = entries.find((entry) => !named.includes(entry) && !isNetwork(entry));
  if (wrong === undefined) return entries;
  throw new SettingsError(
    'DONDOC_TRUST_PROXY',
    `"${wrong}" is not an address`,
    'List the addresses or networks of your proxies, for example 10.0.0.5 or 10.0.0.0/8, or loopback.',
  );
}

function sender({ SMTP_URL: smtp, MAIL_FROM: from }: Settings): string {
  if (from !== undefined) return from;
  if (smtp === undefined) return 'dondoc <dondoc@localhost>';
  throw new SettingsError('MAIL_FROM', 'is missing', 'SMTP_URL is set, so say in whose name mail goes out.');
}

/** Tokens and personal data would cross the network in the clear. */
function refuseOpenHttp({ host, tls, trustProxy }: Env): void {
  if (isLoopback(host) || tls !== undefined || trustProxy.length > 0) return;
  throw new SettingsError(
    'DONDOC_HOST',
    `${host} can be reached from outside and there is no https`,
    'Set DONDOC_TLS_CERT and DONDOC_TLS_KEY, or DONDOC_TRUST_PROXY to the proxy that has https, or DONDOC_HOST to 127.0.0.1.',
  );
}
