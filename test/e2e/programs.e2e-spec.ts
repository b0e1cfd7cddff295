import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { builtUrl } from '../harness/built.js';

const applications = readdirSync('apps').filter((name) => existsSync(`apps/${name}/main.ts`));
const threads = readdirSync('libs', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.thread.ts'))
  .map((path) => basename(path, '.ts'));

describe('the programs', () => {
  it.each([...applications, ...threads])('there is one of %s', (name) => {
    expect(() => builtUrl(`programs/${name}.js`)).not.toThrow();
  });

  it('name the TypeScript in a trace, without a flag of Node', () => {
    const { stderr } = spawnSync(process.execPath, [fileURLToPath(builtUrl('programs/projector.thread.js'))], {
      env: {},
      encoding: 'utf8',
    });
    expect(stderr).toMatch(/libs\/domain\/kernel\/invariant\.ts:\d+/);
    expect(stderr).toMatch(/at .*libs\/infrastructure\/read-models\/sqlite\/projector\.thread\.ts:\d+:\d+/);
  });
});
