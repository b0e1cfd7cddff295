import type { ReadScope } from '#application/engine/reading/read-scope.js';
import { SlowReads } from '#application/ports/slow-reads.js';
import { type SlowReadAsked, type SlowReadName, type WrittenAnswer, writtenAnswer } from '#application/slow-reads.js';
import type { Rejection } from '#domain/kernel/rejection.js';

/** For specs in memory: answers at once, where it is asked. */
export class InProcessSlowReads extends SlowReads {
  override async ask<N extends SlowReadName>(
    name: N,
    asked: SlowReadAsked<N>,
    scope: ReadScope,
  ): Promise<WrittenAnswer | Rejection> {
    return writtenAnswer(name, asked, scope);
  }
}
