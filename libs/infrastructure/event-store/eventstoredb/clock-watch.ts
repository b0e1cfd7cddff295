import type { MachineClock } from '#application/ports/clocks.js';

/** Observed differences of a healthy pair are milliseconds; beyond this one of the two is wrong. */
const ALARM_MS = 2_000;
const EVERY_MS = 60_000;

/** An append of ours as our own clock saw it. */
export interface Sent {
  readonly at: number;
  readonly answeredAt: number;
}

/**
 * Compares our clock with the server's by appends of this process that were answered at once: the server stamped them
 * between our sending and its answer. One a minute, read back; a copied or an old event says nothing of a clock.
 */
export class ClockWatch {
  #nextAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly clock: MachineClock,
    private readonly onAlarm: (byMs: number) => void,
  ) {}

  now(): number {
    return this.clock.now();
  }

  /** Whether an append answered now is to be read back; asking takes the turn. */
  takesTurn(): boolean {
    const now = performance.now();
    if (now < this.#nextAt) return false;
    this.#nextAt = now + EVERY_MS;
    return true;
  }

  /** @param created the server's stamp; the client has made whole milliseconds of its ticks of 100 ns. */
  compare({ at, answeredAt }: Sent, created: Date): void {
    const createdAt = created.getTime();
    const byMs = Math.max(at - createdAt, 0) + Math.min(answeredAt - createdAt, 0);
    if (Math.abs(byMs) > ALARM_MS) this.onAlarm(byMs);
  }
}
