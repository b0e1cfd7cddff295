import { dateIn } from '../calendar/zone.js';
import { type CivilDate, type Instant, isoOf } from '../kernel/time.js';
import { type Ascent, type Climb, type FollowUp, type Mark, outcomeKey } from './follow-up.js';
import { endOfHold } from './holds.js';
import { type Occurrence, occurrenceOf } from './occurrence.js';
import type { EscalationPolicy, Level, PolicyLevel, Step } from './policy.js';
import { instantAfter, lastDayOf, type WorkingTime } from './working-time.js';

/*
 * An obligation whose levels wait for each other. A level is entered when the one below was told and did not answer in its
 * time, so nobody is passed over for a message that they never got.
 */

/** What the clock of the climb does next by itself; undefined while it waits for people, or is at the top. */
export function nextAscent(
  followUp: FollowUp,
  policy: EscalationPolicy,
  time: WorkingTime,
): { readonly dueAt: Instant; readonly ascent: Ascent } | undefined {
  const { climb } = followUp;
  const next = climb && levelAbove(policy, climb.level);
  if (climb === undefined || next === undefined) return undefined;
  const ascend = (dueAt: Instant, cause: 'no-response' | 'nobody') => ({
    dueAt,
    ascent: { from: climb.level, to: next.level, cause, dueAt: isoOf(dueAt) },
  });
  const nobodySince = climb.nobodySince ?? nobodyToldOf(followUp, policy, climb.level);
  if (nobodySince !== undefined) return ascend(nobodySince, 'nobody');
  const { asked } = climb;
  const waits = levelIn(policy, climb.level)?.waits;
  if (asked === undefined || waits === undefined) return undefined;
  return ascend(instantAfter(time, dateIn(asked, time.calendar.timeZone), waits, policy.firesAt), 'no-response');
}

/** A level whose telling was skipped because nobody holds it: where the policy tells nobody else of that. */
function nobodyToldOf({ marks, outcomes }: FollowUp, policy: EscalationPolicy, level: Level): Instant | undefined {
  const entered = marks.find((mark) => mark.level === level && (mark.origin === 'climb' || mark.origin === 'start'));
  if (entered === undefined) return undefined;
  const isSkipped = policy.steps.some(
    ({ id, from }) =>
      from === entered.origin && outcomes[outcomeKey({ step: id, repeat: entered.repeat }, entered.epoch)] === 'nobody',
  );
  return isSkipped ? entered.at : undefined;
}

/** Where it climbs no further by itself, the level is told again, as long as the matter is open. */
export function toldAgainOccurrences(
  followUp: FollowUp,
  policy: EscalationPolicy,
  time: WorkingTime,
): readonly Occurrence[] {
  const { climb } = followUp;
  if (climb === undefined) return [];
  const isAtTop = levelAbove(policy, climb.level) === undefined;
  return policy.steps.flatMap((step): readonly Occurrence[] => {
    const begins =
      step.from === 'directiveEnded'
        ? afterDirective(followUp, climb, step, time)
        : step.from === 'left' && isAtTop
          ? afterSilence(climb, policy, time)
          : undefined;
    return begins === undefined ? [] : nextOf(step, begins, followUp, climb, policy, time);
  });
}

interface Line {
  readonly on: CivilDate;
  /** To the first. */
  readonly days: number;
  /** The first falls on this very instant. */
  readonly at?: Instant;
}

/** Its last directive is past: that it is still open is a matter of whoever gave it. */
function afterDirective(
  { holds }: FollowUp,
  { level, nobodySince }: Climb,
  { days = 0 }: Step,
  time: WorkingTime,
): Line | undefined {
  const ends = holds
    .filter((hold) => hold.cause === 'directed' && hold.level === level)
    .map((hold) => endOfHold(hold, time));
  if (ends.length === 0 || nobodySince !== undefined) return undefined;
  return { on: lastDayOf(Math.max(...ends) as Instant, time.calendar.timeZone), days };
}

/** It was told and did not answer in its time; or there is nobody to tell. */
function afterSilence({ level, asked, nobodySince }: Climb, policy: EscalationPolicy, time: WorkingTime) {
  const { timeZone } = time.calendar;
  if (nobodySince !== undefined) return { on: dateIn(nobodySince, timeZone), days: 0, at: nobodySince };
  const waits = levelIn(policy, level)?.waits;
  return asked === undefined || waits === undefined ? undefined : { on: dateIn(asked, timeZone), days: waits };
}

/** Numbers count on over several lines; days count from where this one began. */
function nextOf(
  step: Step,
  { on, days, at }: Line,
  { epoch, outcomes, startedAt }: FollowUp,
  { level, toldAgain }: Climb,
  policy: EscalationPolicy,
  time: WorkingTime,
): readonly Occurrence[] {
  let repeat = 1;
  while (outcomes[outcomeKey({ step: step.id, repeat }, epoch)] !== undefined) repeat += 1;
  if (step.times !== null && repeat > (step.times ?? 1)) return [];
  const dueAt =
    toldAgain === 0 && at !== undefined
      ? at
      : instantAfter(time, on, days + (step.every ?? 0) * toldAgain, policy.firesAt);
  const mark: Mark = { origin: step.from, epoch, repeat, at: startedAt, level };
  return [{ ...occurrenceOf(step, mark, repeat, dueAt), nth: toldAgain + 1 }];
}

/** How high a level stands in the policy, from 0. */
export const rankOf = (level: Level, { levels }: EscalationPolicy): number =>
  levels.findIndex((known) => known.level === level);

export const levelAbove = (policy: EscalationPolicy, level: Level): PolicyLevel | undefined =>
  policy.levels[rankOf(level, policy) + 1];

const levelIn = ({ levels }: EscalationPolicy, level: Level): PolicyLevel | undefined =>
  levels.find((known) => known.level === level);
