import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { QuarantinedRow } from '#application/tables.js';
import { checkpointAt, position } from '#testing/read-models/rows.js';
import { ReferenceCache } from './reference-cache.js';
import { SqliteReadModelWriter } from './sqlite.read-model-writer.js';
import { SqliteRowReader } from './sqlite.row-reader.js';

const LAST = 60;

describe('a whole table that seldom changes', () => {
  let folder: string;
  let writer: SqliteReadModelWriter;
  let reader: SqliteRowReader;
  let cache: ReferenceCache;
  let reads: number;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dondoc-reference-'));
    const file = join(folder, 'rows.db');
    writer = SqliteReadModelWriter.create(file, 'the cache');
    reader = new SqliteRowReader(file);
    cache = new ReferenceCache((table) => reader.changesOf(table));
    reads = 0;
  });
  afterEach(() => {
    reader.close();
    writer.close();
    rmSync(folder, { recursive: true });
  });

  /** `why` undefined: the row goes. */
  const write = (at: number, stream: string, why: string | undefined): void =>
    writer.commit(checkpointAt(at), (batch) =>
      batch.at(position(at), (rows) =>
        why === undefined ? rows.drop('quarantined', stream) : rows.put('quarantined', stream, row(stream, why)),
      ),
    );

  const asFiled = (at: number) => reader.find('quarantined', {}, { at: position(at) });
  const asked = (at: number) =>
    cache.find('quarantined', {}, { at: position(at) }, () => {
      reads += 1;
      return asFiled(at);
    });
  const everyMoment = Array.from({ length: LAST }, (_, at) => at);

  it('is at every moment what the file says, before and after it changed again', () => {
    write(10, 'task-a', 'first');
    write(20, 'task-b', 'first');
    write(30, 'task-a', undefined);
    for (const at of everyMoment) expect([at, asked(at)]).toEqual([at, asFiled(at)]);
    write(40, 'task-b', 'second');
    write(50, 'task-b', undefined);
    cache.changed(['quarantined']);
    for (const at of everyMoment) expect([at, asked(at)]).toEqual([at, asFiled(at)]);
    expect([asFiled(25).length, asFiled(35).length, asFiled(55).length]).toEqual([2, 1, 0]);
  });

  it('is read once between two changes, however many moments are asked for', () => {
    write(10, 'task-a', 'first');
    write(30, 'task-a', 'second');
    for (const at of everyMoment) asked(at);
    expect(reads).toBe(3);
    cache.changed(['quarantined']);
    for (const at of everyMoment) asked(at);
    expect(reads).toBe(3);
  });

  it('is another one once another file serves', () => {
    write(10, 'task-a', 'first');
    asked(20);
    cache.forget();
    asked(20);
    expect(reads).toBe(2);
  });

  it('is read anew where only a part is asked for, or no moment', () => {
    write(10, 'task-a', 'first');
    for (let times = 0; times < 2; times += 1) {
      for (const find of [undefined, { at: position(20), limit: 1 }]) {
        cache.find('quarantined', {}, find, () => {
          reads += 1;
          return [];
        });
      }
    }
    expect(reads).toBe(4);
  });
});

const row = (stream: string, error: string): QuarantinedRow => ({
  ...{ stream, error, position: 1, projection: 'boards', reason: 'cannot-be-folded' },
});
