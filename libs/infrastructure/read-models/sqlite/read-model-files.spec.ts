import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { checkpointAt } from '#testing/read-models/rows.js';
import { ReadModelFiles } from './read-model-files.js';

describe('the files of an instance', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dondoc-rows-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const names = (): string[] => readdirSync(join(folder, 'read-models')).filter((name) => name.endsWith('.db'));

  /** Leaves a file behind, folded up to a position. */
  async function leave(files: ReadModelFiles, at: number, isWhole: boolean): Promise<string> {
    const writer = files.create();
    writer.commit(checkpointAt(at), () => undefined);
    if (isWhole) await writer.complete();
    writer.close();
    return writer.file;
  }

  it('begins with a new one, and carries on with it although it was never whole', () => {
    const files = new ReadModelFiles(folder, 'main', 'schema');
    const writer = files.openServing();
    expect(writer.checkpoint()).toBeUndefined();
    writer.commit(checkpointAt(7), () => undefined);
    writer.close();
    const again = files.openServing();
    expect(again.file).toBe(writer.file);
    expect(again.checkpoint()).toEqual(checkpointAt(7));
    again.close();
    files.close();
  });

  it('serves the newest that was whole, and removes a rebuild that was cut off and what it replaced', async () => {
    const files = new ReadModelFiles(folder, 'main', 'schema');
    await leave(files, 1, true);
    await leave(files, 2, true);
    await leave(files, 3, false);
    const serving = files.openServing();
    expect(serving.checkpoint()).toEqual(checkpointAt(2));
    expect(names()).toEqual(['main.2.db']);
    serving.close();
    files.close();
  });

  it('begins anew where the schema is another', async () => {
    const files = new ReadModelFiles(folder, 'main', 'schema');
    await leave(files, 1, true);
    files.close();
    const other = new ReadModelFiles(folder, 'main', 'another schema');
    const serving = other.openServing();
    expect(serving.checkpoint()).toBeUndefined();
    serving.close();
    other.close();
  });

  it('begins anew where the file is damaged, and leaves other instances alone', async () => {
    const neighbour = new ReadModelFiles(folder, 'main-2', 'schema');
    await leave(neighbour, 1, true);
    const files = new ReadModelFiles(folder, 'main', 'schema');
    writeFileSync(await leave(files, 1, true), 'not a database, and long enough to be looked at'.repeat(100));
    const serving = files.openServing();
    expect(serving.checkpoint()).toBeUndefined();
    serving.close();
    expect(names()).toContain('main-2.1.db');
    files.close();
    neighbour.close();
  });

  it('is held by one at a time', () => {
    const files = new ReadModelFiles(folder, 'main', 'schema');
    expect(() => new ReadModelFiles(folder, 'main', 'schema')).toThrow('another process folds the read models "main"');
    files.close();
    new ReadModelFiles(folder, 'main', 'schema').close();
  });
});
