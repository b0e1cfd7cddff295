import { type IsoInstant, isoOf } from '#domain/kernel/time.js';
import { SystemClock } from '#infrastructure/clocks/system.clock.js';
import { acceptClock } from '#infrastructure/deployment/life-files.js';
import type { Run } from '../shell/command.js';
import { EXIT } from '../shell/exit-codes.js';
import { momentOf } from '../shell/labels.js';
import { say } from '../shell/messages.js';
import { type Column, sheet } from '../shell/sheet.js';
import { folderHere } from './log-places.js';

interface Accepted {
  readonly folder: string;
  /** What the clock says that is accepted. */
  readonly now: IsoInstant;
}

const columns: readonly Column<Accepted>[] = [
  { key: 'folder', value: ({ folder }) => folder },
  { key: 'now', value: ({ now }) => now, text: ({ now }, language) => momentOf(now, language) },
];

/** Needs no server: whoever may write the data folder may say so. Said twice it is said once. */
export const acceptMachineClock: Run = async (context) => {
  const folder = folderHere(context);
  const now = new SystemClock().now();
  acceptClock(folder, now);
  context.output.note(say('clock-accepted', context.language));
  const accepted: Accepted = { folder, now: isoOf(now) };
  context.output.show({ answer: accepted, main: sheet([accepted], columns), isRecord: true });
  return EXIT.ok;
};
