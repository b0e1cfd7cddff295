import { ids } from '#application/ids.js';
import type { ImportGiven } from '#application/programme/import/import-plan.js';
import { planImport } from '#application/programme/import/programme-import.js';
import { calendarDecider, toWorkingCalendar } from '#domain/calendar/calendar.js';
import { civilDate } from '#domain/calendar/civil-date.js';
import { type UnitContext, unitDecider } from '#domain/directory/unit.decide.js';
import type { Unit } from '#domain/directory/unit.js';
import { defaultPolicy } from '#domain/follow-up/default-policy.js';
import type { Decider, DomainEvent } from '#domain/kernel/decider.js';
import { invariant } from '#domain/kernel/invariant.js';
import type { UnitId } from '#domain/kernel/names.js';
import { isRejection } from '#domain/kernel/rejection.js';
import type { Instant } from '#domain/kernel/time.js';
import { actorAt, momentOf } from './demo-actors.js';
import type { DemonstrationFiles, ProgrammeFile } from './files.js';
import { CALENDAR } from './seed.js';
import type { CommandStep, ScriptStep } from './step.js';

/**
 * The programme is issued; its rows become drafts; those of the ministry's plan are assigned. Facts come from the
 * programme's file through the same import that serves everybody.
 */
export function programmeSteps(files: DemonstrationFiles, founding: readonly ScriptStep[]): readonly CommandStep[] {
  const { programme, script } = files;
  const { code, documentCode } = programme.programme;
  const later = programme.tasks.flatMap((task) => (task.programme === code ? (task.documentCode ?? []) : []));
  const laterDocuments = [...new Set(later)].filter((document) => document !== documentCode);
  return [
    ...documentSteps(files, documentCode ? [documentCode] : [], script.issuing),
    issueStep(files),
    ...documentSteps(files, laterDocuments, script.drafting),
    ...importSteps(files, founding, 'draft', script.drafting),
    ...importSteps(files, founding, 'assign', script.assigning),
  ];
}

interface Moment {
  readonly at: string;
  readonly by: string;
}

function issueStep({ programme, people, script }: DemonstrationFiles): CommandStep {
  const { code, documentCode, titleVi, titleEn, date, monitoringUnit } = programme.programme;
  const at = momentOf(script.issuing.at, script.timeZone);
  const { id, version } = defaultPolicy;
  const title = { vi: titleVi, ...(titleEn ? { en: titleEn } : {}) };
  const ordered = { ...(documentCode ? { mandate: documentCode } : {}), issuedOn: date, keptBy: monitoringUnit };
  const command = { type: 'IssueProgramme', now: at, programme: code, code, title, ...ordered } as const;
  return {
    ...{ at, key: `programme/${code}`, actor: actorAt(people, script.issuing.by) },
    target: { category: 'programme', id: code },
    command: { ...command, policy: { id, version }, calendar: CALENDAR },
  };
}

function documentSteps(
  { programme, people, script }: DemonstrationFiles,
  codes: readonly string[],
  { at: local, by }: Moment,
): readonly CommandStep[] {
  const at = momentOf(local, script.timeZone);
  return programme.documents
    .filter(({ code }) => codes.includes(code))
    .map((given) => documentStep(given, at, actorAt(people, by)));
}

function documentStep(
  { code, type: docType, titleVi, titleEn, issuer, date }: ProgrammeFile['documents'][number],
  at: Instant,
  actor: CommandStep['actor'],
): CommandStep {
  invariant(issuer !== null, `${code} orders tasks, so somebody issued it`);
  // Without a slash it is the file's own name for an act whose number it lacks.
  const number = code.includes('/') ? code : undefined;
  const id = ids.document(issuer, docType, number ?? '', date ?? '');
  const known = { ...(number === undefined ? {} : { number }), ...(date === null ? {} : { date }) };
  const title = { vi: titleVi, ...(titleEn ? { en: titleEn } : {}) };
  const command = { type: 'RegisterDocument', now: at, document: id, issuer, docType, ...known, title } as const;
  return {
    ...{ at, key: `document/${code}`, actor, target: { category: 'document', id } },
    command: { ...command, provenance: 'source' },
  };
}

function importSteps(
  { programme, people, script }: DemonstrationFiles,
  founding: readonly ScriptStep[],
  action: 'draft' | 'assign',
  { at: local, by }: Moment,
): readonly CommandStep[] {
  const at = momentOf(local, script.timeZone);
  const actor = actorAt(people, by);
  const { documents, restricted } = script.assigning;
  const given: ImportGiven = {
    ...{ ...groundOf(founding), existingTasks: [], restricted, by: actor.person, now: at },
    assigningUnit: programme.programme.monitoringUnit,
    assign: action === 'assign' ? { documents } : {},
  };
  const type = action === 'assign' ? 'AssignTask' : 'DraftTask';
  return planImport(programme, given)
    .commands.filter((command) => command.type === type)
    .map((command) => ({
      ...{ at, key: `${action}/${command.code}`, actor },
      ...{ target: { category: 'task', id: command.task }, command },
    }));
}

/** Calendar and directory as the founding leaves them. */
function groundOf(founding: readonly ScriptStep[]): Pick<ImportGiven, 'calendar' | 'directory'> {
  const units: Record<UnitId, Unit> = {};
  let calendar: ImportGiven['calendar'] | undefined;
  for (const { command, target } of founding) {
    if (command.type === 'EstablishUnit') units[target.id] = stateAfter(unitDecider, command, BESIDE_NOTHING);
    if (command.type === 'PublishCalendar')
      calendar = toWorkingCalendar(stateAfter(calendarDecider, command, undefined));
  }
  invariant(calendar !== undefined, 'the founding publishes a calendar');
  return { calendar, directory: { units } };
}

/** A founding looks at nothing beyond the unit that it founds. */
const BESIDE_NOTHING: UnitContext = {
  ...{ directory: { units: {} }, today: civilDate(1970, 1, 1), isRegistered: () => false },
  ...{ openUnitsUnder: [], hasOpenWork: false },
};

/** What the first command of a stream makes of it. */
function stateAfter<C extends { readonly now: Instant }, E extends DomainEvent, S, X>(
  decider: Decider<C, E, S, X>,
  command: C,
  context: X,
): S {
  const decided = decider.decide(command, decider.initial, context);
  invariant(!isRejection(decided), 'the data files found units and a calendar that the rules accept');
  return decided.reduce(
    (state, event) => decider.evolve(state, { ...event, occurredAt: command.now }),
    decider.initial,
  );
}
