import type { Operation, Operations } from '#application/ports/operations.js';
import type { RequestContext } from '../http/request-context.js';

/** How long a request waits for the work that it began; after that the operation is asked instead. */
const WAIT_MS = 10_000;

/** 200 with what became of it, or 202 with where to ask, once it has taken ten seconds. */
export async function answerOf(
  operations: Operations,
  started: Operation,
  call: Pick<RequestContext, 'answer'>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Operation> {
  const operation = await operations.wait(started.id, WAIT_MS);
  call.answer(operation.state === 'running' ? 202 : 200, {
    location: `/v1/operations/${operation.id}`,
    ...headers,
  });
  return operation;
}
