import type { Position } from '#application/ports/event-store.js';
import { type Find, ReadModels, type TableName, type Where } from '#application/ports/read-models.js';
import { keepingOf, type Tables } from '#application/tables.js';
import type { SqliteRowReader } from './sqlite.row-reader.js';

/**
 * Calls: a reader in the calling thread.
 * Answers: the port as it stood at one position, however far the projector has come since. Tables that keep no past are
 * the exception: they answer what stands.
 * Fails: as the reader does.
 */
export class PinnedReadModels extends ReadModels {
  constructor(
    private readonly reader: SqliteRowReader,
    private readonly pinnedAt: Position,
  ) {
    super();
  }

  override get<N extends TableName>(table: N, key: string, at = this.#standsAt(table)): Tables[N] | undefined {
    return this.reader.get(table, key, at);
  }

  override find<N extends TableName>(table: N, where: Where<N>, options: Find = {}): readonly Tables[N][] {
    const at = options.at ?? this.#standsAt(table);
    return this.reader.find(table, where, at === undefined ? options : { ...options, at });
  }

  override position(): Position {
    return this.pinnedAt;
  }

  override async reached(wanted: Position): Promise<boolean> {
    return wanted <= this.pinnedAt;
  }

  override positionAt(instantMs: number): Position {
    const at = this.reader.positionAt(instantMs);
    return at < this.pinnedAt ? at : this.pinnedAt;
  }

  #standsAt(table: TableName): Position | undefined {
    return keepingOf(table) === 'now' ? undefined : this.pinnedAt;
  }
}
