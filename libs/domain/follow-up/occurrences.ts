import { dateIn, startOfDay } from '../calendar/zone.js';
import type { CivilDate, Instant } from '../kernel/time.js';
import { toldAgainOccurrences } from './climb.js';
import { type FollowUp, type Mark, outcomeKey } from './follow-up.js';
import { endOfHold } from './holds.js';
import { keyOf, type Occurrence, occurrenceOf } from './occurrence.js';
import type { EscalationPolicy, Step } from './policy.js';
import { instantAfter, lastDayOf, outageAt, returnFrom, type WorkingTime } from './working-time.js';

/**
 * All that falls on the earliest undecided instant of an obligation; empty when nothing is left. The instant may be
 * past. Sweep, plan and due list all ask here, so a dry run and the life it foretells cannot differ.
 */
export function nextOccurrences(
  followUp: FollowUp,
  policy: EscalationPolicy,
  time: WorkingTime,
): readonly Occurrence[] {
  const open = [
    ...plannedLines(followUp, policy, time),
    ...expiries(followUp, policy, time),
    ...toldAgainOccurrences(followUp, policy, time),
  ].filter((occurrence) => followUp.outcomes[keyOf(occurrence)] === undefined);
  const earliest = Math.min(...open.map(({ dueAt }) => dueAt));
  return open.filter(({ dueAt }) => dueAt === earliest);
}

/**
 * Steps up to an end that fell before `now` while we were silent, and are to be told at the return, which is still to come; with
 * the instants on which they fell.
 */
export function waitingForReturn(
  followUp: FollowUp,
  policy: EscalationPolicy,
  time: WorkingTime,
  now: Instant,
): readonly Occurrence[] {
  if (time.outages.length === 0) return [];
  const planned = passedOver(linesOf(followUp, policy, time), time);
  const told = madeGood(planned, time, policy);
  return planned.filter(
    (occurrence, index) =>
      occurrence.dueAt <= now &&
      (told[index]?.dueAt ?? now) > now &&
      followUp.outcomes[keyOf(occurrence)] === undefined,
  );
}

/** Every line of steps that something began. */
const plannedLines = (followUp: FollowUp, policy: EscalationPolicy, time: WorkingTime): readonly Occurrence[] =>
  madeGood(passedOver(linesOf(followUp, policy, time), time), time, policy);

function linesOf(followUp: FollowUp, policy: EscalationPolicy, time: WorkingTime) {
  const planned: { readonly occurrence: Occurrence; readonly mark: Mark }[] = [];
  for (const mark of followUp.marks) {
    for (const step of policy.steps) {
      if (step.from !== mark.origin) continue;
      for (const occurrence of occurrencesOf(step, mark, followUp, policy, time)) planned.push({ occurrence, mark });
    }
  }
  return planned;
}

function occurrencesOf(
  step: Step,
  mark: Mark,
  { outcomes }: FollowUp,
  policy: EscalationPolicy,
  time: WorkingTime,
): readonly Occurrence[] {
  if (step.days === undefined) return [occurrenceOf(step, mark, mark.repeat, mark.at)];
  const on = mark.on ?? dateIn(mark.at, time.calendar.timeZone);
  if (step.every === undefined) {
    const dueAt = instantAfter(time, on, step.days, policy.firesAt);
    const exists = mark.before !== undefined || dueAt >= mark.at;
    return exists ? [occurrenceOf(step, mark, mark.repeat, dueAt)] : [];
  }
  const found: Occurrence[] = [];
  // Up to the first that is undecided and lies ahead; later ones follow from it.
  for (let repeat = 1; step.times === null || repeat <= (step.times ?? 1); repeat += 1) {
    if (outcomes[outcomeKey({ step: step.id, repeat }, mark.epoch)] !== undefined) continue;
    const dueAt = instantAfter(time, on, daysTo(step.days, step.every, mark, repeat), policy.firesAt);
    found.push(occurrenceOf(step, mark, repeat, dueAt));
    if (dueAt >= mark.at) break;
  }
  return found;
}

const daysTo = (days: number, every: number, { goesOnAfter }: Mark, repeat: number): number =>
  goesOnAfter === undefined ? days + every * (repeat - 1) : every * (repeat - goesOnAfter);

/**
 * Steps that lie before their obligation was made: they were never told to anybody, and the latest is told with it where
 * its line says so.
 */
