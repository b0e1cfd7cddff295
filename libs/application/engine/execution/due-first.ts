import type { Instant } from '#domain/kernel/time.js';
import { isoOf } from '#domain/kernel/time.js';
import type { StreamCategory } from '../../streams.js';
import type { ObligationKind } from '../../tables.js';
import type { DecisionContext } from '../decision-context.js';
import { nextDueOf, type ObligationState, programmeOf } from '../scheduling/obligation-kinds.js';
import { wakeOf } from '../scheduling/wakes.js';
import type { CommandEnvelope } from './command-envelope.js';
import type { StreamHistory } from './stream-history.js';
import { systemCommand } from './system-command.js';

const kinds: ReadonlySet<string> = new Set<ObligationKind>(['task', 'duty', 'blocker', 'directive']);

const isObligation = (category: StreamCategory): category is ObligationKind => kinds.has(category);

/** May something have fallen before this is decided? A wake-up decides that itself. */
export const mayFollowWhatFell = ({ target, command }: CommandEnvelope): boolean =>
  isObligation(target.category) && !command.type.startsWith('Wake');

/**
 * The wake-up that has to come first: what fell before somebody acts is judged by what stood then, in an append of its
 * own. Its key is that of the sweep, so that whichever comes first decides. Undefined where nothing has fallen.
 */
export function whatFellFirst(
  { target, command }: CommandEnvelope,
  { state, revision }: StreamHistory,
  context: DecisionContext,
): CommandEnvelope | undefined {
  const { category, id } = target;
  if (!isObligation(category)) return undefined;
  const until = happenedAt(command);
  const dueAt = nextDueIn(category, state, context);
  if (dueAt === undefined || dueAt > until) return undefined;
  return systemCommand('sweep', { category, id }, wakeOf(category, until), `${isoOf(dueAt)} ${revision}`);
}

/** What happened elsewhere is recorded here later than it happened. */
const happenedAt = (command: CommandEnvelope['command']): Instant =>
  'at' in command && typeof command.at === 'number' ? command.at : command.now;

function nextDueIn<K extends ObligationKind>(kind: K, of: object, context: DecisionContext): Instant | undefined {
  // The category chose the rules that made the state.
  const state = of as ObligationState<K>;
  if (state.followUp === undefined) return undefined;
  const programme = programmeOf[kind](state, (about) => context.programmeOf(about));
  return nextDueOf[kind](state, context.policy(state.followUp.policy), context.timeOf(programme));
}
