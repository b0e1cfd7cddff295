import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const command = fileURLToPath(new URL('../../infra/mutants.mjs', import.meta.url));

describe('the list of mutants', () => {
  // A list that has fallen behind the code proves nothing: whoever moves a text moves its fault with it.
  it('fits the code: each fault can still be put in, and its specs are there', () => {
    const { status, stdout } = spawnSync(process.execPath, [command, '--check'], { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  });
});
