import { describe, expect, it } from '@jest/globals';
import { InvariantBroken } from '#domain/kernel/invariant.js';
import { instantOf } from '#domain/kernel/time.js';
import { SystemClock } from './system.clock.js';
import { VirtualClock } from './virtual.clock.js';

const morning = instantOf('2020-05-19T02:00:00.000Z');
const noon = instantOf('2020-05-19T05:00:00.000Z');

describe('VirtualClock', () => {
  it('stands still until it is set', () => {
    const clock = new VirtualClock(morning);
    expect(clock.now()).toBe(morning);
    clock.set(noon);
    expect(clock.now()).toBe(noon);
  });

  it('may be set to the instant at which it stands', () => {
    const clock = new VirtualClock(noon);
    clock.set(noon);
    expect(clock.now()).toBe(noon);
  });

  it('is never set back, and stays where it was', () => {
    const clock = new VirtualClock(noon);
    expect(() => clock.set(morning)).toThrow(InvariantBroken);
    expect(clock.now()).toBe(noon);
  });
});

describe('SystemClock', () => {
  it('tells milliseconds since 1970: after 2020, before 2100', () => {
    const now = new SystemClock().now();
    expect(now).toBeGreaterThan(instantOf('2020-01-01T00:00:00.000Z'));
    expect(now).toBeLessThan(instantOf('2100-01-01T00:00:00.000Z'));
  });
});
