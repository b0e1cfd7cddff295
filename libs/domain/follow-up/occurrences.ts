import { addWorkingDays, type WorkingCalendar } from '../calendar/working-calendar.js';
import { instantAt } from '../calendar/zone.js';
import type { Role } from '../directory/recipients.js';
import type { CivilDate, Instant } from '../kernel/time.js';
import { type Escalation, type FollowUp, occurrenceKey, type StepNumber } from './follow-up.js';
import type { EscalationPolicy, RepeatingStep, StepKey } from './policy.js';

/** A step that is still to be decided, and when. */
export interface Occurrence extends StepNumber {
  readonly dueAt: Instant;
  readonly to: readonly Role[];
  /** Only steps are held back by an acknowledgement, a directive or a submitted result. */
  readonly isOverdueStep: boolean;
  /** Already past when the obligation was made, and not the latest such step. */
  readonly isCreatedLate: boolean;
}

/**
 * All that falls on the earliest undecided instant of an obligation; empty when nothing is left. The instant may be
 * past. Sweep, plan and due list all ask here, so a dry run and the life it foretells cannot differ.
 */
export function nextOccurrences(
  followUp: FollowUp,
  escalationPolicy: EscalationPolicy,
  calendar: WorkingCalendar,
): readonly Occurrence[] {
  if (followUp.isClosed) return [];
  const open = [
    ...atOnce(followUp, escalationPolicy),
    ...rungs(followUp, escalationPolicy, calendar),
    ...aftermath(followUp, escalationPolicy, calendar),
  ].filter((occurrence) => followUp.outcomes[occurrenceKey(occurrence)] === undefined);
  const earliest = Math.min(...open.map((occurrence) => occurrence.dueAt));
  return open.filter((occurrence) => occurrence.dueAt === earliest);
}

/** When an obligation next wants a decision; undefined when nothing is left. */
export function nextDue(
  followUp: FollowUp,
  escalationPolicy: EscalationPolicy,
  calendar: WorkingCalendar,
): Instant | undefined {
  return nextOccurrences(followUp, escalationPolicy, calendar)[0]?.dueAt;
}

function atOnce(followUp: FollowUp, escalationPolicy: EscalationPolicy): readonly Occurrence[] {
  const starts =
    escalationPolicy.onStart.length === 0
      ? []
      : [markNotified('assigned', 0, followUp.startedAt, escalationPolicy.onStart)];
  const returns = escalationPolicy.onReturn.length === 0 ? [] : followUp.returnedAt;
  return [...starts, ...returns.map((at, index) => markNotified('returned', index + 1, at, escalationPolicy.onReturn))];
}

/** What follows an acknowledgement that ran out, and a lapse: at the escalation policy's hour of the next working day. */
function aftermath(
  followUp: FollowUp,
  escalationPolicy: EscalationPolicy,
  calendar: WorkingCalendar,
): readonly Occurrence[] {
  const morningAfter = (day: CivilDate) => morningOf(addWorkingDays(calendar, day, 1), escalationPolicy, calendar);
  const lapse =
    followUp.lapsedOn === undefined
      ? []
      : [markNotified('lapsed', 0, morningAfter(followUp.lapsedOn), escalationPolicy.onLapse)];
  const expiring = followUp.lapsedOn === undefined ? undirected(followUp.escalation) : undefined;
  if (expiring === undefined) return lapse;
  const { number, until } = expiring;
  return [
    ...lapse,
    markNotified('acknowledgement-expired', number, morningAfter(until), escalationPolicy.onAcknowledgementExpired),
  ];
}

/** The acknowledgement that runs out without a directive: none followed it, and none is in force when it ends. */
export function undirected(escalation: Escalation | undefined): Escalation['acknowledgement'] {
  const { acknowledgement, direction } = escalation ?? {};
  if (acknowledgement === undefined || direction === undefined) return acknowledgement;
  return direction.at >= acknowledgement.at || direction.due >= acknowledgement.until ? undefined : acknowledgement;
}

