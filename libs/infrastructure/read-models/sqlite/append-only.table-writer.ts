import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import type { TableName } from '#application/ports/read-models.js';
import type { Encoded } from './row-codec.js';
import { insertSql } from './schema.js';
import type { TableWriter } from './table-writer.js';

/** A table with one row an event, which never changes and which no fold looks up. */
export class AppendOnlyTableWriter implements TableWriter {
  readonly #insert: StatementSyncInstance;

  constructor(db: DatabaseSyncInstance, table: TableName) {
    this.#insert = db.prepare(insertSql(table, 'from_position'));
  }

  standing(): undefined {
    return undefined;
  }

  put(_key: string, { values, text }: Encoded, position: number): void {
    this.#insert.run(...values, text, position);
  }

  drop(): void {
    // What happened stays.
  }

  flush(): void {
    // Written at once.
  }

  forget(): void {
    // Nothing is remembered.
  }
}
