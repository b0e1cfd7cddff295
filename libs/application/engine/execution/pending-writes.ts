import { type Position, START } from '../../ports/event-store.js';
import type { StreamCategory } from '../../streams.js';

interface Append {
  readonly position: Position;
  readonly stream: string;
}

/**
 * What this process has appended and its read models may not hold yet. A decision waits for the part of it that it
 * looks at: waiting for everything would let each command wait for all that are under way beside it.
 */
export class PendingWrites {
  readonly #last = new Map<StreamCategory, Position>();
  readonly #byCommand = new Map<string, Append>();

  add(category: StreamCategory, stream: string, commandKey: string, position: Position): void {
    this.#last.set(category, later(this.#last.get(category), position));
    this.#byCommand.set(commandKey, { position, stream });
  }

  /** Where the read models must be to hold everything of these categories. */
  lastOf(categories: Iterable<StreamCategory>): Position {
    let last = START;
    for (const category of categories) last = later(this.#last.get(category), last);
    return last;
  }

  get last(): Position {
    return this.lastOf(this.#last.keys());
  }

  /** The stream that a command wrote, where the read models cannot be asked yet. */
  streamOf(commandKey: string): string | undefined {
    return this.#byCommand.get(commandKey)?.stream;
  }

  /** The read models hold everything up to here. Appends come nearly in order: the first one beyond it ends the work. */
  forget(upTo: Position): void {
    for (const [commandKey, { position }] of this.#byCommand) {
      if (position > upTo) return;
      this.#byCommand.delete(commandKey);
    }
  }
}

function later(one: Position | undefined, other: Position): Position {
  return one !== undefined && one > other ? one : other;
}
