import type { Operation } from '#contracts/operation.js';

export type { Operation } from '#contracts/operation.js';

/** Work that outlives a request. Lost with the process, and harmless to ask again. */
export abstract class Operations {
  /** Starts the work; the same id while it runs or after it is the same operation. */
  abstract start(kind: Operation['kind'], work: () => Promise<object>): Operation;
  abstract get(id: string): Operation | undefined;
  /** Resolves when it ended or after `timeoutMs`, whichever is first. */
  abstract wait(id: string, timeoutMs: number): Promise<Operation>;
}
