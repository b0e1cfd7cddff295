import type { Operation } from '#contracts/operation.js';
import type { PersonId } from '#domain/kernel/names.js';

export type { Operation } from '#contracts/operation.js';

/** Work that outlives a request, as this process knows it: lost with it, and harmless to ask again. */
export abstract class Operations {
  /** Starts the work. What runs under the same id is that same operation; what has ended under it gives way. */
  abstract start(kind: Operation['kind'], by: PersonId, work: () => Promise<object>, id?: string): Operation;
  /** One that this person began: what it ends with may tell more than others may read. */
  abstract get(id: string, by: PersonId): Operation | undefined;
  /** Resolves when it ended or after `timeoutMs`, whichever is first. */
  abstract wait(id: string, timeoutMs: number): Promise<Operation>;
}
