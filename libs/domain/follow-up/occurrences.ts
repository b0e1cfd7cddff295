import { addWorkingDays, type WorkingCalendar } from '../calendar/working-calendar.js';
import { instantAt } from '../calendar/zone.js';
import type { Role } from '../directory/recipients.js';
import type { CivilDate, Instant } from '../kernel/time.js';
import { type Chase, type Escalation, occurrenceKey, type StepNumber } from './follow-up.js';
import type { Ladder, RepeatingStep, StepKey } from './policy.js';

/** A step that is still to be decided, and when. */
export interface Occurrence extends StepNumber {
  readonly dueAt: Instant;
  readonly to: readonly Role[];
  /** Only rungs are held back by an acknowledgement, a directive or a submitted result. */
  readonly isRung: boolean;
  /** Already past when the obligation was made, and not the latest such rung. */
  readonly isCreatedLate: boolean;
}

/**
 * All that falls on the earliest undecided instant of an obligation; empty when nothing is left. The instant may be
 * past. Sweep, plan and due list all ask here, so a dry run and the life it foretells cannot differ.
 */
export function nextOccurrences(chase: Chase, ladder: Ladder, calendar: WorkingCalendar): readonly Occurrence[] {
  if (chase.isClosed) return [];
  const open = [
    ...atOnce(chase, ladder),
    ...rungs(chase, ladder, calendar),
    ...aftermath(chase, ladder, calendar),
  ].filter((occurrence) => chase.outcomes[occurrenceKey(occurrence)] === undefined);
  const earliest = Math.min(...open.map((occurrence) => occurrence.dueAt));
  return open.filter((occurrence) => occurrence.dueAt === earliest);
}

/** When an obligation next wants a decision; undefined when nothing is left. */
export function nextDue(chase: Chase, ladder: Ladder, calendar: WorkingCalendar): Instant | undefined {
  return nextOccurrences(chase, ladder, calendar)[0]?.dueAt;
}

function atOnce(chase: Chase, ladder: Ladder): readonly Occurrence[] {
  const starts = ladder.onStart.length === 0 ? [] : [told('assigned', 0, chase.startedAt, ladder.onStart)];
  const returns = ladder.onReturn.length === 0 ? [] : chase.returnedAt;
  return [...starts, ...returns.map((at, index) => told('returned', index + 1, at, ladder.onReturn))];
}

/** What follows an acknowledgement that ran out, and a lapse: at the ladder's hour of the next working day. */
function aftermath(chase: Chase, ladder: Ladder, calendar: WorkingCalendar): readonly Occurrence[] {
  const morningAfter = (day: CivilDate) => morningOf(addWorkingDays(calendar, day, 1), ladder, calendar);
  const lapse = chase.lapsedOn === undefined ? [] : [told('lapsed', 0, morningAfter(chase.lapsedOn), ladder.onLapse)];
  const expiring = chase.lapsedOn === undefined ? undirected(chase.escalation) : undefined;
  if (expiring === undefined) return lapse;
  const { number, until } = expiring;
  return [...lapse, told('acknowledgement-expired', number, morningAfter(until), ladder.onAcknowledgementExpired)];
}

/** The acknowledgement that runs out without a directive: none followed it, and none is in force when it ends. */
export function undirected(escalation: Escalation | undefined): Escalation['acknowledgement'] {
  const { acknowledgement, direction } = escalation ?? {};
  if (acknowledgement === undefined || direction === undefined) return acknowledgement;
  return direction.at >= acknowledgement.at || direction.due >= acknowledgement.until ? undefined : acknowledgement;
}

function rungs(chase: Chase, ladder: Ladder, calendar: WorkingCalendar): readonly Occurrence[] {
  if (chase.end === undefined || chase.lapsedOn !== undefined) return [];
  const planned = [...datedRungs(chase, chase.end, ladder, calendar), ...repeats(chase, chase.end, ladder, calendar)];
  const late = planned.filter((rung) => rung.dueAt < chase.startedAt);
  const latest = late.reduce<Occurrence | undefined>(
    (a, b) => (a === undefined || b.dueAt > a.dueAt ? b : a),
    undefined,
  );
  return planned.map((rung) =>
    rung.dueAt < chase.startedAt ? { ...rung, dueAt: chase.startedAt, isCreatedLate: rung !== latest } : rung,
  );
}

function datedRungs(chase: Chase, end: CivilDate, ladder: Ladder, calendar: WorkingCalendar): readonly Occurrence[] {
  return ladder.dated.map(({ key, offset, to }) => {
    const from = offset > 0 ? (chase.restart?.on ?? end) : end;
    return rung(key, 0, morningOf(addWorkingDays(calendar, from, offset), ladder, calendar), to);
  });
}

/** The repetitions up to the first that is undecided and not created late; later ones follow from it. */
function repeats(chase: Chase, end: CivilDate, ladder: Ladder, calendar: WorkingCalendar): readonly Occurrence[] {
  const step = ladder.repeating;
  if (step === undefined) return [];
  const found: Occurrence[] = [];
  for (let repeat = 1; step.max === null || repeat <= step.max; repeat += 1) {
    if (chase.outcomes[occurrenceKey({ step: step.key, repeat })] !== undefined) continue;
    const day = repeatDay(chase, end, ladder, step, repeat, calendar);
    const occurrence = rung(step.key, repeat, morningOf(day, ladder, calendar), rolesOf(step, repeat));
    found.push(occurrence);
    if (occurrence.dueAt >= chase.startedAt) break;
  }
  return found;
}

/**
 * Repetitions count from the last dated rung. After a restart they count from where that rung then falls; where it
 * had been told before, from the day of the restart itself, or an old task would be left in peace for months.
 */
function repeatDay(
  chase: Chase,
  end: CivilDate,
  ladder: Ladder,
  step: RepeatingStep,
  repeat: number,
  calendar: WorkingCalendar,
): CivilDate {
  const lastOffset = ladder.dated.at(-1)?.offset ?? 0;
  const { restart } = chase;
  if (restart === undefined) return addWorkingDays(calendar, end, lastOffset + step.every * repeat);
  if (restart.lastRepeat === undefined) return addWorkingDays(calendar, restart.on, lastOffset + step.every * repeat);
  return addWorkingDays(calendar, restart.on, step.every * (repeat - restart.lastRepeat));
}

const rolesOf = (step: RepeatingStep, repeat: number): readonly Role[] =>
  repeat % 4 === 0 && step.toEachFourth !== undefined ? step.toEachFourth : step.to;

const morningOf = (day: CivilDate, ladder: { readonly firesAt: string }, calendar: WorkingCalendar): Instant =>
  instantAt(day, ladder.firesAt, calendar.timeZone);

const told = (step: StepKey, repeat: number, dueAt: Instant, to: readonly Role[]): Occurrence => ({
  step,
  repeat,
  dueAt,
  to,
  isRung: false,
  isCreatedLate: false,
});

const rung = (step: StepKey, repeat: number, dueAt: Instant, to: readonly Role[]): Occurrence => ({
  ...told(step, repeat, dueAt, to),
  isRung: true,
});
