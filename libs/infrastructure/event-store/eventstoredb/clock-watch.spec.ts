import { describe, expect, it } from '@jest/globals';
import { SystemClock } from '../../clocks/system.clock.js';
import { ClockWatch } from './clock-watch.js';

describe('our clock beside the server’s', () => {
  const sent = { at: 1_590_000_000_000, answeredAt: 1_590_000_000_050 };

  /** By how much the alarm says that ours is ahead, for an event that the server stamped so long after it was sent. */
  function alarmed(stampedAfterMs: number): readonly number[] {
    const alarms: number[] = [];
    const watch = new ClockWatch(new SystemClock(), (byMs) => alarms.push(byMs));
    watch.compare(sent, new Date(sent.at + stampedAfterMs));
    return alarms;
  }

  it.each([0, 25, 50, -1_999, -2_000, 2_050])('is borne when the stamp comes %i ms after the sending', (afterMs) => {
    expect(alarmed(afterMs)).toEqual([]);
  });

  it('is ahead when the server stamped before it was sent', () => {
    expect(alarmed(-2_001)).toEqual([2_001]);
    expect(alarmed(-3_600_000)).toEqual([3_600_000]);
  });

  it('is behind when the server stamped after it had answered', () => {
    expect(alarmed(2_051)).toEqual([-2_001]);
  });

  it('is looked at with the first append, and not with those of the next moment', () => {
    const watch = new ClockWatch(new SystemClock(), () => undefined);
    expect([watch.takesTurn(), watch.takesTurn(), watch.takesTurn()]).toEqual([true, false, false]);
  });
});
