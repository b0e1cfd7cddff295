import type { UnitId } from '#domain/kernel/names.js';
import { type Rejection, reject } from '#domain/kernel/rejection.js';
import { type RowsAt, unitsUnder } from '../directory/units-under.js';
import type { EscalatedKind } from '../tables.js';

/** Nobody directs the units of another ministry, but those that take part in the work. */
export function refusedAddressee(
  scope: RowsAt,
  about: { readonly stream: EscalatedKind; readonly id: string },
  unit: UnitId,
): Rejection<'addressee-takes-no-part'> | undefined {
  const { givenBy, takingPart } = unitsOf(scope, about);
  if (takingPart.includes(unit) || unitsUnder(scope, givenBy).includes(unit)) return undefined;
  return reject('addressee-takes-no-part', { unit, ministry: givenBy }, '/addressee');
}

interface Units {
  readonly givenBy: UnitId;
  readonly takingPart: readonly UnitId[];
}

function unitsOf({ rows, at }: RowsAt, { stream, id }: { readonly stream: EscalatedKind; readonly id: string }): Units {
  switch (stream) {
    case 'task':
      return ofTask({ rows, at }, id);
    case 'duty': {
      const duty = rows.get('duties', id, at)?.state;
      return { givenBy: duty?.keptBy ?? '', takingPart: duty === undefined ? [] : [duty.unit] };
    }
    case 'blocker': {
      const blocker = rows.get('blockers', id, at)?.state;
      const { takingPart } = ofTask({ rows, at }, blocker?.task ?? '');
      return { givenBy: blocker?.assigningUnit ?? '', takingPart: [...takingPart, ...(blocker ? [blocker.unit] : [])] };
    }
  }
}

function ofTask({ rows, at }: RowsAt, id: string): Units {
  const content = rows.get('tasks', id, at)?.state.content;
  if (content === undefined) return { givenBy: '', takingPart: [] };
  const { assigningUnit, leadUnit, coordinatingUnits } = content;
  return { givenBy: assigningUnit, takingPart: [...(leadUnit === undefined ? [] : [leadUnit]), ...coordinatingUnits] };
}
