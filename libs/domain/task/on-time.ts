import type { Timeliness } from './timeliness.js';

/**
 * How much of what had to be done by a day was done by it, in percent, rounded half up to one decimal: completed on time,
 * of all that was completed and had a deadline and of all that is overdue. Undefined where there is none of these: nothing
 * says 100, and nothing says 0.
 */
export function onTimePercent({
  completedOnTime,
  completedLate,
  overdue,
}: Readonly<Record<Timeliness, number>>): number | undefined {
  const judged = completedOnTime + completedLate + overdue;
  // In whole numbers: 12.25 is no longer a half once it was divided.
  return judged === 0 ? undefined : Math.floor((2000 * completedOnTime + judged) / (2 * judged)) / 10;
}
