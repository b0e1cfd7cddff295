import type { Rejection } from '#domain/kernel/rejection.js';
import type { ReadScope } from '../engine/reading/read-scope.js';
import type { SlowReadAsked, SlowReadName, WrittenAnswer } from '../slow-reads.js';

/**
 * Answers what may take seconds without holding anybody else up. It speaks as of the very position and moment of the
 * scope, whatever is written meanwhile.
 */
export abstract class SlowReads {
  /** @throws SlowReadsBusy, SlowReadInterrupted */
  abstract ask<N extends SlowReadName>(
    name: N,
    asked: SlowReadAsked<N>,
    scope: ReadScope,
    gone?: AbortSignal,
  ): Promise<WrittenAnswer | Rejection>;
}

/** As many wait already as may: ask again. */
export class SlowReadsBusy extends Error {
  override readonly name = 'SlowReadsBusy';
}

/** Whoever was to answer is gone, or nobody waits for the answer any more; nothing was changed: ask again. */
export class SlowReadInterrupted extends Error {
  override readonly name = 'SlowReadInterrupted';
}
