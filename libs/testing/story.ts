import { DirectiveIssuing } from '#application/directive/directive-issuing.js';
import { DutyKeeping } from '#application/duty/duty-keeping.js';
import type { Actor } from '#application/engine/actor.js';
import { Dispatch } from '#application/engine/delivery/dispatch.js';
import { isDone } from '#application/engine/execution/command-answer.js';
import { CommandExecutor } from '#application/engine/execution/command-executor.js';
import type { DomainCommand } from '#application/engine/execution/stream-rules.js';
import { runProjector } from '#application/engine/projection/projector.js';
import { type OpenedRead, openRead, type ReadParams } from '#application/engine/reading/open-read.js';
import { EngineCycle } from '#application/engine/scheduling/engine-cycle.js';
import { Sweep } from '#application/engine/scheduling/sweep.js';
import { ids } from '#application/ids.js';
import { projections } from '#application/projections.js';
import type { StreamCategory } from '#application/streams.js';
import { invariant } from '#domain/kernel/invariant.js';
import type { PersonId, UnitId } from '#domain/kernel/names.js';
import { isRejection } from '#domain/kernel/rejection.js';
import type { Instant } from '#domain/kernel/time.js';
import { VirtualClock } from '#infrastructure/clocks/virtual.clock.js';
import { InMemoryEventStore } from './event-store/in-memory.event-store.js';
import { haNoi } from './lives.js';
import { InMemoryReadModels } from './read-models/in-memory.read-models.js';

/**
 * A deployment in memory, lived through on a virtual clock: commands by the real executor, and at every due instant on
 * the way a engine cycle of the real worker. For specs that ask what a life amounts to.
 */
export class Story {
  readonly store = new InMemoryEventStore();
  readonly rows = new InMemoryReadModels();
  readonly clock: VirtualClock;
  readonly executor: CommandExecutor;
  readonly #engineCycle: EngineCycle;
  readonly #ending = new AbortController();
  readonly #projector: Promise<void>;
  #commands = 0;

  /** Clocks in Ha Noi show `local`: `2019-03-07 08:00`. */
  constructor(local: string) {
    const { store, rows } = this;
    this.clock = new VirtualClock(haNoi(local));
    const executor = new CommandExecutor(store, rows, this.clock);
    this.executor = executor;
    this.#engineCycle = new EngineCycle(executor, rows, {
      reporting: new DutyKeeping(executor, rows),
      sweep: new Sweep(executor, rows),
      directives: new DirectiveIssuing(executor, rows),
      dispatch: new Dispatch(executor, rows, { add: async () => true }),
    });
    this.#projector = runProjector({ log: store, writer: rows, projections, signal: this.#ending.signal });
  }

  /** Time passes up to then, and all that falls due on the way is decided. */
  async until(local: string): Promise<this> {
    const end = haNoi(local);
    for (;;) {
      await this.#engineCycle.runUntilIdle(this.clock.now());
      const next = this.#engineCycle.nextDueAfter(this.clock.now());
      if (next === undefined || next > end) break;
      this.clock.set(next);
    }
    this.clock.set(end);
    await this.#engineCycle.runUntilIdle(end);
    return this;
  }

  /**
   * A command that is taken, by the person (for one of their units) or, without one, by whoever sets a deployment up;
   * answers its new revision.
   */
  async do(
    category: StreamCategory,
    id: string,
    make: (now: Instant) => DomainCommand,
    person?: PersonId,
    unit?: UnitId,
  ): Promise<number> {
    const actor: Actor =
      person === undefined
        ? { kind: 'system', name: 'demonstration' }
        : { kind: 'person', person, ...(unit === undefined ? {} : { unit }) };
    this.#commands += 1;
    const commandKey = ids.commandKey('story', category, String(this.#commands));
    const command = make(this.clock.now());
    const envelope = { command, target: { category, id }, actor, commandKey, fingerprint: '', correlation: commandKey };
    const answer = await this.executor.execute(envelope);
    invariant(isDone(answer), `the story's ${command.type} is lawful: ${JSON.stringify(answer)}`);
    await this.#engineCycle.runUntilIdle(this.clock.now());
    return answer.revision;
  }

  /** A lawful read by this person. */
  async read(person: string, params: ReadParams = {}): Promise<OpenedRead> {
    const { rows, clock } = this;
    await this.executor.contextNow();
    const opened = await openRead(params, 'story', { person }, { rows, clock, timeZone: 'Asia/Ho_Chi_Minh' });
    invariant(!isRejection(opened), `the story's reading is lawful: ${JSON.stringify(opened)}`);
    return opened;
  }

  async end(): Promise<void> {
    this.#ending.abort();
    await this.#projector;
    await this.store.close();
  }
}
