import type { Role } from '../directory/recipients.js';
import type { PersonId, UnitId } from '../kernel/names.js';
import { defined } from '../kernel/plain.js';
import type { Instant } from '../kernel/time.js';
import { type Mark, type OutcomeKey, outcomeKey, type SkipReason } from './follow-up.js';
import type { HoldCause, Level, Origin, Step, StepKey, ToldRole } from './policy.js';

/** A step that is still to be decided, and when. */
export interface Occurrence {
  readonly step: StepKey;
  readonly repeat: number;
  readonly epoch: number;
  readonly origin: Origin;
  readonly dueAt: Instant;
  /** When it may be decided, where that is before `dueAt`: it is told at once, as of an instant of its own. */
  readonly from?: Instant;
  readonly to: readonly ToldRole[];
  readonly except: readonly ToldRole[];
  readonly heldBy: readonly HoldCause[];
  /** The level that is to be reached. */
  readonly opens?: Level;
  /** The level that it is about. */
  readonly level?: Level;
  /** Decided already by when it falls. */
  readonly skip?: SkipReason;
  /** Of a line without a fixed end: which time it is since the line began. */
  readonly nth?: number;
  /** Whoever came to the level. */
  readonly persons?: readonly PersonId[];
  /** Coordinating units that have just come to it. */
  readonly units?: readonly UnitId[];
}

export function occurrenceOf(step: Step, mark: Mark, repeat: number, dueAt: Instant): Occurrence {
  const to = rolesOf(step, repeat, mark.count ?? 0);
  const { level, persons, units } = mark;
  const expected = step.opens === 'level' ? level : step.opens;
  const opens = expected !== undefined && (to.includes(expected) || to.some(isOfLevel)) ? expected : undefined;
  return {
    step: step.id,
    repeat,
    epoch: mark.epoch,
    origin: step.from,
    dueAt,
    to,
    except: step.except ?? [],
    heldBy: step.heldBy ?? [],
    ...(opens === undefined ? {} : { opens }),
    ...defined({ level, persons, units }),
    ...(dueAt === mark.at ? defined({ from: mark.happenedAt }) : {}),
  };
}

/** They mean the level that the step is about. */
const isOfLevel = (role: ToldRole): boolean => role === 'level' || role === 'joined' || role === 'highestTold';

function rolesOf({ to, also = [] }: Step, repeat: number, count: number): readonly ToldRole[] {
  const isDue = ({ each, from }: { readonly each?: number; readonly from?: number }) =>
    (each !== undefined && repeat % each === 0) || (from !== undefined && count >= from);
  const more = also.filter(isDue).flatMap((one) => one.to);
  return more.length === 0 ? to : [...new Set([...to, ...more])];
}

export const keyOf = (occurrence: Occurrence): OutcomeKey => outcomeKey(occurrence, occurrence.epoch);

/** Whom a step would have told, by roles that are the same at any instant. */
export const standingRoles = (to: readonly ToldRole[], level: Level | undefined): readonly Role[] =>
  to.flatMap((role): readonly Role[] => {
    switch (role) {
      case 'level':
        return level === undefined ? [] : [level];
      case 'joined':
      case 'joinedUnits':
      case 'highestTold':
      case 'toldBefore':
      case 'leadersToldBefore':
        return [];
      default:
        return [role];
    }
  });
