import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DatabaseSync } from '@photostructure/sqlite';
import { checkpointAt, delivery, position } from '#testing/read-models/rows.js';
import { SqliteReadModelWriter } from './sqlite.read-model-writer.js';
import { SqliteRowReader } from './sqlite.row-reader.js';

const SCHEMA = 'the writer';

describe('a transaction whose checkpoint cannot be written', () => {
  let folder: string;
  let file: string;
  let writer: SqliteReadModelWriter;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dondoc-writer-'));
    file = join(folder, 'rows.db');
    writer = SqliteReadModelWriter.create(file, SCHEMA);
  });
  afterEach(() => {
    writer.close();
    rmSync(folder, { recursive: true });
  });

  /** From another connection: the writer knows nothing of it. */
  function elsewhere(sql: string): void {
    const db = new DatabaseSync(file);
    db.exec(sql);
    db.close();
  }

  function writtenRows() {
    const reader = new SqliteRowReader(file);
    const rows = reader.find('deliveries', {});
    reader.close();
    return rows;
  }

  const write = (at: number, id: string): void =>
    writer.commit(checkpointAt(at), (batch) =>
      batch.at(position(at), (rows) => rows.put('deliveries', id, delivery(id))),
    );

  it('leaves neither rows nor checkpoint, here and after a start, and is done again later', () => {
    write(10, 'a');
    elsewhere(`CREATE TRIGGER broken BEFORE INSERT ON checkpoint BEGIN SELECT RAISE(ABORT, 'not now'); END`);
    expect(() => write(20, 'b')).toThrow('not now');
    expect(writer.checkpoint()).toEqual(checkpointAt(10));
    expect(writtenRows()).toEqual([delivery('a')]);

    elsewhere('DROP TRIGGER broken');
    writer.close();
    writer = SqliteReadModelWriter.open(file, SCHEMA) ?? writer;
    expect(writer.checkpoint()).toEqual(checkpointAt(10));
    write(20, 'b');
    expect(writer.checkpoint()).toEqual(checkpointAt(20));
    expect(writtenRows()).toEqual([delivery('a'), delivery('b')]);
  });
});
