import type { Duty } from '#domain/duty/duty.js';
import { holders, WORKING } from '../engine/definition/right.js';

/** Whoever works in the unit that owes the report. */
export const owingUnit = holders('lead', WORKING, ({ unit, status }: Duty) => (status === 'none' ? undefined : unit));
