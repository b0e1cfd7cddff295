import type { UnitId } from '#domain/kernel/names.js';
import type { Task } from '#domain/task/task.js';
import type { DecisionContext } from '../engine/decision-context.js';
import { ASSIGNERS, holders, holdersUpwards, WORKING } from '../engine/definition/right.js';

/** Whoever works in the unit that leads the task. */
export const leadUnit = holders('lead', WORKING, (task: Task) => task.content?.leadUnit);

/** Whoever assigns for the unit that assigned it. */
export const assigningUnit = holders('assigning', ASSIGNERS, (task: Task) => task.content?.assigningUnit);

/** The unit that assigned a task and those above it, nearest first. */
interface Givers {
  readonly givers: readonly UnitId[];
}

export const assigningUnitOrAbove = holdersUpwards(ASSIGNERS, ({ givers }: Givers) => givers);

export function giversOf({ content }: Task, context: DecisionContext): Givers {
  const unit = content?.assigningUnit;
  return { givers: unit === undefined ? [] : [unit, ...context.unitsAbove(unit)] };
}
