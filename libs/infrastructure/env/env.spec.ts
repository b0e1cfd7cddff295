import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { readEnv, SettingsError } from './env.js';

const folder = mkdtempSync(join(tmpdir(), 'dondoc-env-'));
const pem = join(folder, 'some.pem');
writeFileSync(pem, '');
afterAll(() => rmSync(folder, { recursive: true }));

function refusal(source: Record<string, string>): SettingsError {
  try {
    readEnv(source);
  } catch (error) {
    if (error instanceof SettingsError) return error;
  }
  throw new Error(`nobody refused ${JSON.stringify(source)}`);
}

describe('readEnv', () => {
  it('needs nothing: every setting has its default', () => {
    expect(readEnv({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      publicUrl: undefined,
      tls: undefined,
      trustProxy: [],
      dataDir: resolve('var'),
      log: { kind: 'sqlite', folder: resolve('var') },
      redis: { kind: 'private' },
      roles: ['api', 'worker', 'console'],
      demo: undefined,
      timeZone: 'Asia/Ho_Chi_Minh',
      session: { idleMinutes: 30, hours: 12 },
      smtpUrl: undefined,
      mailFrom: 'dondoc <dondoc@localhost>',
      mailRetryDays: 3,
      logLevel: 'info',
    });
  });

  it('reads what is given', () => {
    const env = readEnv({
      DONDOC_PORT: '0',
      DONDOC_HOST: '0.0.0.0',
      DONDOC_PUBLIC_URL: 'https://dondoc.example.vn/',
      DONDOC_TLS_CERT: pem,
      DONDOC_TLS_KEY: pem,
      DONDOC_TRUST_PROXY: 'loopback, 10.0.0.0/8,fd00::/8',
      DONDOC_DATA_DIR: '/srv/dondoc',
      EVENTSTORE_URL: 'sqlite:',
      REDIS_URL: 'rediss://redis.example.vn:6380/2',
      KEYS_URL: 'file:',
      DONDOC_ROLES: 'worker,api',
      DONDOC_DEMO: '0',
      DONDOC_TIME_ZONE: 'Europe/Paris',
      DONDOC_SESSION_IDLE_MINUTES: '15',
      DONDOC_SESSION_HOURS: '8',
      SMTP_URL: 'smtps://mail.example.vn',
      MAIL_FROM: 'Đôn đốc <dondoc@example.vn>',
      MAIL_RETRY_DAYS: '5',
      LOG_LEVEL: 'debug',
      DONDOC_INSTALL: '0',
      PATH: '/usr/bin',
    });
    expect(env).toMatchObject({
      port: 0,
      host: '0.0.0.0',
      publicUrl: 'https://dondoc.example.vn',
      tls: { cert: pem, key: pem },
      trustProxy: ['loopback', '10.0.0.0/8', 'fd00::/8'],
      dataDir: '/srv/dondoc',
      redis: { kind: 'url', url: 'rediss://redis.example.vn:6380/2' },
      roles: ['api', 'worker'],
      demo: false,
      timeZone: 'Europe/Paris',
      session: { idleMinutes: 15, hours: 8 },
      smtpUrl: 'smtps://mail.example.vn',
      mailFrom: 'Đôn đốc <dondoc@example.vn>',
      mailRetryDays: 5,
      logLevel: 'debug',
    });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readEnv({ DONDOC_DEMO: '', REDIS_URL: ' ' })).toEqual(readEnv({}));
  });

  it('cannot be changed afterwards', () => {
    const env = readEnv({});
    expect(Object.isFrozen(env) && Object.isFrozen(env.redis) && Object.isFrozen(env.roles)).toBe(true);
  });

  it.each([
    ['DONDOC_PORT', '70000'],
    ['DONDOC_PORT', '3000x'],
    ['DONDOC_PORT', '-1'],
    ['DONDOC_HOST', 'two words'],
    ['DONDOC_PUBLIC_URL', 'dondoc.example.vn'],
    ['DONDOC_PUBLIC_URL', 'https://example.vn/dondoc'],
    ['DONDOC_TRUST_PROXY', 'yes'],
    ['DONDOC_TRUST_PROXY', '10.0.0.0/33'],
    ['EVENTSTORE_URL', 'postgres://x'],
    ['REDIS_URL', 'localhost:6379'],
    ['KEYS_URL', 'vault:'],
    ['DONDOC_ROLES', 'api,wroker'],
    ['DONDOC_DEMO', 'yes'],
    ['DONDOC_TIME_ZONE', 'Asia/Hanoy'],
    ['SMTP_URL', 'mail.example.vn'],
    ['MAIL_FROM', 'dondoc'],
    ['MAIL_RETRY_DAYS', '0'],
    ['MAIL_RETRY_DAYS', '31'],
    ['MAIL_RETRY_DAYS', '2.5'],
    ['MAIL_RETRY_DAYS', 'three'],
    ['LOG_LEVEL', 'loud'],
  ])('refuses %s=%s and names it', (variable, value) => {
    const error = refusal({ [variable]: value });
    expect(error.variable).toBe(variable);
    expect(error.message).toMatch(new RegExp(`^${variable}: .+\\. .+`));
  });

  it('never repeats an address that may hold a password', () => {
    expect(refusal({ SMTP_URL: 'smpt://me:secret@mail' }).message).not.toContain('secret');
    expect(refusal({ REDIS_URL: 'http://me:secret@redis' }).message).not.toContain('secret');
  });

  it.each(['esdb://127.0.0.1:2113?tls=false', 'esdb+discover://dondoc:secret@a.example:2113,b.example:2113?tls=true'])(
    'takes EventStoreDB for the log: %s',
    (url) => {
      const { log } = readEnv({ EVENTSTORE_URL: url, KEYS_URL: 'file:' });
      expect(log).toEqual({ kind: 'eventstoredb', url });
      expect(Object.isFrozen(log)).toBe(true);
    },
  );

  it('wants to be told where the keys are once the log is on a server', () => {
    expect(refusal({ EVENTSTORE_URL: 'esdb://127.0.0.1:2113?tls=false' })).toMatchObject({
      ...{ variable: 'KEYS_URL', mend: expect.stringContaining('file:') },
    });
  });

  it.each(['esdb://', 'esbd://me:secret@node1:2113', 'esdb://me:secret@node1:2113?tls=false', 'esdb+discover://a?x=1'])(
    'names EVENTSTORE_URL for %s and not the password',
    (url) => {
      const error = refusal({ EVENTSTORE_URL: url, KEYS_URL: 'file:' });
      expect(error.variable).toBe('EVENTSTORE_URL');
      expect(error.message).not.toContain('secret');
    },
  );

  it('refuses a setting that does not exist, and guesses the one that was meant', () => {
    expect(refusal({ DONDOC_PROT: '1' })).toMatchObject({ variable: 'DONDOC_PROT', mend: 'Did you mean DONDOC_PORT?' });
    expect(refusal({ DONDOC_TIMEZONE: 'UTC' }).mend).toBe('Did you mean DONDOC_TIME_ZONE?');
    expect(refusal({ DONDOC_SOMETHING_ELSE: '1' }).mend).toBe('Remove it; the README lists the settings.');
  });

  it('wants certificate and key together, and able to be read', () => {
    expect(refusal({ DONDOC_TLS_CERT: pem }).variable).toBe('DONDOC_TLS_KEY');
    expect(refusal({ DONDOC_TLS_KEY: pem }).variable).toBe('DONDOC_TLS_CERT');
    expect(refusal({ DONDOC_TLS_CERT: join(folder, 'none'), DONDOC_TLS_KEY: pem }).variable).toBe('DONDOC_TLS_CERT');
  });

  it('wants a sender as soon as mail really goes out', () => {
    expect(refusal({ SMTP_URL: 'smtp://mail' }).variable).toBe('MAIL_FROM');
  });

  it.each(['0.0.0.0', '::', '192.168.1.5', 'dondoc.example.vn'])('stops on %s without https', (host) => {
    const error = refusal({ DONDOC_HOST: host });
    expect(error.variable).toBe('DONDOC_HOST');
    expect(error.mend).toContain('DONDOC_TRUST_PROXY');
    expect(readEnv({ DONDOC_HOST: host, DONDOC_TRUST_PROXY: '10.0.0.5' }).host).toBe(host);
  });

  it.each(['localhost', '127.0.0.1', '127.8.8.8', '::1'])('serves plain http on %s', (host) => {
    expect(readEnv({ DONDOC_HOST: host }).host).toBe(host);
  });
});
