import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Failure } from '../shell/failure.js';
import { readJsonFile } from './import-file.js';

const folder = mkdtempSync(join(tmpdir(), 'dondoc-import-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(content: string | Uint8Array): string {
  const file = join(folder, 'programme.json');
  writeFileSync(file, content);
  return file;
}

function failure(file: string): Failure {
  try {
    readJsonFile(file);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('nothing was wrong');
}

describe('readJsonFile', () => {
  it('gives the text as it stands in the file, without a byte order mark', () => {
    expect(readJsonFile(fileOf('\ufeff{"tasks": [1.0]}'))).toBe('{"tasks": [1.0]}');
  });

  it('takes exactly 1 MiB, and no byte more', () => {
    const largest = `"${'a'.repeat(1_048_574)}"`;
    expect(readJsonFile(fileOf(largest))).toHaveLength(1_048_576);
    expect(failure(fileOf(`${largest} `))).toMatchObject({
      exitCode: 6,
      key: 'file-too-large',
      facts: { bytes: 1_048_577 },
    });
  });

  it('says where it stops being JSON', () => {
    // The second line's first key lacks its colon: `2` is the sixth character of it.
    expect(failure(fileOf('{"a": 1,\n "b" 2}'))).toMatchObject({
      exitCode: 6,
      key: 'file-not-json',
      facts: { line: 2, column: 6 },
    });
    expect(failure(fileOf(''))).toMatchObject({ exitCode: 6, key: 'file-not-json' });
  });

  it('wants UTF-8', () => {
    // "Quý" in TCVN3, as old Vietnamese documents have it.
    expect(failure(fileOf(Uint8Array.of(0x22, 0x51, 0x75, 0xfd, 0x22)))).toMatchObject({
      exitCode: 6,
      key: 'file-not-text',
    });
  });

  it('tells what is no file as a wrong argument', () => {
    expect(failure(join(folder, 'nowhere.json'))).toMatchObject({ exitCode: 2, key: 'file-missing' });
    expect(failure(folder)).toMatchObject({ exitCode: 2, key: 'file-is-folder' });
  });
});
