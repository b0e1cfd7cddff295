import { policyRefOf } from '#domain/follow-up/policy.js';
import { invariant } from '#domain/kernel/invariant.js';
import type { PersonId, UnitId } from '#domain/kernel/names.js';
import type { Rejection } from '#domain/kernel/rejection.js';
import type { Instant } from '#domain/kernel/time.js';
import { type DecisionContext, NO_PROGRAMME } from '../../engine/decision-context.js';
import {
  type OperationItem,
  type OperationPlan,
  type Refusals,
  streamOfItem,
} from '../../engine/operations/operation-plan.js';
import type { ReadModels } from '../../ports/read-models.js';
import { streamOf } from '../../streams.js';
import { Fields } from './import-fields.js';
import type { ImportGiven, ImportPlan } from './import-plan.js';
import { type ProgrammeHeader, readHeader } from './programme-header.js';
import { planImport } from './programme-import.js';

/** Which rows are assigned; all others become drafts. Names are codes of documents or of tasks. */
export type RowsToAssign = 'all' | 'none' | readonly string[];

export interface ImportAsked {
  readonly by: PersonId;
  readonly assign: RowsToAssign;
  /** Rows whose legal end has passed are meant. */
  readonly pastDeadline: boolean;
}

export interface Imported {
  readonly plan: ImportPlan;
  /** What was refused beyond what the plan says, by its pointer into the file. */
  readonly refused: readonly { readonly field: string; readonly refused: Rejection }[];
}

/** What an import writes: to the programme where it does not stand yet, and to each task. */
export interface PlannedImport extends Pick<OperationPlan, 'as' | 'items'> {
  imported(refused: Refusals): Imported;
}

/** Plans how a programme is brought in, row by row. */
export class ProgrammeImport {
  constructor(private readonly readModels: ReadModels) {}

  plan(file: object, { by, assign, pastDeadline }: ImportAsked, context: DecisionContext, now: Instant): PlannedImport {
    const header = readHeader(file, context.directory);
    const code = Fields.of(file, '')?.object('programme')?.text('code') ?? '';
    const known = context.programme(code);
    const assigningUnit: UnitId = known?.keptBy ?? header.facts?.keptBy ?? '';
    const { directory } = context;
    const calendar = context.calendarOf(code);
    const existingTasks = this.readModels
      .find('tasks', { programme: code }, { at: context.at })
      .map(({ state }) => state);
    const given = { directory, calendar, existingTasks, pastDeadline, assigningUnit, by, now };
    const plan = planImport(file, { ...given, assign: rowsOf(assign, file) });
    // One that stands is not issued again, so what its header lacks does not matter.
    if (known !== undefined) return planned(by, plan, []);
    const problems = [...plan.problems, ...newIn(header, plan)];
    const isIssued = plan.programme !== null && !problems.some(({ field }) => field.startsWith('/programme'));
    // No row is taken for a programme that cannot be issued.
    return isIssued
      ? planned(by, { ...plan, problems }, [issuing(header, context, now)])
      : planned(by, { ...plan, problems, commands: [] }, []);
  }
}

function issuing({ facts }: ProgrammeHeader, context: DecisionContext, now: Instant): OperationItem {
  invariant(facts !== undefined, 'a header without problems is complete');
  const policy = policyRefOf(context.newestPolicyOf(NO_PROGRAMME));
  return {
    target: { category: 'programme', id: facts.code },
    command: { type: 'IssueProgramme', now, programme: facts.code, ...facts, policy, calendar: context.calendar().id },
  };
}

function planned(onBehalfOf: PersonId, plan: ImportPlan, issue: readonly OperationItem[]): PlannedImport {
  const [programme] = issue.map(streamOfItem);
  const tasks = plan.commands.map((command): OperationItem => {
    const target = { category: 'task', id: command.task } as const;
    return { target, command, ...(programme === undefined ? {} : { standsOn: programme }) };
  });
  const places = new Map(plan.rows.map(({ task, row }) => [streamOf('task', task ?? ''), `/tasks/${row}`]));
  return {
    as: { kind: 'system', name: 'setup', onBehalfOf },
    items: [...issue, ...tasks],
    imported: (refusals) => ({
      plan,
      refused: [...refusals].map(([stream, refused]) => ({ field: places.get(stream) ?? '/programme', refused })),
    }),
  };
}

function rowsOf(assign: RowsToAssign, file: object): ImportGiven['assign'] {
  if (assign === 'none') return {};
  if (assign !== 'all') return { documents: assign, codes: assign };
  return {
    codes:
      Fields.of(file, '')
        ?.objects('tasks')
        .flatMap((row) => row.text('code') ?? []) ?? [],
  };
}

/** Planning has read the header's code itself. */
const newIn = ({ problems }: ProgrammeHeader, plan: ImportPlan) =>
  problems.filter(({ field }) => !plan.problems.some((known) => known.field === field));
