import type { UnitContext } from '#domain/directory/unit.commands.js';
import type { Unit } from '#domain/directory/unit.js';
import type { CivilDate } from '#domain/kernel/time.js';
import { directoryOf, type PostSketch } from '#testing/directory.js';

interface Sketch {
  readonly today?: string;
  readonly registered?: readonly string[];
  readonly units?: Readonly<
    Record<string, { readonly closed?: string; readonly posts?: Readonly<Record<string, PostSketch>> }>
  >;
  readonly under?: readonly string[];
  readonly hasOpenWork?: boolean;
}

/** What stands beside a unit; by default nothing, and nobody is registered. The day is 15 October 2019. */
export function beside({
  today = '2019-10-15',
  registered = [],
  units = {},
  under = [],
  hasOpenWork = false,
}: Sketch = {}): UnitContext {
  const known = directoryOf(
    Object.fromEntries(
      Object.entries(units).map(([unit, { posts = {} }]) => [unit, { kind: 'department', posts }] as const),
    ),
  ).units;
  const closed = (unit: Unit): Unit => {
    const on = units[unit.id]?.closed;
    return on === undefined ? unit : { ...unit, closed: { on: on as CivilDate, reason: 'Sắp xếp lại.' } };
  };
  return {
    directory: { units: Object.fromEntries(Object.entries(known).map(([id, unit]) => [id, closed(unit)])) },
    today: today as CivilDate,
    isRegistered: (person) => registered.includes(person),
    openUnitsUnder: under,
    hasOpenWork,
  };
}
