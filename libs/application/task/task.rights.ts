import type { Task } from '#domain/task/task.js';
import { ASSIGNERS, holders, WORKING } from '../engine/definition/right.js';

/** Whoever works in the unit that leads the task. */
export const leadUnit = holders('lead', WORKING, (task: Task) => task.content?.leadUnit);

/** Whoever assigns for the unit that assigned it. */
export const assigningUnit = holders('assigning', ASSIGNERS, (task: Task) => task.content?.assigningUnit);
