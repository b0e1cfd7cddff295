/** Work that outlives a request: what it does, and what became of it. Lost with the process, and harmless to ask again. */
export interface Operation {
  readonly id: string;
  readonly kind: 'clock' | 'rebuild' | 'import';
  readonly state: 'running' | 'done' | 'failed';
  readonly result?: object;
  readonly error?: string;
}

export abstract class Operations {
  /** Starts the work; the same id while it runs or after it is the same operation. */
  abstract start(kind: Operation['kind'], work: () => Promise<object>): Operation;
  abstract get(id: string): Operation | undefined;
  /** Resolves when it ended or after `timeoutMs`, whichever is first. */
  abstract wait(id: string, timeoutMs: number): Promise<Operation>;
}
