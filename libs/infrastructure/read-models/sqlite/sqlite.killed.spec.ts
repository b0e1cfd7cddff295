import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { logFolder } from '../../../../test/harness/log-folder.js';
import { appendMany, dump, openReadModels } from '../../../../test/harness/read-models-folder.js';

const child = fileURLToPath(new URL('../../../../test/harness/project-then-die.mjs', import.meta.url));
/** Of machine time: a process is started, and 15,000 events are appended and folded twice. */
const SOON_MS = 60_000;

describe('read models whose process was killed while it folded', () => {
  const folder = logFolder();

  it(
    'go on from what was committed, and end with the rows of an undisturbed fold',
    async () => {
      const store = await folder.open();
      const last = await appendMany(store, 1_500);
      const died = spawnSync(process.execPath, [child, folder.path], { encoding: 'utf8' });
      expect(died.signal).toBe('SIGKILL');
      const models = await openReadModels(folder.path);
      folder.closeAfterwards(models);
      // What a reader was told can be read is there after the next start.
      expect(models.position()).toBeGreaterThanOrEqual(Number(died.stdout));
      await expect(models.reached(last, SOON_MS)).resolves.toBe(true);
      const undisturbed = await openReadModels(folder.path, { instance: 'undisturbed' });
      folder.closeAfterwards(undisturbed);
      await expect(undisturbed.reached(last, SOON_MS)).resolves.toBe(true);
      expect(dump(models.file)).toEqual(dump(undisturbed.file));
      expect(models.find('placements', {})).toHaveLength(1_500);
    },
    SOON_MS,
  );
});
