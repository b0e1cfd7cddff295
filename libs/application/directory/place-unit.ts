import type { StructureCommand } from '#domain/directory/structure.decide.js';
import type { Structure } from '#domain/directory/structure.js';
import type { Unit } from '#domain/directory/unit.js';
import { directoryDoors } from '#texts/directory/directory.doors.js';
import { directorySaid } from '#texts/directory/directory.said.js';
import type { DecisionContext } from '../engine/decision-context.js';
import { ReasonedBody } from '../engine/definition/bodies.js';
import { defineCommand } from '../engine/definition/command-definition.js';
import { Code } from '../engine/definition/fields.js';
import type { Saying } from '../engine/definition/in-words.js';
import { administrators } from '../engine/definition/right.js';

export class PlaceUnitBody extends ReasonedBody {
  @Code()
  readonly parent!: string;
}

/** The one stream of the structure: two that knew of each other's units nothing could make a circle together. */
export const STRUCTURE = 'main';

/** With all that is under it. */
export const placeUnit = defineCommand<StructureCommand, Structure, PlaceUnitBody, unknown>({
  name: 'PlaceUnit',
  stream: 'structure',
  creates: true,
  right: administrators,
  offered: { on: 'unit', when: (unit, _, context) => isPlaceable(unit, context) },
  door: {
    route: 'POST /v1/units/:unit/placement',
    body: PlaceUnitBody,
    text: directoryDoors.PlaceUnit,
    said: { texts: directorySaid.PlaceUnit, facts: placementSaid },
    example: { parent: 'BTTTT' },
    verb: { name: 'units place', actsAs: 'demo-admin' },
    make: ({ body: { parent }, id: unit, now, by }) => ({
      id: STRUCTURE,
      answerId: unit,
      command: { type: 'PlaceUnit', now, by, unit, parent },
    }),
  },
});

function placementSaid({ body, in: inPath, names }: Saying<PlaceUnitBody, Structure>) {
  return { unit: names.unit(inPath('unit')), parent: names.unit(body.parent) };
}

/** There is a unit that it could be under and is not. */
function isPlaceable({ id, closed }: Unit, context: DecisionContext): boolean {
  if (closed !== undefined) return false;
  const [parent] = context.unitsAbove(id);
  return Object.values(context.directory.units).some(
    (other) =>
      other.established &&
      other.closed === undefined &&
      other.id !== id &&
      other.id !== parent &&
      !context.unitsAbove(other.id).includes(id),
  );
}
