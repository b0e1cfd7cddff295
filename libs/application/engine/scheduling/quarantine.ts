import { WrittenByNewerVersion } from '#domain/upcasting/written-by-newer-version.js';
import type { MachineClock } from '../../ports/clocks.js';
import type { ReadModels } from '../../ports/read-models.js';
import type { SystemName } from '../actor.js';
import { isPassing } from '../passing-failures.js';
import {
  CannotBeFolded,
  DependsOnQuarantined,
  type QuarantineReason,
  quarantinedStreams,
} from '../quarantined-streams.js';

/** Its events cannot be taken in, or they can and what is to be done with them cannot. */
export type PoisonReason = QuarantineReason | 'cannot-be-processed';

/** A stream on which one of our processors threw. */
export interface Poisoned {
  readonly stream: string;
  readonly processor: SystemName;
  readonly reason: PoisonReason;
  readonly why: string;
  /** Milliseconds since 1970, by the machine's clock. */
  readonly since: number;
}

/** Beyond so many something is wrong with the whole, not with a stream; the alarm has rung long since. */
const KEPT_MAX = 20_000;
const WHY_LENGTH_MAX = 300;

/** What became of one unit of work. Set aside is told once: the next look passes it over. */
export type Attempt = 'acted' | 'nothing' | 'set-aside';

/** A list of open work, oldest first, of which a processor takes a bounded part at a time. */
export interface OpenWork<Row> {
  readonly batch: number;
  find(limit: number): readonly Row[];
  streamOf(row: Row): string;
  /** Answers whether anything was appended. */
  act(row: Row): Promise<boolean>;
}

/**
 * What one stream's fault stops is that stream. Each unit of work of a processor is attempted here: what throws is set
 * aside with its stream, and the others go on. Kept in memory: after a restart, or a rebuild of the read models, all is tried
 * again.
 */
export class Quarantine {
  readonly #poisoned = new Map<string, Poisoned>();
  /** Streams whose decision looks at one that stands still, by that one. No fault of theirs. */
  readonly #waiting = new Map<string, string>();

  constructor(
    private readonly readModels: ReadModels,
    private readonly clock: MachineClock,
    /** An alarm, with what was thrown. */
    private readonly onPoisoned: (poisoned: Poisoned, error: unknown) => void = () => {},
  ) {}

  /**
   * One unit of work; none while its stream is set aside.
   *
   * @throws what is none of a stream's fault (`isPassing`)
   */
  async attempt(processor: SystemName, stream: string, work: () => Promise<boolean>): Promise<Attempt> {
    if (this.isSetAside(stream)) return 'nothing';
    try {
      return (await work()) ? 'acted' : 'nothing';
    } catch (error) {
      if (isPassing(error)) throw error;
      const isKept = this.#poisoned.size + this.#waiting.size < KEPT_MAX;
      if (error instanceof DependsOnQuarantined) {
        if (isKept) this.#waiting.set(stream, error.stream);
      } else {
        const why = String(error).slice(0, WHY_LENGTH_MAX);
        const poisoned = { stream, processor, reason: poisonOf(error), why, since: this.clock.now() };
        if (isKept) this.#poisoned.set(stream, poisoned);
        this.onPoisoned(poisoned, error);
      }
      return isKept ? 'set-aside' : 'nothing';
    }
  }

  /**
   * One after the other, to the end of a part in which something was done. A part that only set streams aside is followed
   * by the next: however many are poisoned at the head of a list, they hold nobody up behind them.
   */
  async workThrough<Row>(processor: SystemName, open: OpenWork<Row>): Promise<number> {
    for (;;) {
      const found = open.find(open.batch + this.size).filter((row) => !this.isSetAside(open.streamOf(row)));
      const attempts: Attempt[] = [];
      for (const row of found.slice(0, open.batch)) {
        attempts.push(await this.attempt(processor, open.streamOf(row), () => open.act(row)));
      }
      const acted = attempts.filter((attempt) => attempt === 'acted').length;
      if (acted > 0 || !attempts.includes('set-aside')) return acted;
    }
  }

  /** Poisoned here, standing still in the read models, or waiting for one that does. */
  isSetAside(stream: string): boolean {
    const standing = this.#standing();
    if (standing.has(stream) || this.#poisoned.has(stream)) return true;
    const waitedFor = this.#waiting.get(stream);
    if (waitedFor === undefined) return false;
    if (standing.has(waitedFor)) return true;
    this.#waiting.delete(stream);
    return false;
  }

  /** How many streams may be set aside. */
  get size(): number {
    return this.#poisoned.size + this.#waiting.size + this.#standing().size;
  }

  list(): readonly Poisoned[] {
    return [...this.#poisoned.values()];
  }

  /** How many streams wait for one that stands still. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /** What was folded anew may be decided on again. */
  clear(): void {
    this.#poisoned.clear();
    this.#waiting.clear();
  }

  #standing() {
    return quarantinedStreams(this.readModels, this.readModels.position());
  }
}

function poisonOf(error: unknown): PoisonReason {
  if (error instanceof WrittenByNewerVersion) return 'written-by-a-newer-version';
  return error instanceof CannotBeFolded ? 'cannot-be-folded' : 'cannot-be-processed';
}
