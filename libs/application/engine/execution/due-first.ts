import type { Instant } from '#domain/kernel/time.js';
import type { ReadModels } from '../../ports/read-models.js';
import { type StreamCategory, streamOf } from '../../streams.js';
import type { ObligationKind } from '../../tables.js';
import type { DecisionContext } from '../decision-context.js';
import { relationCommand } from '../relations/relation-command.js';
import { nextDueOf, type ObligationState, programmeOf } from '../scheduling/obligation-kinds.js';
import { wakeOf } from '../scheduling/wakes.js';
import type { CommandEnvelope } from './command-envelope.js';
import type { StreamHistories } from './stream-histories.js';
import { streamRules } from './stream-rules.js';

interface Deciding {
  contextNow(of?: readonly StreamCategory[]): Promise<DecisionContext>;
  /** With nothing before it. */
  decide(envelope: CommandEnvelope): Promise<unknown>;
}

/**
 * What fell before somebody acts is decided first, in an append of its own, by what stood when it fell; and what ended
 * elsewhere before it fell holds it no more, also where nobody has carried that here yet.
 */
export class DueFirst {
  constructor(
    private readonly histories: StreamHistories,
    private readonly readModels: ReadModels,
    private readonly deciding: Deciding,
  ) {}

  /** Answers what was opened to find that nothing had fallen; undefined where that would be too old by now. */
  async before(envelope: CommandEnvelope): Promise<DecisionContext | undefined> {
    // A wake-up decides that itself.
    if (!isObligation(envelope.target.category) || envelope.command.type.startsWith('Wake')) return undefined;
    const { wake, opened } = await this.#whatFell(envelope);
    if (wake === undefined) return opened;
    // What is carried here comes in its own order.
    const isCarried = envelope.actor.kind === 'system' && envelope.actor.name === 'relations';
    for (const happened of isCarried ? [] : await this.#happenedElsewhere(envelope)) {
      await this.#decideWhatFell(happened);
      await this.deciding.decide(happened);
    }
    await this.#decideWhatFell(envelope);
    return undefined;
  }

  async #decideWhatFell(envelope: CommandEnvelope): Promise<void> {
    const { wake } = await this.#whatFell(envelope);
    if (wake !== undefined) await this.deciding.decide(wake);
  }

  async #whatFell(envelope: CommandEnvelope): Promise<{ wake?: CommandEnvelope; opened?: DecisionContext }> {
    const { target, command, commandKey } = envelope;
    const { category, id } = target;
    const rules = streamRules[category];
    const stream = streamOf(category, id);
    const history = this.histories.remembered(stream) ?? (await this.histories.load(stream, rules));
    if (!isObligation(category) || history.revision < 0 || history.done(commandKey) !== undefined) return {};
    const opened = await this.deciding.contextNow(rules.looksAt(command));
    const dueAt = nextDueIn(category, history.state, opened);
    const until = happenedAt(command);
    if (dueAt === undefined || dueAt > until) return { opened };
    return { wake: wakeOf({ kind: category, id, dueAt, revision: history.revision }, until), opened };
  }

  /** What this stream has not taken in yet; first what happened first. */
  async #happenedElsewhere({ target, command }: CommandEnvelope): Promise<readonly CommandEnvelope[]> {
    await this.deciding.contextNow();
    return this.readModels
      .find('relations', { target: streamOf(target.category, target.id) }, { orderBy: 'at' })
      .map((row) => relationCommand(row, command.now));
  }
}

const kinds: ReadonlySet<string> = new Set<ObligationKind>(['task', 'duty', 'blocker', 'directive']);

export const isObligation = (category: StreamCategory): category is ObligationKind => kinds.has(category);

/** What happened elsewhere is recorded here later than it happened. */
const happenedAt = (command: CommandEnvelope['command']): Instant =>
  'at' in command && typeof command.at === 'number' ? command.at : command.now;

/** When it next wants a decision, by the version that its clock is pinned to. */
export function nextDueIn<K extends ObligationKind>(
  kind: K,
  of: object,
  context: DecisionContext,
): Instant | undefined {
  // The category chose the rules that made the state.
  const state = of as ObligationState<K>;
  if (state.followUp === undefined) return undefined;
  const programme = programmeOf[kind](state, (about) => context.programmeOf(about));
  return nextDueOf[kind](state, context.policy(state.followUp.policy), context.timeOf(programme));
}
