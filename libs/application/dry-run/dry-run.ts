import type { DryRunAnswer } from '#contracts/dry-run.js';
import { isNotification } from '#domain/follow-up/follow-up.js';
import { type Instant, instantOf } from '#domain/kernel/time.js';
import { DecisionContext } from '../engine/decision-context.js';
import type { CommandAnswer } from '../engine/execution/command-answer.js';
import type { CommandEnvelope, CommandKey } from '../engine/execution/command-envelope.js';
import { CommandExecutor } from '../engine/execution/command-executor.js';
import { StreamHistories } from '../engine/execution/stream-histories.js';
import { streamRules } from '../engine/execution/stream-rules.js';
import type { BusinessClock } from '../ports/clocks.js';
import type { EventStore, RecordedEvent } from '../ports/event-store.js';
import type { ReadModels } from '../ports/read-models.js';
import { streamOf } from '../streams.js';
import { DryLog } from './dry-log.js';
import { DryRows } from './dry-rows.js';
import { nextTold, toldBy } from './next-told.js';
import { carryOn } from './own-work.js';
import { changed, factsOf } from './thing-facts.js';

interface DryRunParts {
  /** Whose appends the rows must hold before anything is tried on them. */
  readonly executor: Pick<CommandExecutor, 'contextNow'>;
  readonly store: Pick<EventStore, 'readStream'>;
  readonly rows: ReadModels;
  readonly clock: BusinessClock;
}

/** What a command would do, beside its words. */
export type WouldDo = Pick<DryRunAnswer, 'before' | 'after' | 'events' | 'told' | 'next'>;

/** What an answer is about whose thing is shown by what is said alone. */
const NOTHING_SHOWN = { before: null, after: null } as const;

/**
 * Commands carried out for nobody: by the executor, the deciders, the folds and the processors that do it in earnest, on a
 * log and on rows that forget. Whatever is checked there is checked here, and nothing here is known to a definition.
 */
export class DryRun {
  private constructor(
    readonly executor: CommandExecutor,
    readonly rows: DryRows,
    readonly clock: BusinessClock,
    private readonly log: DryLog,
  ) {}

  /** At one instant: the clock stands from here on. Throws what a command throws, as long as nothing can be decided. */
  static async begin({ executor, store, rows: below, clock: real }: DryRunParts): Promise<DryRun> {
    await executor.contextNow();
    const now = real.now();
    const clock: BusinessClock = { now: () => now };
    const rows = new DryRows(below);
    const log = new DryLog(store, rows);
    return new DryRun(new CommandExecutor(log, rows, clock), rows, clock, log);
  }

  /** As the executor answers it. Where the stream stands is said as of the log. */
  async execute(envelope: CommandEnvelope): Promise<CommandAnswer> {
    const began = this.rows.position();
    const answer = await this.executor.execute(envelope);
    return 'current' in answer ? { ...answer, current: { ...answer.current, position: String(began) } } : answer;
  }

  /** What came of a command that was taken. */
  async wouldDo({ target: { category, id }, commandKey }: CommandKey): Promise<WouldDo> {
    const rules = streamRules[category];
    const stream = streamOf(category, id);
    const written = this.log.appended.filter(({ metadata }) => metadata.commandKey === commandKey);
    const done = await this.#outcome(written);
    const [first] = written;
    if (first === undefined) return { ...done, before: {}, after: {} };
    const histories = new StreamHistories(this.log);
    const before = await histories.upTo(stream, rules, first.revision - 1);
    const { state } = await histories.load(stream, rules);
    const context = new DecisionContext(this.rows, this.rows.position(), true);
    const factsAt = (of: object) => factsOf(category, of, context, this.clock.now());
    return { ...done, ...changed(first.revision === 0 ? null : factsAt(before.state), factsAt(state)) };
  }

  /** What came of work over many streams. */
  async allWouldDo(commandKey: string, operation: string): Promise<WouldDo> {
    const written = this.log.appended.filter(
      ({ metadata }) => metadata.commandKey === commandKey || metadata.causation === operation,
    );
    return { ...(await this.#outcome(written)), ...NOTHING_SHOWN };
  }

  /** What had fallen before is not told because of it. */
  async #outcome(written: readonly RecordedEvent[]): Promise<Pick<WouldDo, 'events' | 'told' | 'next'>> {
    await carryOn(this.executor, this.rows, this.clock);
    const isAfter = (event: RecordedEvent) => event.position > (written[0]?.position ?? Number.POSITIVE_INFINITY);
    const since = this.clock.now();
    const told = this.log.appended
      .filter((event) => isNotification(event.type) && isAfter(event))
      .flatMap((event) => toldBy(event, this.rows))
      .filter(({ at }) => isFrom(at, since));
    return { events: written.map(({ type }) => type), told, next: nextTold(this.rows) };
  }
}

const isFrom = (at: string, since: Instant): boolean => instantOf(at) >= since;
