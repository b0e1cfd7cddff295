import type { BlockerId, ProgrammeId, TaskId, UnitId } from '../kernel/names.js';
import { defined, isSame } from '../kernel/plain.js';
import { type Rejection, reject } from '../kernel/rejection.js';
import type { Duty, ReportContent, WithoutTask } from './duty.js';

/** A blocker that a report names, and whose it is. */
export interface NamedBlocker {
  readonly blocker: BlockerId;
  /** The unit that raised it. */
  readonly unit: UnitId;
  readonly programme: ProgrammeId;
}

/** The parts alone, as an event keeps them: a task without a reason is not accounted for, and an empty list says nothing. */
export function contentOf(said: ReportContent): ReportContent {
  const { results, shortcomings, proposals, blockers = [], note } = said;
  return {
    ...defined({ results, shortcomings, proposals, note }),
    ...(blockers.length === 0 ? {} : { blockers }),
    withoutTasks: explainedIn(said.withoutTasks),
  };
}

/** Whether two reports say the same, in whatever order they name blockers and tasks. */
export const saysTheSame = (a: ReportContent, b: ReportContent): boolean => isSame(inAnyOrder(a), inAnyOrder(b));

export const saysNothing = (said: ReportContent): boolean => saysTheSame(said, { withoutTasks: [] });

/** The first task that stands twice, perhaps with another reason, or that the report may not name. */
export function refusedTask(
  withoutTasks: readonly WithoutTask[],
  nameable: ReadonlySet<TaskId>,
): Rejection<'task-listed-twice' | 'task-not-led'> | undefined {
  const seen = new Set<TaskId>();
  for (const [place, { task }] of withoutTasks.entries()) {
    const pointer = `/withoutTasks/${place}/task`;
    if (seen.has(task)) return reject('task-listed-twice', { task }, pointer);
    if (!nameable.has(task)) return reject('task-not-led', { task }, pointer);
    seen.add(task);
  }
  return undefined;
}

/**
 * The first blocker that stands twice, is not there, or is not of the report's unit and programme. Whether it is still
 * open nobody asks: the report is about what stood in the way.
 */
export function refusedBlocker(
  blockers: readonly BlockerId[],
  { unit, programme }: Pick<Duty, 'unit' | 'programme'>,
  known: readonly NamedBlocker[],
): Rejection<'blocker-listed-twice' | 'blocker-not-found' | 'blocker-not-of-report'> | undefined {
  const byId = new Map(known.map((each) => [each.blocker, each]));
  for (const [place, blocker] of blockers.entries()) {
    const pointer = `/blockers/${place}`;
    const found = byId.get(blocker);
    if (blockers.indexOf(blocker) < place) return reject('blocker-listed-twice', { blocker }, pointer);
    if (found === undefined) return reject('blocker-not-found', { blocker }, pointer);
    if (found.unit !== unit || found.programme !== programme) {
      return reject('blocker-not-of-report', { blocker, unit, programme }, pointer);
    }
  }
  return undefined;
}

const explainedIn = (withoutTasks: readonly WithoutTask[]): readonly WithoutTask[] =>
  withoutTasks.filter(({ reason }) => reason.trim() !== '');

function inAnyOrder({ withoutTasks, blockers = [], results, shortcomings, proposals, note }: ReportContent) {
  const reasons = Object.fromEntries(explainedIn(withoutTasks).map(({ task, reason }) => [task, reason]));
  return { results, shortcomings, proposals, note, blockers: blockers.toSorted(), reasons };
}
