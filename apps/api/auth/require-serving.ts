import { DomainProblem } from '../http/domain-problem.js';
import type { Serving } from '../serving.js';

const AGAIN_AFTER_S = '2';

/** @throws DomainProblem while the process makes or folds what it is asked about. */
export function requireServing(serving: Serving): void {
  if (!serving.hasBegun) throw new DomainProblem('starting', {}, { headers: { 'retry-after': AGAIN_AFTER_S } });
}
