import { ClockWatch, WatchedClock } from '#application/engine/outages/clock-watch.js';
import type { BusinessClock, MachineClock, MonotonicClock } from '#application/ports/clocks.js';
import type { Heartbeat } from '#application/ports/heartbeat.js';
import type { Instant } from '#domain/kernel/time.js';
import { isoOf } from '#domain/kernel/time.js';
import { FileClockAcceptance, FileHeartbeat } from '#infrastructure/deployment/life-files.js';
import type { Opened } from './shutdown.js';

/** The machine's clock as real work uses it, and what it is held against. */
export interface RealClock {
  readonly watch: ClockWatch;
  /** For whatever decides; readers ask the machine's own. */
  readonly watched: BusinessClock;
  readonly heartbeat: Heartbeat;
  /** Of the log as it was found. */
  readonly lastEvent: Instant | undefined;
}

/** Before anything is written: what was last alive here. */
export async function openRealClock(
  { env, store, logger }: Opened,
  clock: BusinessClock & MachineClock & MonotonicClock,
): Promise<RealClock> {
  const heartbeat = new FileHeartbeat(env.dataDir);
  const lastEvent = (await store.head())?.recordedAt;
  // A log that is empty is begun now, whatever lies beside it.
  const signs = lastEvent === undefined ? [] : [heartbeat.last(), lastEvent].filter((at) => at !== undefined);
  const watch = new ClockWatch({
    clock,
    acceptance: new FileClockAcceptance(env.dataDir),
    signs,
    onDoubt: ({ says, expected }) =>
      logger.error('the clock is in doubt, nothing is decided', { says: isoOf(says), expected: isoOf(expected) }),
  });
  return { watch, watched: new WatchedClock(clock, watch), heartbeat, lastEvent };
}
