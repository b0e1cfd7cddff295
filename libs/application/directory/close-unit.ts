import { obstacleToClosing } from '#domain/directory/closure.decide.js';
import type { UnitOrder } from '#domain/directory/unit.commands.js';
import type { Unit } from '#domain/directory/unit.js';
import { defined } from '#domain/kernel/plain.js';
import type { CivilDate } from '#domain/kernel/time.js';
import { directoryDoors } from '#texts/directory/directory.doors.js';
import { directorySaid } from '#texts/directory/directory.said.js';
import { ReturnBody } from '../engine/definition/bodies.js';
import { defineCommand } from '../engine/definition/command-definition.js';
import { Day, Optional } from '../engine/definition/fields.js';
import { administrators } from '../engine/definition/right.js';
import { closureSaid } from './directory-in-words.js';
import { organisationBeside } from './organisation-beside.js';

/** Why, and from which day; by default today. */
export class CloseUnitBody extends ReturnBody {
  @Optional()
  @Day()
  readonly on?: CivilDate;
}

/** It takes nothing new from then on. Merging and splitting are for later: an event of theirs will name who follows. */
export const closeUnit = defineCommand<UnitOrder<'CloseUnit'>, Unit, CloseUnitBody>({
  name: 'CloseUnit',
  stream: 'unit',
  right: administrators,
  offered: {
    on: 'unit',
    when: (unit, now, context) =>
      unit.closed === undefined && obstacleToClosing(unit, organisationBeside(context, now, unit)) === undefined,
  },
  door: {
    route: 'POST /v1/units/:unit/closure',
    body: CloseUnitBody,
    text: directoryDoors.CloseUnit,
    said: { texts: directorySaid.CloseUnit, facts: closureSaid },
    example: { reason: 'Giải thể theo quyết định sắp xếp tổ chức bộ máy.' },
    verb: { name: 'units close', actsAs: 'demo-admin', flags: { on: { text: 'closedOn' } } },
    make: ({ body: { reason, on }, now, by }) => ({
      command: { type: 'CloseUnit', now, by, reason, ...defined({ on }) },
    }),
  },
});
