import { randomUUID } from 'node:crypto';
import { type Operation, Operations } from '#application/ports/operations.js';
import type { PersonId } from '#domain/kernel/names.js';

/** Ended operations kept for whoever still asks. */
const KEPT = 100;

interface Known {
  operation: Operation;
  readonly by: PersonId;
  readonly ended: Promise<void>;
}

/** Operations of this process, lost with it: each is work that may be asked for again. */
export class InMemoryOperations extends Operations {
  readonly #known = new Map<string, Known>();

  start(kind: Operation['kind'], by: PersonId, work: () => Promise<object>, id: string = randomUUID()): Operation {
    const known = this.get(id, by);
    if (known?.state === 'running') return known;
    const operation: Operation = { id, kind, state: 'running' };
    const ended = work().then(
      (result) => this.#end(operation, { state: 'done', result }),
      (error: unknown) => this.#end(operation, { state: 'failed', error: String(error) }),
    );
    // Deleted and set again: the map's order is then the order of starts.
    this.#known.delete(id);
    this.#known.set(id, { operation, by, ended });
    this.#forgetEldest();
    return operation;
  }

  get(id: string, by: PersonId): Operation | undefined {
    const known = this.#known.get(id);
    return known?.by === by ? known.operation : undefined;
  }

  async wait(id: string, timeoutMs: number): Promise<Operation> {
    const known = this.#known.get(id);
    if (known === undefined) throw new Error(`no operation ${id}`);
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, timeoutMs);
    });
    await Promise.race([known.ended, tooLong]);
    clearTimeout(timer);
    return known.operation;
  }

  #end(operation: Operation, to: Partial<Operation>): void {
    const known = this.#known.get(operation.id);
    if (known !== undefined) known.operation = { ...operation, ...to };
  }

  /** What still runs is never forgotten. */
  #forgetEldest(): void {
    const ended = [...this.#known.values()].filter(({ operation }) => operation.state !== 'running');
    for (const { operation } of ended.slice(0, -KEPT)) this.#known.delete(operation.id);
  }
}
