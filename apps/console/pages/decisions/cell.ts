import { nearDueText, type Status, timelinessTexts } from '#texts/statuses.js';
import type { Schemas } from '../../api/reads.js';
import type { Tone } from '../../parts/status-mark.js';
import { timelinessTones } from '../../parts/tones.js';

type Cell = Schemas['CockpitCell'];

export interface CellShown {
  readonly status: Status;
  readonly tone: Tone;
  /** How many tasks are so. */
  readonly count: number;
}

export const tasksIn = ({ counts }: Cell): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

/** What has to be looked into first; of what is within its deadline, what is near it. */
export function shownIn({ worst, counts, nearDue }: Cell): CellShown | undefined {
  if (worst === null) return undefined;
  if (worst === 'withinDeadline' && nearDue > 0) return { status: nearDueText, tone: 'near', count: nearDue };
  return { status: timelinessTexts[worst], tone: timelinessTones[worst], count: counts[worst] };
}
