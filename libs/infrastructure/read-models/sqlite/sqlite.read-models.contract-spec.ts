import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { readModelsContract } from '#testing/read-models/read-models.contract.js';
import { SqliteReadModelWriter } from './sqlite.read-model-writer.js';
import { SqliteRowReader } from './sqlite.row-reader.js';

const root = mkdtempSync(join(tmpdir(), 'dondoc-rows-'));
let opened = 0;

afterAll(() => rmSync(root, { recursive: true, force: true }));

readModelsContract('the read models in a SQLite file', () => {
  opened += 1;
  const file = join(root, `${opened}.db`);
  const writer = SqliteReadModelWriter.create(file, 'the contract');
  const models = new SqliteRowReader(file);
  return {
    writer,
    models,
    close: () => {
      models.close();
      writer.close();
    },
  };
});
