import { STRUCTURE } from '#application/directory/place-unit.js';
import type { UnitFacts } from '#domain/directory/unit.js';
import { defaultPolicy } from '#domain/follow-up/default-policy.js';
import { firstDefaultPolicy } from '#domain/follow-up/first-form.js';
import { policyLabel } from '#domain/follow-up/policy.js';
import type { UnitId } from '#domain/kernel/names.js';
import { own } from '#domain/kernel/plain.js';
import type { Instant } from '#domain/kernel/time.js';
import { DEMONSTRATION, momentOf } from './demo-actors.js';
import type { CalendarFile, DemonstrationFiles, FurtherUnits, People } from './files.js';
import type { CommandStep, ScriptStep, SealingStep } from './step.js';

export const CALENDAR = 'VN';
const CALENDAR_SOURCE = 'data/calendar-vn-2019-2021.json';
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** The ground that everything later stands on, entered by the system: nobody holds a post before. */
export function foundingSteps(files: DemonstrationFiles, deployment: string): readonly ScriptStep[] {
  const { script, people, units, calendar } = files;
  const at = momentOf(script.founding.at, script.timeZone);
  return [
    {
      ...{ at, key: 'deployment', actor: DEMONSTRATION, target: { category: 'runtime', id: deployment } },
      command: { type: 'FoundDeployment', now: at, deployment, kind: 'demonstration' },
    },
    calendarStep(calendar, at),
    ...[firstDefaultPolicy, defaultPolicy].map(
      (policy): CommandStep => ({
        ...{ at, key: `policy/${policyLabel(policy)}`, actor: DEMONSTRATION },
        target: { category: 'policy', id: policy.id },
        command: { type: 'PublishPolicy', now: at, policy },
      }),
    ),
    ...people.persons.map((person) => personStep(person, at)),
    ...unitSteps([...sourced(files), ...illustrated(units)], new Set(people.posts.map(({ unit }) => unit)), at),
    ...people.posts.flatMap((post) => postSteps(post, at)),
  ];
}

function calendarStep({ timeZone, weeklyDaysOff, daysOff }: CalendarFile, at: Instant): CommandStep {
  return {
    ...{ at, key: `calendar/${CALENDAR}`, actor: DEMONSTRATION, target: { category: 'calendar', id: CALENDAR } },
    command: {
      ...{ type: 'PublishCalendar', now: at, calendar: CALENDAR, timeZone, days: daysOff, source: CALENDAR_SOURCE },
      weeklyDaysOff: weeklyDaysOff.map((day) => WEEKDAYS.indexOf(day)),
      lastYear: Math.max(...daysOff.map(({ date }) => Number(date.slice(0, 4)))),
    },
  };
}

function personStep({ person, language, contact }: People['persons'][number], at: Instant): SealingStep {
  return {
    ...{ at, key: `person/${person}`, actor: DEMONSTRATION, target: { category: 'person', id: person } },
    command: { type: 'RegisterPerson', now: at, person, language, provenance: 'illustration' },
    needsSealing: contact,
  };
}

interface PlacedUnit {
  readonly facts: Omit<UnitFacts, 'participation'>;
  readonly code: UnitId;
  readonly parent: UnitId | null;
}

/** All units that the programme's file names. */
const sourced = ({ programme, shortNames }: DemonstrationFiles): readonly PlacedUnit[] =>
  programme.units.map(({ code, nameVi, nameEn, kind, subKind, parent }) => {
    const name = { vi: nameVi, ...(nameEn ? { en: nameEn } : {}) };
    const shortName = own(shortNames.units, code);
    const facts = { name, ...(shortName ? { shortName } : {}), kind, ...(subKind ? { subKind } : {}) };
    return { code, parent, facts: { ...facts, provenance: 'source' } };
  });

/** Below them. */
const illustrated = ({ units }: FurtherUnits): readonly PlacedUnit[] =>
  units.map(({ code, parent, ...facts }) => ({ code, parent, facts: { ...facts, provenance: 'illustration' } }));

/** Those without posts in the cast take part by letter. */
function unitSteps(units: readonly PlacedUnit[], working: ReadonlySet<UnitId>, at: Instant): readonly CommandStep[] {
  const established = units.map(({ code, facts }): CommandStep => {
    const participation = working.has(code) ? 'system' : 'letter';
    return onUnit(code, `unit/${code}`, at, { type: 'EstablishUnit', now: at, unit: code, ...facts, participation });
  });
  const placed = units.flatMap(({ code, parent }): readonly CommandStep[] => {
    if (parent === null) return [];
    const command = { type: 'PlaceUnit', now: at, unit: code, parent } as const;
    const target = { category: 'structure', id: STRUCTURE } as const;
    return [{ at, key: `place/${code}`, actor: DEMONSTRATION, target, command }];
  });
  return [...established, ...placed];
}

function postSteps(given: People['posts'][number], at: Instant): readonly CommandStep[] {
  const { unit, post, kind, title, holder, since, isFocalPoint, portfolio } = given;
  const of = { now: at, post };
  const name = `${unit}/${post}`;
  return [
    onUnit(unit, `post/${name}`, at, { type: 'CreatePost', ...of, kind, title }),
    onUnit(unit, `holder/${name}`, at, { type: 'AppointHolder', ...of, person: holder, since }),
    ...(isFocalPoint ? [onUnit(unit, `focal-point/${name}`, at, { type: 'DesignateFocalPoint', ...of })] : []),
    ...(portfolio ? [onUnit(unit, `portfolio/${name}`, at, { type: 'AssignPortfolio', ...of, units: portfolio })] : []),
  ];
}

const onUnit = (unit: UnitId, key: string, at: Instant, command: CommandStep['command']): CommandStep => ({
  ...{ at, key, actor: DEMONSTRATION, target: { category: 'unit', id: unit }, command },
});
