import type { Operation } from '#contracts/operation.js';

export type { Operation } from '#contracts/operation.js';

/** Work that outlives a request, as this process knows it: lost with it, and harmless to ask again. */
export abstract class Operations {
  /** Starts the work. What runs under the same id is that same operation; what has ended under it gives way. */
  abstract start(kind: Operation['kind'], work: () => Promise<object>, id?: string): Operation;
  abstract get(id: string): Operation | undefined;
  /** Resolves when it ended or after `timeoutMs`, whichever is first. */
  abstract wait(id: string, timeoutMs: number): Promise<Operation>;
}
