import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DirectiveIssuing } from '#application/directive/directive-issuing.js';
import { DutyKeeping } from '#application/duty/duty-keeping.js';
import type { Actor } from '#application/engine/actor.js';
import { Dispatch } from '#application/engine/delivery/dispatch.js';
import { appendExpecting } from '#application/engine/execution/append-expecting.js';
import { type CommandAnswer, isDone } from '#application/engine/execution/command-answer.js';
import { CommandExecutor } from '#application/engine/execution/command-executor.js';
import type { DomainCommand } from '#application/engine/execution/stream-rules.js';
import { runProjector } from '#application/engine/projection/projector.js';
import { type OpenedRead, openRead, type ReadParams } from '#application/engine/reading/open-read.js';
import type { ReadScope } from '#application/engine/reading/read-scope.js';
import { RelationKeeping } from '#application/engine/relations/relation-keeping.js';
import { EngineCycle } from '#application/engine/scheduling/engine-cycle.js';
import { Quarantine } from '#application/engine/scheduling/quarantine.js';
import { Sweep } from '#application/engine/scheduling/sweep.js';
import { Names } from '#application/engine/sight/names.js';
import { ids } from '#application/ids.js';
import { projections } from '#application/projections.js';
import type { StreamCategory } from '#application/streams.js';
import { invariant } from '#domain/kernel/invariant.js';
import type { PersonId, UnitId } from '#domain/kernel/names.js';
import { isRejection } from '#domain/kernel/rejection.js';
import type { Instant } from '#domain/kernel/time.js';
import { VirtualClock } from '#infrastructure/clocks/virtual.clock.js';
import { FileKeyVault } from '#infrastructure/keys/file.key-vault.js';
import { pathOf } from '#infrastructure/keys/key-file.js';
import { BreakableEventStore } from './event-store/breakable.event-store.js';
import { METADATA, newEvent } from './event-store/events.js';
import { haNoi } from './lives.js';
import { InMemoryReadModels } from './read-models/in-memory.read-models.js';

const NO_MAIL = { run: async () => [] };

/**
 * A deployment in memory, lived through on a virtual clock: commands by the real executor, and at every due instant on
 * the way a engine cycle of the real worker. For specs that ask what a life amounts to.
 */
