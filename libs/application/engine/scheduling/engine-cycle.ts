import { type Instant, instant } from '#domain/kernel/time.js';
import type { DirectiveIssuing } from '../../directive/directive-issuing.js';
import type { DutyKeeping } from '../../duty/duty-keeping.js';
import type { ReadModels } from '../../ports/read-models.js';
import { silent, type Telemetry } from '../../ports/telemetry.js';
import type { Dispatch } from '../delivery/dispatch.js';
import type { CommandExecutor } from '../execution/command-executor.js';
import type { RelationKeeping } from '../relations/relation-keeping.js';
import type { Sweep } from './sweep.js';

/** More rounds than this at one instant mean that two processors feed each other: our bug. */
const ROUNDS_MAX = 100;

/**
 * One engine cycle of the worker: act on everything that stands open at `now` until nothing is left. One at a time in this
 * process; another process may engine cycle too, the log decides.
 */
export class EngineCycle {
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly executor: CommandExecutor,
    private readonly readModels: ReadModels,
    private readonly processors: {
      readonly reporting: DutyKeeping;
      readonly relations: RelationKeeping;
      readonly sweep: Sweep;
      readonly directives: DirectiveIssuing;
      readonly dispatch: Pick<Dispatch, 'run'>;
    },
    private readonly telemetry: Telemetry = silent,
  ) {}

  /** Resolves when nothing is open at `now`, with the deliveries requested on the way. */
  runUntilIdle(now: Instant): Promise<readonly string[]> {
    const engineCycle = this.#last.then(
      () => this.#rounds(now),
      () => this.#rounds(now),
    );
    this.#last = engineCycle.catch(() => undefined);
    return engineCycle;
  }

  /** The next instant after `now` at which something falls due; undefined when nothing ever will. */
  nextDueAfter(now: Instant): Instant | undefined {
    const next = this.readModels.find('due', { dueAt: { gt: now } }, { orderBy: 'dueAt', limit: 1 })[0];
    return next === undefined ? undefined : instant(next.dueAt);
  }

  async #rounds(now: Instant): Promise<readonly string[]> {
    const { reporting, relations, sweep, directives, dispatch } = this.processors;
    const requested: string[] = [];
    const done = { reporting: 0, relations: 0, sweep: 0, directives: 0 };
    const ended = this.telemetry.cycleBegins();
    for (let round = 1; round <= ROUNDS_MAX; round += 1) {
      await this.executor.contextNow();
      const before = acted(done) + requested.length;
      done.reporting += await reporting.run(now);
      // What is over, or held no more, is known before what is due is decided.
      done.relations += await relations.run(now);
      done.sweep += await sweep.run(now);
      done.directives += await directives.run(now);
      requested.push(...(await dispatch.run(now)));
      if (acted(done) + requested.length > before) continue;
      ended({ at: now, rounds: round, ...done, deliveries: requested.length });
      return requested;
    }
    throw new Error(`the engine cycle did not come to rest after ${ROUNDS_MAX} rounds at ${now}`);
  }
}

const acted = (done: Readonly<Record<string, number>>): number =>
  Object.values(done).reduce((sum, each) => sum + each, 0);
