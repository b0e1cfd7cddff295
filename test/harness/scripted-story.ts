import { DirectiveIssuing } from '#application/directive/directive-issuing.js';
import { DutyKeeping } from '#application/duty/duty-keeping.js';
import { CommandExecutor } from '#application/engine/execution/command-executor.js';
import { runProjector } from '#application/engine/projection/projector.js';
import { RelationKeeping } from '#application/engine/relations/relation-keeping.js';
import { EngineCycle } from '#application/engine/scheduling/engine-cycle.js';
import { Quarantine } from '#application/engine/scheduling/quarantine.js';
import { Sweep } from '#application/engine/scheduling/sweep.js';
import { ids } from '#application/ids.js';
import { projections } from '#application/projections.js';
import { envelopeOf } from '#apps/demonstration/envelope.js';
import type { ScriptStep } from '#apps/demonstration/step.js';
import type { Instant } from '#domain/kernel/time.js';
import { timelinessAt } from '#domain/task/timeliness.js';
import { VirtualClock } from '#infrastructure/clocks/virtual.clock.js';
import { InMemoryEventStore } from '#testing/event-store/in-memory.event-store.js';
import { told } from '#testing/lives.js';
import { InMemoryReadModels } from '#testing/read-models/in-memory.read-models.js';

const SEALED = { keyId: 'k', iv: 'aXY=', ct: 'Y3Q=' };

/** A demonstration's script lived through with the real executor, rights, deciders and processors, all in memory. */
export class ScriptedStory {
  readonly store = new InMemoryEventStore();
  readonly readModels = new InMemoryReadModels();
  readonly clock: VirtualClock;
  readonly executor: CommandExecutor;
  readonly engineCycle: EngineCycle;
  readonly #projecting: Promise<void>;

  /** `from` is gone on from, as a process after a restart does: all that is known is what was written. */
  constructor(begins: Instant, from?: ScriptedStory) {
    if (from !== undefined) {
      this.store.goOnFrom(from.store);
      this.readModels.goOnFrom(from.readModels);
    }
    const { store, readModels } = this;
    this.clock = new VirtualClock(begins);
    this.executor = new CommandExecutor(store, readModels, this.clock);
    const { executor } = this;
    const quarantine = new Quarantine(readModels, this.clock);
    this.engineCycle = new EngineCycle(executor, readModels, {
      reporting: new DutyKeeping(executor, readModels, quarantine),
      relations: new RelationKeeping(executor, readModels, quarantine),
      sweep: new Sweep(executor, readModels, quarantine),
      directives: new DirectiveIssuing(executor, readModels, quarantine),
      // No mail: what is told stands in the streams.
      dispatch: { run: async () => [] },
    });
    this.#projecting = runProjector({ log: store, writer: readModels, projections, gatherMs: 0 });
  }

  /** Another process that goes on where this one stands; this one is written to no more. */
  goneOn(): ScriptedStory {
    return new ScriptedStory(this.clock.now(), this);
  }

  async end(): Promise<void> {
    await this.store.close();
    await this.#projecting;
  }

  async play(step: ScriptStep) {
    await this.liveTo(step.at);
    return this.send(step);
  }

  send(step: ScriptStep) {
    const command = step.needsSealing === undefined ? step.command : { ...step.command, sealed: SEALED };
    return this.executor.execute(envelopeOf(step, command));
  }

  async liveTo(end: Instant): Promise<void> {
    for (;;) {
      await this.engineCycle.runUntilIdle(this.clock.now());
      const next = this.engineCycle.nextDueAfter(this.clock.now());
      if (next === undefined || next > end) break;
      this.clock.set(next);
    }
    this.clock.set(end);
    await this.engineCycle.runUntilIdle(end);
  }

  task(code: string) {
    return this.readModels.get('tasks', ids.codedTask('NQ17', code))?.state;
  }

  timeliness(code: string) {
    const task = this.task(code);
    const calendar = this.readModels.find('calendars', {})[0]?.calendar;
    if (task === undefined || calendar === undefined) return undefined;
    const { progress, completedOn, result, content } = task;
    const legalEnd = content?.deadline?.legalEnd;
    return timelinessAt(
      {
        progress,
        ...(legalEnd === undefined ? {} : { legalEnd }),
        ...(completedOn === undefined ? {} : { completedOn }),
        ...(result === undefined ? {} : { submittedOn: result.submittedOn }),
      },
      this.clock.now(),
      calendar.timeZone,
    );
  }

  async toldOf(stream: string): Promise<readonly string[]> {
    return told(await this.store.readStream(stream));
  }
}