export class Story {
  readonly store = new BreakableEventStore();
  readonly rows = new InMemoryReadModels();
  readonly clock: VirtualClock;
  readonly #keys = join(tmpdir(), `dondoc-story-${randomUUID()}`);
  /** There is a folder once something is sealed. */
  readonly vault = new FileKeyVault(this.#keys);
  readonly executor: CommandExecutor;
  readonly quarantine: Quarantine;
  readonly #engineCycle: EngineCycle;
  readonly #carrying: readonly { run(now: Instant): Promise<number> }[];
  readonly #ending = new AbortController();
  readonly #projector: Promise<void>;
  #commands = 0;

  /**
   * Clocks in Ha Noi show `from`: `2019-03-07 08:00`; or all is as it stands in another story, which then goes on no more.
   * Without mail no notice is dispatched, which is half of what is written.
   */
  constructor(from: string | Story, { isMailed = true }: { readonly isMailed?: boolean } = {}) {
    const { store, rows } = this;
    this.clock = new VirtualClock(typeof from === 'string' ? haNoi(from) : from.clock.now());
    if (typeof from !== 'string') {
      store.goOnFrom(from.store);
      rows.goOnFrom(from.rows);
      this.#commands = from.#commands;
    }
    const executor = new CommandExecutor(store, rows, this.clock);
    this.executor = executor;
    this.quarantine = new Quarantine(rows, this.clock);
    const reporting = new DutyKeeping(executor, rows, this.quarantine);
    const relations = new RelationKeeping(executor, rows, this.quarantine);
    const directives = new DirectiveIssuing(executor, rows, this.quarantine);
    this.#carrying = [reporting, relations, directives];
    this.#engineCycle = new EngineCycle(executor, rows, {
      ...{ reporting, relations, directives },
      sweep: new Sweep(executor, rows, this.quarantine),
      dispatch: isMailed ? new Dispatch(executor, rows, { add: async () => true }, this.quarantine) : NO_MAIL,
    });
    const { signal } = this.#ending;
    // Where nothing is written to a disk there is nothing to gather for: waiting would be most of what a spec takes.
    this.#projector = runProjector({ log: store, writer: rows, projections, gatherMs: 0, signal });
  }

  /** Time passes up to then, and all that falls due on the way is decided. */
  until(local: string): Promise<this> {
    return this.untilInstant(haNoi(local));
  }

  async untilInstant(end: Instant): Promise<this> {
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
    const answer = await this.answer(category, id, make, person, unit);
    invariant(isDone(answer), `what the story does is lawful: ${JSON.stringify(answer)}`);
    await this.#engineCycle.runUntilIdle(this.clock.now());
    return answer.revision;
  }

  /** What a command is answered, lawful or not; nothing else is decided after it. */
  answer(
    category: StreamCategory,
    id: string,
    make: (now: Instant) => DomainCommand,
    person?: PersonId,
    unit?: UnitId,
  ): Promise<CommandAnswer> {
    const actor: Actor =
      person === undefined
        ? { kind: 'system', name: 'demonstration' }
        : { kind: 'person', person, ...(unit === undefined ? {} : { unit }) };
    this.#commands += 1;
    const commandKey = ids.commandKey('story', category, String(this.#commands));
    const command = make(this.clock.now());
    const envelope = { command, target: { category, id }, actor, commandKey, fingerprint: '', correlation: commandKey };
    return this.executor.execute(envelope);
  }

  /** Time passes, and nobody wakes. */
  passUnseen(local: string): void {
    this.clock.set(haNoi(local));
  }

  /** Written past every rule, as a newer version would, or somebody with the right to write the log. */
  async record(stream: string, type: string, data: object, schemaVersion = 1): Promise<void> {
    const event = newEvent(data, { type, metadata: { ...METADATA, schemaVersion } });
    const { position } = await appendExpecting(this.store, stream, 'any', [event], this.clock.now());
    await this.rows.reached(position, 2_000);
  }

  /** What one act means for other streams is carried there; what is due waits. */
  async carryOn(): Promise<void> {
    let carried: number;
    do {
      carried = 0;
      for (const each of this.#carrying) {
        await this.executor.contextNow();
        carried += await each.run(this.clock.now());
      }
    } while (carried > 0);
  }

  /** What the worker does once a second. */
  async cycle(): Promise<void> {
    await this.#engineCycle.runUntilIdle(this.clock.now());
  }

  /** A lawful read by this person. */
  async read(person: string, params: ReadParams = {}): Promise<OpenedRead> {
    const { rows, clock } = this;
    await this.executor.contextNow();
    const opened = await openRead(params, 'story', { person }, { rows, clock, timeZone: 'Asia/Ho_Chi_Minh' });
    invariant(!isRejection(opened), `the story's reading is lawful: ${JSON.stringify(opened)}`);
    return opened;
  }

  /** Of people, as the reader of this scope may know them. */
  names(scope: ReadScope): Names {
    return new Names(this.rows, this.vault, scope);
  }

  /** With a name and an address, sealed. */
  async register(person: PersonId, name: string): Promise<void> {
    const sealed = await this.vault.seal(person, { name, address: `${person}@example.vn` });
    await this.do('person', person, (now) => ({ type: 'RegisterPerson', now, person, sealed, language: 'vi' }));
  }

  /** Their key is destroyed, as whoever erases somebody does. */
  erase(person: PersonId): void {
    rmSync(pathOf(join(this.#keys, 'keys'), person));
  }

  async end(): Promise<void> {
    rmSync(this.#keys, { recursive: true, force: true });
    this.#ending.abort();
    await this.#projector;
    await this.store.close();
  }
}
