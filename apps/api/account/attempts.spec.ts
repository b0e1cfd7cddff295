import { describe, expect, it } from '@jest/globals';
import { type Instant, instantOf } from '#domain/kernel/time.js';
import { Attempts } from './attempts.js';

const NOW = instantOf('2026-12-01T08:00:00+07:00');
const later = (ms: number) => (NOW + ms) as Instant;
const fail = (attempts: Attempts, times: number, account: string, address: string, now = NOW) =>
  Array.from({ length: times }, () => attempts.begin(account, address, now)).at(-1);

describe('attempts to sign in (A4)', () => {
  it('are slowed down after a few, longer each time, and never for longer than a quarter of an hour', () => {
    const attempts = new Attempts();
    expect(fail(attempts, 5, 'an', '10.0.0.1')).toBeUndefined();
    expect(attempts.begin('an', '10.0.0.1', NOW)).toBe(1_000);
    let now = NOW as number;
    const waits = Array.from({ length: 14 }, () => {
      const wait = attempts.begin('an', '10.0.0.1', now as Instant) ?? 0;
      now += wait;
      attempts.begin('an', '10.0.0.1', now as Instant);
      return wait / 1_000;
    });
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900, 900]);
  });

  it('of which there are 1,001 come to 21 that were looked at within the hour', () => {
    const attempts = new Attempts();
    const looked = Array.from({ length: 1_001 }, (_, n) => attempts.begin('an', '10.0.0.1', later(n * 3_600)));
    expect(looked.filter((wait) => wait === undefined).length).toBeLessThan(22);
  });

  it('of others lock nobody out: an address that did not fail is looked at', () => {
    const attempts = new Attempts();
    for (let n = 0; n < 200; n += 1) fail(attempts, 10, 'an', `10.0.${n}.1`);
    expect(attempts.begin('an', '192.168.1.7', NOW)).toBeUndefined();
    // It mistyped once: while the account is being tried, that is enough to wait a second.
    expect(attempts.begin('an', '192.168.1.7', NOW)).toBe(1_000);
    expect(attempts.begin('an', '192.168.1.7', later(1_000))).toBeUndefined();
  });

  it('on many accounts from one address come to a ceiling', () => {
    const attempts = new Attempts();
    for (let n = 0; n < 300; n += 1) expect(attempts.begin(`an-${n}`, '10.0.0.1', NOW)).toBeUndefined();
    expect(attempts.begin('an-300', '10.0.0.1', NOW)).toBe(1_000);
    expect(attempts.begin('an-300', '10.0.0.2', NOW)).toBeUndefined();
  });

  it('that succeeded were none', () => {
    const attempts = new Attempts();
    for (let n = 0; n < 1_000; n += 1) {
      expect(attempts.begin('an', '10.0.0.1', NOW)).toBeUndefined();
      attempts.succeeded('an', '10.0.0.1', NOW);
    }
  });

  it('from one network of IPv6 are of one', () => {
    const attempts = new Attempts();
    for (let n = 1; n <= 5; n += 1) expect(attempts.begin('an', `2001:db8:1:2:${n}::7`, NOW)).toBeUndefined();
    expect(attempts.begin('an', '2001:db8:1:2::9', NOW)).toBe(1_000);
    expect(attempts.begin('an', '2001:db8:1:3::9', NOW)).toBeUndefined();
    for (const address of ['::1', '::ffff:10.0.0.1', 'fe80::1'])
      expect(attempts.begin('b', address, NOW)).toBeUndefined();
  });

  it('are forgotten after an hour', () => {
    const attempts = new Attempts();
    fail(attempts, 5, 'an', '10.0.0.1');
    expect(fail(attempts, 5, 'an', '10.0.0.1', later(3_600_001))).toBeUndefined();
  });
});
