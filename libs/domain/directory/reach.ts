import type { UnitId } from '../kernel/names.js';
import type { Warning } from '../kernel/warning.js';
import type { Directory } from './directory.js';
import { type Audience, resolveRole } from './recipients.js';

/**
 * A unit with a part in a task where nobody is told: no holder of a post there, no leader with it in their portfolio, or nobody on
 * a level before which a blocker came.
 */
export interface Gap {
  readonly missing: 'leadUnit' | 'coordinatingUnit' | 'fieldLeader' | 'head' | 'headOfMinistry';
  readonly unit: UnitId;
}

export type ReachWarning = 'lead-unit-unreached' | 'coordinating-units-unreached' | 'no-leader-for-unit';

/** Who ought to hear of such a task at some time and, as posts are held now, would not. By the roles that its steps tell. */
export function gapsIn(directory: Directory, audience: Audience): readonly Gap[] {
  const { leadUnit } = audience;
  const isLeadReached = (['handler', 'focalPoint', 'head'] as const).some((role) => reaches(directory, audience, role));
  return [
    ...(isLeadReached ? [] : [{ missing: 'leadUnit', unit: leadUnit } as const]),
    ...unreachedAmong(directory, audience.coordinatingUnits).map(
      (unit) => ({ missing: 'coordinatingUnit', unit }) as const,
    ),
    ...(reaches(directory, audience, 'fieldLeader') ? [] : [{ missing: 'fieldLeader', unit: leadUnit } as const]),
  ];
}

const unreachedAmong = (directory: Directory, units: readonly UnitId[]): readonly UnitId[] =>
  units.filter((unit) => {
    const audience = { leadUnit: '', assigningUnit: '', coordinatingUnits: [unit] };
    return !reaches(directory, audience, 'coordinatingUnits');
  });

/** Said of units that are to coordinate. */
export function warningsOfUnits(
  directory: Directory,
  coordinatingUnits: readonly UnitId[],
): readonly Warning<'coordinating-units-unreached'>[] {
  return warningOf(unreachedAmong(directory, coordinatingUnits));
}

const warningOf = (units: readonly UnitId[]): readonly Warning<'coordinating-units-unreached'>[] =>
  units.length === 0 ? [] : [{ warning: 'coordinating-units-unreached', because: { units: units.join(', ') } }];

/** The same, said to whoever assigns; coordinating units in one warning, for there may be many. */
export function warningsOfReach(directory: Directory, audience: Audience): readonly Warning<ReachWarning>[] {
  const gaps = gapsIn(directory, audience);
  const of = (missing: Gap['missing']) => gaps.filter((gap) => gap.missing === missing).map(({ unit }) => unit);
  const { leadUnit: unit, assigningUnit } = audience;
  return [
    ...of('leadUnit').map(() => ({ warning: 'lead-unit-unreached', because: { unit } }) as const),
    ...warningOf(of('coordinatingUnit')),
    ...of('fieldLeader').map(() => ({ warning: 'no-leader-for-unit', because: { unit, assigningUnit } }) as const),
  ];
}

const reaches = (directory: Directory, audience: Audience, role: Parameters<typeof resolveRole>[2]): boolean =>
  resolveRole(directory, audience, role).length > 0;
