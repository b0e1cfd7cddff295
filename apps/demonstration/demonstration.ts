import { join } from 'node:path';
import { systemCommand } from '#application/engine/execution/system-command.js';
import { type Instant, instantOf } from '#domain/kernel/time.js';
import type { VirtualClock } from '#infrastructure/clocks/virtual.clock.js';
import { packageFolder } from '#infrastructure/deployment/package-files.js';
import type { Engine } from '../standalone/engine.js';
import type { DemoClock } from './demo-clock.js';
import type { DemonstrationFiles } from './files.js';
import { readDemonstrationFiles, requireSoundFiles } from './read-files.js';
import { demonstrationScript } from './script.js';
import { playScript } from './script-runner.js';

/** Where the virtual clock stands when an empty folder becomes a demonstration, and where it stops being made. */
export const DEMONSTRATION_BEGINS: Instant = instantOf('2019-03-07T00:00:00+07:00');
const DEMONSTRATION_READY: Instant = instantOf('2020-05-25T08:00:00+07:00');

/** The one deployment of a data folder. */
export const DEPLOYMENT = 'dondoc';

const data = join(packageFolder(), 'data');

export const demonstrationFiles = (): DemonstrationFiles => readDemonstrationFiles(data);

/** Makes the demonstration, or finishes one that was cut off while being made; a finished one is left as it is. */
export async function makeDemonstration(
  files: DemonstrationFiles,
  { executor, readModels, vault }: Pick<Engine, 'executor' | 'readModels' | 'vault'>,
  clock: VirtualClock,
  demoClock: DemoClock,
): Promise<void> {
  await executor.contextNow();
  if (readModels.get('deployment', DEPLOYMENT)?.isFinished === 1) return;
  await requireSoundFiles(data);
  await playScript(demonstrationScript(files, DEPLOYMENT), { executor, vault, clock, demoClock });
  if (clock.now() < DEMONSTRATION_READY) await demoClock.liveThrough(DEMONSTRATION_READY);
  const finish = { type: 'FinishDemonstration', now: clock.now() } as const;
  await executor.execute(systemCommand('demonstration', { category: 'runtime', id: DEPLOYMENT }, finish, 'finished'));
}