function rungs(
  followUp: FollowUp,
  escalationPolicy: EscalationPolicy,
  calendar: WorkingCalendar,
): readonly Occurrence[] {
  if (followUp.end === undefined || followUp.lapsedOn !== undefined) return [];
  const planned = [
    ...datedOverdueSteps(followUp, followUp.end, escalationPolicy, calendar),
    ...repeats(followUp, followUp.end, escalationPolicy, calendar),
  ];
  const late = planned.filter((step) => step.dueAt < followUp.startedAt);
  const latest = late.reduce<Occurrence | undefined>(
    (a, b) => (a === undefined || b.dueAt > a.dueAt ? b : a),
    undefined,
  );
  return planned.map((step) =>
    step.dueAt < followUp.startedAt ? { ...step, dueAt: followUp.startedAt, isCreatedLate: step !== latest } : step,
  );
}

function datedOverdueSteps(
  followUp: FollowUp,
  end: CivilDate,
  escalationPolicy: EscalationPolicy,
  calendar: WorkingCalendar,
): readonly Occurrence[] {
  return escalationPolicy.dated.map(({ key, offset, to }) => {
    const from = offset > 0 ? (followUp.restart?.on ?? end) : end;
    return overdueStep(key, 0, morningOf(addWorkingDays(calendar, from, offset), escalationPolicy, calendar), to);
  });
}

/** The repetitions up to the first that is undecided and not created late; later ones follow from it. */
function repeats(
  followUp: FollowUp,
  end: CivilDate,
  escalationPolicy: EscalationPolicy,
  calendar: WorkingCalendar,
): readonly Occurrence[] {
  const step = escalationPolicy.repeating;
  if (step === undefined) return [];
  const found: Occurrence[] = [];
  for (let repeat = 1; step.max === null || repeat <= step.max; repeat += 1) {
    if (followUp.outcomes[occurrenceKey({ step: step.key, repeat })] !== undefined) continue;
    const day = repeatDay(followUp, end, escalationPolicy, step, repeat, calendar);
    const occurrence = overdueStep(step.key, repeat, morningOf(day, escalationPolicy, calendar), rolesOf(step, repeat));
    found.push(occurrence);
    if (occurrence.dueAt >= followUp.startedAt) break;
  }
  return found;
}

/**
 * Repetitions count from the last dated step. After a restart they count from where that step then falls; where it
 * had been told before, from the day of the restart itself, or an old task would be left in peace for months.
 */
function repeatDay(
  followUp: FollowUp,
  end: CivilDate,
  escalationPolicy: EscalationPolicy,
  step: RepeatingStep,
  repeat: number,
  calendar: WorkingCalendar,
): CivilDate {
  const lastOffset = escalationPolicy.dated.at(-1)?.offset ?? 0;
  const { restart } = followUp;
  if (restart === undefined) return addWorkingDays(calendar, end, lastOffset + step.every * repeat);
  if (restart.lastRepeat === undefined) return addWorkingDays(calendar, restart.on, lastOffset + step.every * repeat);
  return addWorkingDays(calendar, restart.on, step.every * (repeat - restart.lastRepeat));
}

const rolesOf = (step: RepeatingStep, repeat: number): readonly Role[] =>
  repeat % 4 === 0 && step.toEachFourth !== undefined ? step.toEachFourth : step.to;

const morningOf = (
  day: CivilDate,
  escalationPolicy: { readonly firesAt: string },
  calendar: WorkingCalendar,
): Instant => instantAt(day, escalationPolicy.firesAt, calendar.timeZone);

const markNotified = (step: StepKey, repeat: number, dueAt: Instant, to: readonly Role[]): Occurrence => ({
  step,
  repeat,
  dueAt,
  to,
  isOverdueStep: false,
  isCreatedLate: false,
});

const overdueStep = (step: StepKey, repeat: number, dueAt: Instant, to: readonly Role[]): Occurrence => ({
  ...markNotified(step, repeat, dueAt, to),
  isOverdueStep: true,
});
