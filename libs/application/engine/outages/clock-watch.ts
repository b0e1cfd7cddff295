import { type Instant, instant, isoOf } from '#domain/kernel/time.js';
import { BusinessClock, type MachineClock, type MonotonicClock } from '../../ports/clocks.js';
import type { ClockAcceptance } from '../../ports/heartbeat.js';

/** No outage is that long without somebody knowing of it; a clock that is set wrong is. */
const DOUBTED_AFTER_MS = 35 * 24 * 3_600_000;

/** Nothing is decided by a clock that nobody believes: what it says would stand in the log for ever. */
export class ClockInDoubt extends Error {
  override readonly name = 'ClockInDoubt';
}

/** What the clock says, and what it should be near to. */
export interface ClockDoubt {
  readonly says: Instant;
  readonly expected: Instant;
}

/**
 * Holds the machine's clock against the last sign of life at the start, and against the monotonic one from then on. A clock
 * that is more than 35 days away from it, either way, is in doubt until it is back or an operator accepts it.
 */
export class ClockWatch {
  readonly #clock: MachineClock & MonotonicClock;
  readonly #acceptance: ClockAcceptance;
  readonly #onDoubt: (doubt: ClockDoubt) => void;
  #signs: readonly Instant[];
  #since: number;
  #isDoubted = false;

  /** `signs`: the last heartbeat and the last event, as far as there are any. */
  constructor(parts: {
    readonly clock: MachineClock & MonotonicClock;
    readonly acceptance: ClockAcceptance;
    readonly signs: readonly Instant[];
    readonly onDoubt: (doubt: ClockDoubt) => void;
  }) {
    this.#clock = parts.clock;
    this.#acceptance = parts.acceptance;
    this.#onDoubt = parts.onDoubt;
    this.#signs = parts.signs;
    this.#since = parts.clock.elapsedMs();
  }

  /** Why the clock is not believed; undefined while it is. */
  get doubt(): ClockDoubt | undefined {
    const says = this.#clock.now();
    const passed = this.#clock.elapsedMs() - this.#since;
    const expected = this.#signs.map((sign) => instant(Math.round(sign + passed)));
    const isNear = expected.some((at) => Math.abs(says - at) <= DOUBTED_AFTER_MS);
    const [first] = expected;
    return first === undefined || isNear ? undefined : { says, expected: first };
  }

  /** About once a second, before anything is decided: from here on the clock is held against what it says now. */
  look(): ClockDoubt | undefined {
    const doubt = this.doubt;
    if (doubt !== undefined && !this.#isAccepted(doubt)) {
      if (!this.#isDoubted) this.#onDoubt(doubt);
      this.#isDoubted = true;
      return doubt;
    }
    this.#isDoubted = false;
    this.#signs = [this.#clock.now()];
    this.#since = this.#clock.elapsedMs();
    return undefined;
  }

  /** Said of another time, it is not about what the clock says now. */
  #isAccepted({ says }: ClockDoubt): boolean {
    const saidAt = this.#acceptance.take();
    return saidAt !== undefined && Math.abs(says - saidAt) <= DOUBTED_AFTER_MS;
  }
}

/** The machine's clock for whatever decides. */
export class WatchedClock extends BusinessClock {
  constructor(
    private readonly clock: BusinessClock,
    private readonly watch: ClockWatch,
  ) {
    super();
  }

  /** @throws ClockInDoubt */
  now(): Instant {
    const { doubt } = this.watch;
    if (doubt !== undefined) throw new ClockInDoubt(doubtInWords(doubt));
    return this.clock.now();
  }
}

export const doubtInWords = ({ says, expected }: ClockDoubt): string =>
  `the clock of the machine says ${isoOf(says)}, more than 35 days away from ${isoOf(expected)}`;
