import type { Rejection } from '#domain/kernel/rejection.js';
import type { Instant } from '#domain/kernel/time.js';
import { streamOf } from '../../streams.js';
import type { Actor } from '../actor.js';
import type { DecisionContext } from '../decision-context.js';
import type { CommandRejection } from '../execution/command-answer.js';
import type { CommandEnvelope } from '../execution/command-envelope.js';

/** One stream's part in an operation. An operation writes to a stream once at most, so the stream is what names it. */
export interface OperationItem extends Pick<CommandEnvelope, 'target' | 'command'> {
  /** The stream of an item before it, without which this one makes no sense: refused with it. */
  readonly standsOn?: string;
}

export const streamOfItem = ({ target }: OperationItem): string => streamOf(target.category, target.id);

/** What was refused, by stream. */
export type Refusals = ReadonlyMap<string, CommandRejection>;

/** All that an operation is to do, in its order, before any of it is done. */
export interface OperationPlan<Result extends object = object> {
  /** In whose name the streams are written to. */
  readonly as: Actor;
  readonly items: readonly OperationItem[];
  /** Of one that is done whole or not at all: why it is not begun, by what its items were refused. Absent: the others are done. */
  refusal?(refused: Refusals): Rejection | undefined;
  /** What the operation ends with. */
  answer(refused: Refusals): Result;
}

/**
 * Plans from what the context says at that instant and nothing else: gone on with after a crash, on another day too, the
 * plan is made again as of the moment at which the operation began, and is the same. Or says why there is none.
 */
export type Planning<Result extends object = object> = (
  context: DecisionContext,
  now: Instant,
) => OperationPlan<Result> | Rejection;
