import type { Duty } from '#domain/duty/duty.js';
import type { Facts } from '#texts/said.js';
import type { ActingBody } from '../engine/definition/bodies.js';
import type { Saying } from '../engine/definition/in-words.js';

/** Whose report for which period, as a command's answer names it. */
export const reportNamed = ({ state: { period, programme, unit }, names }: Saying<ActingBody, Duty>): Facts => ({
  ...{ period, programme, unit: names.unit(unit) },
});
