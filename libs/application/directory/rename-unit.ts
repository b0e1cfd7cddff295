import type { UnitOrder } from '#domain/directory/unit.commands.js';
import type { Unit } from '#domain/directory/unit.js';
import { directoryDoors } from '#texts/directory/directory.doors.js';
import { directorySaid } from '#texts/directory/directory.said.js';
import { localizedOf, ReasonedBody } from '../engine/definition/bodies.js';
import { defineCommand } from '../engine/definition/command-definition.js';
import { Optional, Part } from '../engine/definition/fields.js';
import { administrators } from '../engine/definition/right.js';
import { unitNamed } from './directory-in-words.js';
import { NameBody, nameFlags } from './organisation.bodies.js';

/** The whole name: what is not said, it is not called any more. */
export class RenameUnitBody extends ReasonedBody {
  @Part(() => NameBody)
  readonly name!: NameBody;

  @Optional()
  @Part(() => NameBody)
  readonly shortName?: NameBody;
}

export const renameUnit = defineCommand<UnitOrder<'RenameUnit'>, Unit, RenameUnitBody>({
  name: 'RenameUnit',
  stream: 'unit',
  right: administrators,
  offered: { on: 'unit', when: ({ closed }) => closed === undefined },
  door: {
    route: 'POST /v1/units/:unit/name',
    body: RenameUnitBody,
    text: directoryDoors.RenameUnit,
    said: { texts: directorySaid.RenameUnit, facts: unitNamed },
    example: { name: { vi: 'Cục An toàn thông tin mạng' } },
    verb: { name: 'units rename', actsAs: 'demo-admin', flags: nameFlags },
    make: ({ body: { name, shortName }, now, by }) => ({
      command: {
        ...{ type: 'RenameUnit', now, by, name: localizedOf(name) },
        ...(shortName && { shortName: localizedOf(shortName) }),
      },
    }),
  },
});
