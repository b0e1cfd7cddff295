import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { EventStoreDBClient } from '@eventstore/db-client';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { LogRefused } from '../log-errors.js';
import { checkedUrl } from './connection-url.js';

const connected = (url: string) => EventStoreDBClient.connectionString(url);

describe('the address of EventStoreDB', () => {
  it.each([
    [
      'esdb://127.0.0.1:2113?tls=false',
      { isTls: false, hasAccount: false, hosts: [{ name: '127.0.0.1', port: 2113 }] },
    ],
    ['esdb+discover://x:y@cluster.example?nodePreference=Leader', { isTls: true, hasAccount: true }],
    [
      'esdb://x:y@a:1,b:2,c/?tls=true',
      { hosts: ['a', 'b', 'c'].map((name, n) => ({ name, port: n < 2 ? n + 1 : 2113 })) },
    ],
    ['esdb://x:y@a?tlsCAFile=%2Fetc%2Fa%20b.crt', { caFile: '/etc/a b.crt' }],
  ])('takes %s', (url, parts) => {
    expect(checkedUrl(` ${url} `)).toMatchObject(parts);
  });

  it.each([
    ['another scheme', 'kurrentdb://127.0.0.1:2113', 'has the form'],
    ['no host', 'esdb://', 'has the form'],
    ['a host that is none', 'esdb://dondoc:secret@a:2113,b:x?tls=true', 'name:port'],
    ['a port that is none', 'esdb://dondoc:secret@a:70000?tls=true', 'name:port'],
    ['an account that would be dropped', 'esdb://dondoc:secret@a:2113?tls=false', 'drops the name and password'],
    ['a name without a password', 'esdb://dondoc@a:2113', 'name:password'],
    ['a password that would be cut short', 'esdb://dondoc:top:secret@a:2113', '%3A'],
    ['a password with a stray %', 'esdb://dondoc:50%secret@a:2113', '%XX'],
    ['a setting without effect', 'esdb://dondoc:secret@a:2113?tlsVerifyCert=false', 'tlsCAFile'],
    ['an authority that would not be asked', 'esdb://a:2113?tls=false&tlsCAFile=/ca.crt', 'leave one of them out'],
    ['reads that lag behind', 'esdb://dondoc:secret@a:2113?nodePreference=follower', 'must be leader'],
    ['a switch of answers', 'esdb://dondoc:secret@a:2113?throwOnAppendFailure=false', 'unknown setting'],
    ['a setting that it does not know', 'esdb://dondoc:secret@a:2113?passwort=x', 'unknown setting'],
    ['a value that the client would print', 'esdb://dondoc:secret@a:2113?tls=yes', 'tls'],
  ])('refuses %s, names the remedy and not the password', (_, url, remedy) => {
    expect(() => checkedUrl(url)).toThrow(LogRefused);
    expect(() => checkedUrl(url)).toThrow(remedy);
    expect(() => checkedUrl(url)).not.toThrow(/secret/);
  });

  it('shows the password to nobody', () => {
    const address = checkedUrl('esdb://dondoc:secret@127.0.0.1:1?tls=true');
    const seen = inspect([address, address.client(connected)], { depth: Number.POSITIVE_INFINITY, showHidden: true });
    expect(seen + JSON.stringify(address)).not.toContain('secret');
  });

  describe('with a certificate file', () => {
    let folder: string;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'dondoc-ca-'));
    });
    afterEach(() => rmSync(folder, { recursive: true }));

    it('refuses one that is missing or is none', () => {
      const address = checkedUrl(`esdb://x:y@a?tlsCAFile=${encodeURIComponent(join(folder, 'ca.crt'))}`);
      expect(() => address.client(connected)).toThrow(/ca\.crt, cannot be read \(ENOENT\)/);
      writeFileSync(join(folder, 'ca.crt'), 'a key, perhaps');
      expect(() => address.client(connected)).toThrow(/holds no certificate/);
    });
  });
});
