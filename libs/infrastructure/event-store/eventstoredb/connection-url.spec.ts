import { describe, expect, it } from '@jest/globals';
import { LogRefused } from '../log-errors.js';
import { checkedUrl } from './connection-url.js';

describe('the address of EventStoreDB', () => {
  it.each([
    'esdb://127.0.0.1:2113?tls=false',
    'esdb://dondoc:secret@a:2113,b:2113,c:2113?tls=true&tlsCAFile=/etc/dondoc/ca.crt',
    'esdb+discover://dondoc:secret@cluster.example:2113?nodePreference=leader',
  ])('takes %s', (url) => {
    expect(checkedUrl(` ${url} `)).toBe(url);
  });

  it.each([
    ['another scheme', 'kurrentdb://127.0.0.1:2113', 'has the form'],
    ['no host', 'esdb://', 'has the form'],
    ['an account that would be dropped', 'esdb://dondoc:secret@a:2113?tls=false', 'drops the name and password'],
    ['a setting without effect', 'esdb://dondoc:secret@a:2113?tlsVerifyCert=false', 'tlsCAFile'],
    ['a switch of answers', 'esdb://dondoc:secret@a:2113?throwOnAppendFailure=false', 'unknown setting'],
    ['a setting that it does not know', 'esdb://dondoc:secret@a:2113?passwort=x', 'unknown setting'],
  ])('refuses %s, names the remedy and not the password', (_, url, remedy) => {
    expect(() => checkedUrl(url)).toThrow(LogRefused);
    expect(() => checkedUrl(url)).toThrow(remedy);
    expect(() => checkedUrl(url)).not.toThrow(/secret/);
  });
});
