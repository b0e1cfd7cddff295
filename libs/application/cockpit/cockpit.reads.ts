import { Cockpit } from '#contracts/cockpit.js';
import { cockpitDoors } from '#texts/cockpit/cockpit.doors.js';
import { Line, Optional } from '../engine/definition/fields.js';
import { ReadParams } from '../engine/definition/read.params.js';
import { defineRead, type Reads } from '../engine/definition/read-definition.js';
import { cockpitOf } from './cockpit.query.js';

export class CockpitParams extends ReadParams {
  @Optional()
  @Line(20)
  period?: string;
}

export const cockpitReads = {
  Cockpit: defineRead({
    name: 'Cockpit',
    route: 'GET /v1/cockpit',
    params: CockpitParams,
    text: cockpitDoors.Cockpit,
    answer: Cockpit,
    example: 'period=2020-Q2',
    read: ({ scope, params }) => cockpitOf(scope, params.period),
  }),
} satisfies Reads;
