import { isRejection, type Rejection } from '#domain/kernel/rejection.js';
import type { Planning } from '../engine/operations/operation-plan.js';
import { type OperationAsked, OperationRunner } from '../engine/operations/operation-runner.js';
import { ids } from '../ids.js';
import { type Operation, Operations } from '../ports/operations.js';
import type { DryRun, WouldDo } from './dry-run.js';

/** The one operation that is tried: whoever tries it waits for its end, and gets what it throws. */
class OneOperation extends Operations {
  ended: Promise<object> = Promise.resolve({});

  override start(kind: Operation['kind'], _by: string, work: () => Promise<object>, id = ''): Operation {
    this.ended = work();
    this.ended.catch(() => undefined);
    return { id, kind, state: 'running' };
  }
  override get(): undefined {
    return undefined;
  }
  override async wait(id: string): Promise<Operation> {
    throw new Error(`operation ${id} is only tried`);
  }
}

/** What work over many streams would end with, and what would come of it; or why nothing of it may be done. */
export async function triedOperation<Result extends object>(
  dry: DryRun,
  asked: OperationAsked,
  planning: Planning<Result>,
): Promise<(WouldDo & { readonly result: Result }) | Rejection> {
  const operations = new OneOperation();
  const started = await new OperationRunner(dry.executor, operations, dry.rows, dry.clock).start(asked, planning);
  if (isRejection(started)) return started;
  // What the plan answers is what the operation ends with.
  const result = (await operations.ended) as Result;
  const would = await dry.allWouldDo(asked.commandKey, ids.operation(asked.commandKey));
  return { ...would, result };
}
