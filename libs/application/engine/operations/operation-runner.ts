import { isRejection, type Rejection } from '#domain/kernel/rejection.js';
import { type Instant, instant } from '#domain/kernel/time.js';
import type { OperationKind } from '#domain/runtime/runtime.js';
import { ids } from '../../ids.js';
import type { BusinessClock } from '../../ports/clocks.js';
import { type Position, START } from '../../ports/event-store.js';
import type { Operation, Operations } from '../../ports/operations.js';
import type { ReadModels } from '../../ports/read-models.js';
import type { PersonActing } from '../actor.js';
import { type CommandRejection, type Done, isDone } from '../execution/command-answer.js';
import type { CommandEnvelope } from '../execution/command-envelope.js';
import type { CommandExecutor } from '../execution/command-executor.js';
import type { DomainCommand } from '../execution/stream-rules.js';
import { standingStill } from '../quarantined-streams.js';
import {
  type OperationItem,
  type OperationPlan,
  type Planning,
  type Refusals,
  streamOfItem,
} from './operation-plan.js';

/** Who wants which work done on many streams, under which key. */
export interface OperationAsked {
  readonly kind: OperationKind;
  readonly by: PersonActing;
  readonly commandKey: string;
  readonly fingerprint: string;
  readonly correlation: string;
  /** The command that begins it, where it has one of its own with a right of its own. */
  readonly begin?: (begun: {
    readonly now: Instant;
    readonly operation: string;
    readonly items: number;
  }) => DomainCommand;
}

/** How long whoever is told of the end waits for the rows that show it, in machine time. */
const SHOWN_WITHIN_MS = 2_000;

/**
 * The one way of work over many streams. No transaction spans them, so it is made to be gone on with. First all is planned
 * and checked. Then one event says that it has begun. Then each item is a command of its own, whose key is made of the
 * operation and its stream: what was done before is found there, and is not done twice. The operation's id is made of its
 * command key, and its items name it as their cause: how far it is, the log says (`operationsProjection`).
 */
export class OperationRunner {
  constructor(
    private readonly executor: CommandExecutor,
    private readonly operations: Operations,
    private readonly rows: ReadModels,
    private readonly clock: BusinessClock,
  ) {}

  /** What it would do, by every check there is and without writing anything. */
  async preview(asked: OperationAsked, planning: Planning): Promise<Operation | Rejection> {
    const before = await this.#begunBefore(asked);
    if (before !== undefined && !isDone(before)) return before;
    const plan = planning(await this.executor.contextNow(), this.clock.now());
    if (isRejection(plan)) return plan;
    const refused = await this.#check(asked, plan);
    return this.operations.start(asked.kind, asked.by.person, async () => plan.answer(refused));
  }

  /** Begins it, or goes on with what the same key began before. Where there is nothing to do, nothing is begun. */
  async start(asked: OperationAsked, planning: Planning): Promise<Operation | Rejection> {
    const id = ids.operation(asked.commandKey);
    const before = await this.#begunBefore(asked);
    if (before !== undefined && !isDone(before)) return before;
    const running = this.operations.get(id, asked.by.person);
    if (running?.state === 'running') return running;
    const plan = planning(await this.#contextOf(before), this.#beganAt(before));
    if (isRejection(plan)) return plan;
    const refused = await this.#check(asked, plan);
    // What was begun was whole then: of it, what can no longer be done is left out as of any other.
    const whole = before === undefined ? plan.refusal?.(refused) : undefined;
    if (whole !== undefined) return whole;
    const items = plan.items.filter((item) => !refused.has(streamOfItem(item)));
    if (before === undefined && items.length > 0) {
      const begun = await this.executor.execute(this.#beginning(asked, items.length));
      if (!isDone(begun)) return begun;
    }
    const work = () => this.#carryOut(asked, { ...plan, items }, refused);
    return this.operations.start(asked.kind, asked.by.person, work, id);
  }

  /** How it began, why it may not, or that it may. What was begun was allowed then, and is only gone on with. */
  async #begunBefore(asked: OperationAsked): Promise<Done | Rejection | undefined> {
    const beginning = this.#beginning(asked, 0);
    return (await this.executor.answerBefore(beginning)) ?? this.executor.refusalOf(beginning);
  }

  #contextOf(begun: Done | undefined) {
    return begun === undefined
      ? this.executor.contextNow()
      : this.executor.contextAt(Number(begun.position) as Position);
  }

  /** The rows hold it: the context that is planned by was waited for. */
  #beganAt(begun: Done | undefined): Instant {
    const event = begun && this.rows.find('events', { position: Number(begun.position) }, { limit: 1 })[0];
    return event === undefined ? this.clock.now() : instant(event.recordedAt);
  }

  #check(asked: OperationAsked, plan: OperationPlan): Promise<Refusals> {
    return refusals(plan.items, (item) => this.executor.refusalOf(itemCommand(asked, plan, item)));
  }

  async #carryOut(asked: OperationAsked, plan: OperationPlan, refusedBefore: Refusals): Promise<object> {
    let last: Position = START;
    const refused = await refusals(plan.items, async (item) => {
      const answer = await this.executor.execute(itemCommand(asked, plan, item));
      if (!isDone(answer)) return answer;
      last = Math.max(last, Number(answer.position)) as Position;
      return undefined;
    });
    await this.rows.reached(last, SHOWN_WITHIN_MS);
    return plan.answer(new Map([...refusedBefore, ...refused]));
  }

  #beginning(
    { kind, by, commandKey, fingerprint, correlation, begin }: OperationAsked,
    items: number,
  ): CommandEnvelope {
    const id = this.rows.find('deployment', {})[0]?.id ?? '';
    const begun = { now: this.clock.now(), operation: ids.operation(commandKey), items };
    return {
      command: begin?.(begun) ?? { type: 'BeginOperation', kind, ...begun },
      target: { category: 'runtime', id },
      ...{ actor: by, commandKey, fingerprint, correlation },
    };
  }
}

/** The operation's own fingerprint was compared before: under its key there is one item for a stream, whatever it says. */
function itemCommand(
  { commandKey, correlation }: OperationAsked,
  { as: actor }: OperationPlan,
  item: OperationItem,
): CommandEnvelope {
  const operation = ids.operation(commandKey);
  return {
    ...{ target: item.target, command: item.command, actor, correlation, causation: operation },
    commandKey: ids.item(operation, streamOfItem(item)),
    fingerprint: operation,
  };
}

/** One after the other. What is refused, or meets a stream that stands still, holds up nothing but what stands on it. */
async function refusals(
  items: readonly OperationItem[],
  give: (item: OperationItem) => Promise<CommandRejection | undefined>,
): Promise<Refusals> {
  const refused = new Map<string, CommandRejection>();
  for (const item of items) {
    const refusal = refused.get(item.standsOn ?? '') ?? (await give(item).catch(refusalOfStream));
    if (refusal !== undefined) refused.set(streamOfItem(item), refusal);
  }
  return refused;
}

function refusalOfStream(error: unknown): CommandRejection {
  const stands = standingStill(error);
  if (stands === undefined) throw error;
  return stands;
}