function passedOver(planned: readonly { readonly occurrence: Occurrence; readonly mark: Mark }[], time: WorkingTime) {
  const isLate = ({ occurrence, mark }: (typeof planned)[number]) =>
    occurrence.dueAt < mark.at && !fellWithWindow(occurrence, mark, time);
  const late = planned.filter(isLate);
  let latest: Occurrence | undefined;
  for (const { occurrence, mark } of late) {
    if (mark.before === 'latest-is-told' && (latest === undefined || occurrence.dueAt > latest.dueAt))
      latest = occurrence;
  }
  return planned.map((one): Occurrence => {
    const { occurrence, mark } = one;
    if (!isLate(one)) return occurrence;
    const moved = { ...occurrence, dueAt: mark.at };
    return occurrence === latest ? moved : { ...moved, skip: 'created-late' };
  });
}

/** It would have been there in time, had we not slept while its window opened: that is our fault, and is made good. */
function fellWithWindow({ origin, dueAt }: Occurrence, { windowFrom }: Mark, time: WorkingTime): boolean {
  const outage = origin === 'end' ? outageAt(time, dueAt) : undefined;
  return (
    outage !== undefined && windowFrom !== undefined && outage.from <= startOfDay(windowFrom, time.calendar.timeZone)
  );
}

/**
 * Steps up to an end that fell while we were silent: nobody can do anything about them but hear of the latest, at the
 * return. It tells all whom the others would have told.
 */
function madeGood(
  planned: readonly Occurrence[],
  time: WorkingTime,
  { firesAt }: EscalationPolicy,
): readonly Occurrence[] {
  if (time.outages.length === 0) return planned;
  const missedIn = ({ origin, dueAt, skip }: Occurrence) =>
    origin === 'end' && skip === undefined ? outageAt(time, dueAt) : undefined;
  return planned.map((occurrence) => {
    const outage = missedIn(occurrence);
    if (outage === undefined) return occurrence;
    const missed = planned.filter((one) => missedIn(one) === outage);
    if (missed.some(({ dueAt }) => dueAt > occurrence.dueAt)) return { ...occurrence, skip: 'our-outage' };
    const to = [...new Set(missed.flatMap((one) => one.to))];
    return { ...occurrence, to, dueAt: returnFrom(outage, time, firesAt) };
  });
}

/**
 * Acknowledgements that ran out. There is nothing to say where a directive was given meanwhile, or where whoever gave it
 * has left the post.
 */
function expiries(followUp: FollowUp, policy: EscalationPolicy, time: WorkingTime): readonly Occurrence[] {
  const { timeZone } = time.calendar;
  return policy.steps
    .filter(({ from }) => from === 'expiry')
    .flatMap((step) =>
      followUp.escalations.flatMap(({ level, acknowledgement }) => {
        if (acknowledgement === undefined || acknowledgement.isEnded) return [];
        if (isDecided(followUp, step, acknowledgement.number)) return [];
        const { number, until, at } = acknowledgement;
        const end = endOfHold({ cause: 'acknowledged', from: at, untilEndOf: until }, time) as Instant;
        const on: CivilDate = lastDayOf(end, timeZone);
        const dueAt = instantAfter(time, on, step.days ?? 1, policy.firesAt);
        const mark: Mark = { origin: 'expiry', epoch: followUp.epoch, repeat: number, at, level };
        return [occurrenceOf(step, mark, number, dueAt)];
      }),
    );
}

/** In whatever epoch: it runs out once, also where counting began anew meanwhile. */
function isDecided({ outcomes, epoch }: FollowUp, { id }: Step, repeat: number): boolean {
  for (let of = 1; of <= epoch; of += 1) if (outcomes[outcomeKey({ step: id, repeat }, of)] !== undefined) return true;
  return false;
}

/** A line of repetitions has come to its last number, and the matter is still open: nobody is reminded any more. */
export function hasEndedRepeating({ marks, outcomes }: FollowUp, { steps }: EscalationPolicy): boolean {
  return steps.some(
    ({ id, from, every, times }) =>
      every !== undefined &&
      typeof times === 'number' &&
      marks.some(
        ({ origin, epoch }) =>
          origin === from && outcomes[outcomeKey({ step: id, repeat: times }, epoch)] !== undefined,
      ),
  );
}
