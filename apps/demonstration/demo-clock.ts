import type { PersonActing } from '#application/engine/actor.js';
import type { CommandRejection } from '#application/engine/execution/command-answer.js';
import { DemonstrationClock } from '#application/ports/demonstration-clock.js';
import type { Worker } from '#apps/worker/worker.js';
import { type Instant, instant } from '#domain/kernel/time.js';
import type { VirtualClock } from '#infrastructure/clocks/virtual.clock.js';

/** How often, in machine time, a running demonstration moves on. */
const PACE_MS = 100;

/**
 * Moves the virtual clock through every due instant: set it, decide and deliver all that is due, go on. Time never
 * jumps past anything, whether it is told to arrive somewhere or runs at a rate.
 */
export class DemoClock extends DemonstrationClock {
  #rate = 0;
  #paced: { readonly from: Instant; readonly by: PersonActing } | undefined;
  #advancingTo: Instant | undefined;
  #timer: NodeJS.Timeout | undefined;
  #moves: Promise<unknown> = Promise.resolve();
  #isMoving = false;

  constructor(
    private readonly clock: VirtualClock,
    private readonly worker: Pick<Worker, 'engineCycle' | 'untilSent'>,
    /** Writes down where the clock stands and who moved it there, so that a restart stands there too. */
    private readonly record: (from: Instant, to: Instant, by: PersonActing) => Promise<void>,
    private readonly refusalAt: (now: Instant, by: PersonActing) => Promise<CommandRejection | undefined>,
    private readonly onError: (error: unknown) => void,
  ) {
    super();
  }

  state(): { readonly now: Instant; readonly rate: number; readonly advancingTo?: Instant } {
    const now = this.clock.now();
    return this.#advancingTo === undefined
      ? { now, rate: this.#rate }
      : { now, rate: this.#rate, advancingTo: this.#advancingTo };
  }

  refusal(by: PersonActing): Promise<CommandRejection | undefined> {
    return this.refusalAt(this.clock.now(), by);
  }

  advanceTo(to: Instant, by: PersonActing): Promise<void> {
    return this.#oneAtATime(async () => {
      const from = this.clock.now();
      this.#advancingTo = to;
      try {
        await this.#liveTo(to);
        await this.record(from, this.clock.now(), by);
      } finally {
        this.#advancingTo = undefined;
      }
    });
  }

  /** The same for the script's own moves, which its events record. */
  liveThrough(to: Instant): Promise<void> {
    return this.#oneAtATime(() => this.#liveTo(to));
  }

  setRate(rate: number, by: PersonActing): void {
    this.#stopPacing();
    this.#rate = rate;
    if (rate === 0) return;
    this.#paced = { from: this.clock.now(), by };
    this.#timer = setInterval(() => this.#pace(), PACE_MS);
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

  #pace(): void {
    if (this.#isMoving) return;
    const to = instant(this.clock.now() + this.#rate * PACE_MS);
    this.#oneAtATime(() => this.#liveTo(to)).catch(this.onError);
  }

  async #liveTo(to: Instant): Promise<void> {
    for (;;) {
      await this.#runUntilIdle();
      const next = this.worker.engineCycle.nextDueAfter(this.clock.now());
      if (next === undefined || next > to) break;
      this.clock.set(next);
    }
    if (to > this.clock.now()) this.clock.set(to);
    await this.#runUntilIdle();
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
