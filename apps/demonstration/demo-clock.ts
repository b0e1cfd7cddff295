import type { PersonActing } from '#application/engine/actor.js';
import type { CommandRejection } from '#application/engine/execution/command-answer.js';
import {
  type ClockMover,
  DemonstrationClock,
  type DemonstrationClockState,
} from '#application/ports/demonstration-clock.js';
import type { Worker } from '#apps/worker/worker.js';
import { defined } from '#domain/kernel/plain.js';
import { type Instant, instant } from '#domain/kernel/time.js';
import type { VirtualClock } from '#infrastructure/clocks/virtual.clock.js';
import type { Cast } from './cast.js';

/** How often, in machine time, a running demonstration moves on. */
const PACE_MS = 100;

/**
 * Moves the virtual clock through every due instant: set it, decide and deliver all that is due, let the cast act where it
 * is asked to, go on. Time never jumps past anything, whether it is told to arrive somewhere or runs at a rate.
 */
export class DemoClock extends DemonstrationClock {
  #rate = 0;
  #paced: (ClockMover & { readonly from: Instant }) | undefined;
  #advancingTo: Instant | undefined;
  #timer: NodeJS.Timeout | undefined;
  #moves: Promise<unknown> = Promise.resolve();
  #isMoving = false;

  constructor(
    private readonly clock: VirtualClock,
    private readonly worker: Pick<Worker, 'engineCycle' | 'untilSent'>,
    private readonly cast: Pick<Cast, 'lastActs' | 'nextAfter' | 'playAt'>,
    /** Writes down where the clock stands and who moved it there, so that a restart stands there too. */
    private readonly record: (from: Instant, to: Instant, by: PersonActing) => Promise<void>,
    private readonly refusalAt: (now: Instant, by: PersonActing) => Promise<CommandRejection | undefined>,
    private readonly onError: (error: unknown) => void,
  ) {
    super();
  }

  state(): DemonstrationClockState {
    const { lastActs } = this.cast;
    return { now: this.clock.now(), rate: this.#rate, lastActs, ...defined({ advancingTo: this.#advancingTo }) };
  }

  refusal(by: PersonActing): Promise<CommandRejection | undefined> {
    return this.refusalAt(this.clock.now(), by);
  }

  advanceTo(to: Instant, mover: ClockMover): Promise<void> {
    return this.#oneAtATime(() => this.#move(to, mover));
  }

  step(mover: ClockMover): Promise<void> {
    return this.#oneAtATime(async () => {
      // What is due now, and was not decided yet, moves what comes next.
      await this.#act(mover.withCast);
      const next = this.#nextAfter(this.clock.now(), mover.withCast);
      if (next !== undefined) await this.#move(next, mover);
    });
  }

  /** The same for the script's own moves, which its events record. */
  liveThrough(to: Instant): Promise<void> {
    return this.#oneAtATime(() => this.#liveTo(to, false));
  }

  setRate(rate: number, mover: ClockMover): void {
    this.#stopPacing();
    this.#rate = rate;
    if (rate === 0) return;
    this.#paced = { ...mover, from: this.clock.now() };
    this.#timer = setInterval(() => this.#pace(mover.withCast), PACE_MS);
  }

  /** What is due at the present instant; left out while a move is under way, which does it anyway. */
  async tick(): Promise<void> {
    if (!this.#isMoving) await this.#oneAtATime(() => this.#runUntilIdle());
  }

  async close(): Promise<void> {
    this.#stopPacing();
    await this.#moves;
  }

  /** What has passed since is recorded in the name of whoever let it pass. */
  #stopPacing(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#rate = 0;
    const paced = this.#paced;
    this.#paced = undefined;
    if (paced === undefined) return;
    this.#oneAtATime(() => this.record(paced.from, this.clock.now(), paced.by)).catch(this.onError);
  }

  #pace(withCast: boolean): void {
    if (this.#isMoving) return;
    const to = instant(this.clock.now() + this.#rate * PACE_MS);
    this.#oneAtATime(() => this.#liveTo(to, withCast)).catch(this.onError);
  }

  async #move(to: Instant, { by, withCast }: ClockMover): Promise<void> {
    const from = this.clock.now();
    this.#advancingTo = to;
    try {
      await this.#liveTo(to, withCast);
      await this.record(from, this.clock.now(), by);
    } finally {
      this.#advancingTo = undefined;
    }
  }

  async #liveTo(to: Instant, withCast: boolean): Promise<void> {
    for (;;) {
      await this.#act(withCast);
      const next = this.#nextAfter(this.clock.now(), withCast);
      if (next === undefined || next > to) break;
      this.clock.set(next);
    }
    if (to > this.clock.now()) {
      this.clock.set(to);
      await this.#act(withCast);
    }
  }

  #nextAfter(now: Instant, withCast: boolean): Instant | undefined {
    const coming = [this.worker.engineCycle.nextDueAfter(now), withCast ? this.cast.nextAfter(now) : undefined];
    const known = coming.filter((at) => at !== undefined);
    return known.length === 0 ? undefined : instant(Math.min(...known));
  }

  /** All that happens at the present instant: what the clock does comes before what people do. */
  async #act(withCast: boolean): Promise<void> {
    await this.#runUntilIdle();
    if (withCast && (await this.cast.playAt(this.clock.now())) > 0) await this.#runUntilIdle();
  }

  async #runUntilIdle(): Promise<void> {
    await this.worker.untilSent(await this.worker.engineCycle.runUntilIdle(this.clock.now()));
  }

  #oneAtATime<T>(move: () => Promise<T>): Promise<T> {
    const run = async () => {
      this.#isMoving = true;
      try {
        return await move();
      } finally {
        this.#isMoving = false;
      }
    };
    const result = this.#moves.then(run, run);
    this.#moves = result.catch(() => undefined);
    return result;
  }
}
