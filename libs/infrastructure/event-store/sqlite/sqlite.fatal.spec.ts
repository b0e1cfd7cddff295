import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { builtUrl } from '../../../../test/harness/built.js';

const child = fileURLToPath(new URL('../../../../test/harness/writer-fails.mjs', import.meta.url));

describe('a writer thread that fails', () => {
  let folder: string;
  beforeEach(() => {
    builtUrl('libs/infrastructure/event-store/sqlite/sqlite.event-store.js');
    folder = mkdtempSync(join(tmpdir(), 'dondoc-log-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ['fatal', 'fsync failed'],
    ['thrown', 'fsync failed'],
    ['ended', 'the writer thread of the log ended by itself'],
  ])('ends the process with a code of its own, once the caller has been told (%s)', (failure, why) => {
    const { status, stdout } = spawnSync(process.execPath, [child, folder, failure], {
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect(stdout).toBe(`told: ${why}\n`);
    // EX_IOERR of sysexits.h. Nothing is acknowledged any more, and nobody is told that it failed: nobody knows.
    expect(status).toBe(74);
  });
});
