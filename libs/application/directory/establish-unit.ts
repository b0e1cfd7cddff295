import type { UnitOrder } from '#domain/directory/unit.commands.js';
import type { Unit, UnitFacts, UnitKind } from '#domain/directory/unit.js';
import { defined } from '#domain/kernel/plain.js';
import type { CivilDate } from '#domain/kernel/time.js';
import { directoryDoors } from '#texts/directory/directory.doors.js';
import { directorySaid } from '#texts/directory/directory.said.js';
import { localizedOf, ReasonedBody } from '../engine/definition/bodies.js';
import { defineCommand } from '../engine/definition/command-definition.js';
import { Day, Key, LENGTH, Line, OneOf, Optional, Part } from '../engine/definition/fields.js';
import { administrators } from '../engine/definition/right.js';
import { unitNamed } from './directory-in-words.js';
import { NameBody, nameFlags, PARTICIPATIONS, UNIT_KINDS } from './organisation.bodies.js';

export class EstablishUnitBody extends ReasonedBody {
  @Key()
  readonly code!: string;

  @Part(() => NameBody)
  readonly name!: NameBody;

  @Optional()
  @Part(() => NameBody)
  readonly shortName?: NameBody;

  @OneOf(UNIT_KINDS)
  readonly kind!: UnitKind;

  /** Cục, vụ, viện, trung tâm. */
  @Optional()
  @Line(LENGTH.line)
  readonly subKind?: string;

  @OneOf(PARTICIPATIONS)
  readonly participation!: UnitFacts['participation'];

  @Optional()
  @Day()
  readonly foundedOn?: CivilDate;
}

/** Its code names it for ever: it stands on boards, in streams and in what others were told. */
export const establishUnit = defineCommand<UnitOrder<'EstablishUnit'>, Unit, EstablishUnitBody>({
  name: 'EstablishUnit',
  stream: 'unit',
  creates: true,
  right: administrators,
  door: {
    route: 'POST /v1/units',
    body: EstablishUnitBody,
    text: directoryDoors.EstablishUnit,
    said: { texts: directorySaid.EstablishUnit, facts: unitNamed },
    example: { code: 'V-KHTC', name: { vi: 'Vụ Kế hoạch - Tài chính' }, kind: 'department', participation: 'system' },
    verb: {
      name: 'units add',
      actsAs: 'demo-admin',
      flags: { ...nameFlags, code: { text: 'unitCode' }, kind: { text: 'unitKind' } },
    },
    make: ({ body, now, by }) => {
      const { code: unit, name, shortName, kind, subKind, participation, foundedOn } = body;
      const facts = { name: localizedOf(name), ...(shortName && { shortName: localizedOf(shortName) }) };
      const others = { kind, participation, ...defined({ subKind, foundedOn }) };
      return { id: unit, command: { type: 'EstablishUnit', now, by, unit, ...facts, ...others } };
    },
  },
});
