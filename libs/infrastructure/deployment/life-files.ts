import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ClockAcceptance, Heartbeat } from '#application/ports/heartbeat.js';
import { type Instant, instantOf, isoOf } from '#domain/kernel/time.js';
import { syncFolder } from '../event-store/sqlite/log-folder.js';

/** `heartbeat` in the data folder of the process that has the work: an instant, as text. */
export class FileHeartbeat extends Heartbeat {
  readonly #file: string;

  constructor(folder: string) {
    super();
    this.#file = join(folder, 'heartbeat');
  }

  last(): Instant | undefined {
    return instantIn(this.#file);
  }

  beat(at: Instant): void {
    writeInstant(this.#file, at);
  }
}

const acceptanceIn = (folder: string): string => join(folder, 'clock-accepted');

/** `clock-accepted` there: `dondoc clock accept` writes it, and whoever doubts the clock uses it up. */
export class FileClockAcceptance extends ClockAcceptance {
  constructor(private readonly folder: string) {
    super();
  }

  take(): Instant | undefined {
    const file = acceptanceIn(this.folder);
    const at = instantIn(file);
    rmSync(file, { force: true });
    return at;
  }
}

export const acceptClock = (folder: string, now: Instant): void => writeInstant(acceptanceIn(folder), now);

/** What is cut off or not ours is as good as none. */
function instantIn(file: string): Instant | undefined {
  try {
    const at = instantOf(readFileSync(file, 'utf8').trim());
    return Number.isNaN(at) ? undefined : at;
  } catch {
    return undefined;
  }
}

/** Whole and on disk, or as it was. */
function writeInstant(file: string, at: Instant): void {
  const partial = `${file}.partial`;
  const descriptor = openSync(partial, 'w', 0o600);
  try {
    writeSync(descriptor, `${isoOf(at)}\n`);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(partial, file);
  syncFolder(dirname(file));
}
