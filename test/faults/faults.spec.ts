import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, jest } from '@jest/globals';
import { madeDemonstration } from '../harness/demonstration.js';

const command = fileURLToPath(new URL('../../infra/faults.mjs', import.meta.url));

/** Machines are shared: a bound against hanging, not a measure. */
jest.setTimeout(300_000);

/** The output of `npm run test:faults` with a few trials; its own trials are many more. */
async function tried(name: string, trials: number, ...more: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [command, name, '--trials', String(trials), ...more], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => {
      said += text.toString('utf8');
    });
  }
  await once(child, 'close');
  return said;
}

const passed = /^1 passed, 0 failed, 0 not run here$/m;
const canRecord = process.platform === 'linux' && spawnSync('gcc', ['--version']).error === undefined;
if (!canRecord) process.stderr.write('power cuts and failing disks are not tried here: they need Linux and gcc\n');

describe('the store', () => {
  it('answers random commands as plain arrays would', async () => {
    expect(await tried('model-runs', 20)).toMatch(passed);
  });

  it('answers truly or not at all when any bit of its file has flipped', async () => {
    expect(await tried('bit-rot', 20)).toMatch(passed);
  });
});

describe('an acknowledged event', () => {
  it('survives a process that is killed again and again, and what was under way lands once', async () => {
    expect(await tried('crash-cycles', 10)).toMatch(passed);
  });

  it('survives a network and a server that fail under the EventStoreDB adapter, by the emulator', async () => {
    expect(await tried('store-cut-off', 4)).toMatch(passed);
  });

  if (canRecord) {
    it('survives power cuts, whatever the disk did with writes that no fsync had made last', async () => {
      expect(await tried('power-cuts', 60)).toMatch(passed);
    });

    it('would not survive them with synchronous=NORMAL, which this test notices', async () => {
      expect(await tried('power-cuts-normal', 20)).toMatch(passed);
    });

    it('is behind an fsync that came after its write, each single one; with synchronous=NORMAL that is not so', async () => {
      expect(await tried('ack-order', 10)).toMatch(passed);
    });

    it('survives a disk that fails, has no room or opens no file: ended, refused or not begun, and none too many', async () => {
      expect(await tried('failed-io', 8)).toMatch(passed);
    });

    it('is read, and others are appended again without a restart, after the disk was full', async () => {
      expect(await tried('full-disk', 5)).toMatch(passed);
    });

    it('is shown by the whole product, which answers 507 to commands while the disk is full', async () => {
      expect(await tried('app-full-disk', 1, '--demonstration', await madeDemonstration())).toMatch(passed);
    });
  }
});
