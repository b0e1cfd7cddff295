import { postsOf } from '#domain/directory/directory.js';
import { policyRefOf } from '#domain/follow-up/policy.js';
import { invariant } from '#domain/kernel/invariant.js';
import type { PersonId, UnitId } from '#domain/kernel/names.js';
import { type Rejection, reject } from '#domain/kernel/rejection.js';
import type { Instant } from '#domain/kernel/time.js';
import type { RightsRejection } from '#texts/door/door-codes.js';
import { type DecisionContext, NO_PROGRAMME } from '../../engine/decision-context.js';
import { isDone } from '../../engine/execution/command-answer.js';
import type { CommandExecutor } from '../../engine/execution/command-executor.js';
import type { DomainCommand } from '../../engine/execution/stream-rules.js';
import { systemCommand } from '../../engine/execution/system-command.js';
import type { BusinessClock } from '../../ports/clocks.js';
import type { ReadModels } from '../../ports/read-models.js';
import { Fields } from './import-fields.js';
import type { ImportGiven, ImportPlan } from './import-plan.js';
import { type ProgrammeHeader, readHeader } from './programme-header.js';
import { planImport } from './programme-import.js';

/** Which rows are assigned; all others become drafts. Names are codes of documents or of tasks. */
export type RowsToAssign = 'all' | 'none' | readonly string[];

export interface ImportAsked {
  readonly by: PersonId;
  readonly assign: RowsToAssign;
  /** Of this import: its rows' commands are named after it, so that asking twice does once. */
  readonly commandKey: string;
  readonly correlation: string;
}

export interface Imported {
  readonly plan: ImportPlan;
  /** What was refused when it was carried out, by its pointer into the file. */
  readonly refused: readonly { readonly field: string; readonly refused: Rejection }[];
}

/** Brings a programme in: says row by row what would become of it, or does it. Administrators only. */
export class ProgrammeImport {
  constructor(
    private readonly executor: CommandExecutor,
    private readonly readModels: ReadModels,
    private readonly clock: BusinessClock,
  ) {}

  /** Refuses whoever is no administrator. */
  async mayImport(person: PersonId): Promise<Rejection<RightsRejection> | undefined> {
    const { directory } = await this.executor.contextNow();
    const isAdministrator = postsOf(directory, person).some(({ post }) => post.kind === 'administrator');
    return isAdministrator ? undefined : reject('not-your-role');
  }

  async plan(file: object, asked: ImportAsked): Promise<ImportPlan> {
    return (await this.#planned(file, asked)).plan;
  }

  /** Row by row, each in its own stream: what is refused does not hold up the others. */
  async carryOut(file: object, asked: ImportAsked): Promise<Imported> {
    const { plan, header, context, now } = await this.#planned(file, asked);
    const { programme } = plan;
    if (programme === null || plan.problems.some(({ field }) => field.startsWith('/programme'))) {
      return { plan: { ...plan, commands: [] }, refused: [] };
    }
    const unissued = context.programme(programme) === undefined && (await this.#issue(header, context, now, asked));
    if (unissued) return { plan, refused: [{ field: '/programme', refused: unissued }] };
    const refused: Imported['refused'][number][] = [];
    for (const command of plan.commands) {
      const answer = await this.#give({ category: 'task', id: command.task }, command, asked);
      const row = plan.rows.find(({ task }) => task === command.task)?.row;
      if (answer !== undefined) refused.push({ field: `/tasks/${row}`, refused: answer });
    }
    return { plan, refused };
  }

  async #planned(file: object, { by, assign }: ImportAsked) {
    const context = await this.executor.contextNow();
    const now = this.clock.now();
    const header = readHeader(file, context.directory);
    const code = Fields.of(file, '')?.object('programme')?.text('code') ?? '';
    const known = context.programme(code);
    const assigningUnit: UnitId = known?.keptBy ?? header.facts?.keptBy ?? '';
    const { directory } = context;
    const calendar = context.calendarOf(code);
    const existingTasks = this.readModels
      .find('tasks', { programme: code }, { at: context.at })
      .map(({ state }) => state);
    const given = { directory, calendar, existingTasks, assign: rowsOf(assign, file), assigningUnit, by, now };
    const plan = planImport(file, given);
    // One that stands is not issued again, so what its header lacks does not matter.
    const problems = known === undefined ? [...plan.problems, ...newIn(header, plan)] : plan.problems;
    return { plan: { ...plan, problems }, header, context, now };
  }

  async #issue({ facts }: ProgrammeHeader, context: DecisionContext, now: Instant, asked: ImportAsked) {
    invariant(facts !== undefined, 'a header without problems is complete');
    const policy = policyRefOf(context.newestPolicyOf(NO_PROGRAMME));
    const command = { type: 'IssueProgramme', now, programme: facts.code, ...facts, policy } as const;
    const target = { category: 'programme', id: facts.code } as const;
    return this.#give(target, { ...command, calendar: context.calendar().id }, asked);
  }

  async #give(
    target: Parameters<typeof systemCommand>[1],
    command: DomainCommand,
    { by, commandKey, correlation }: ImportAsked,
  ): Promise<Rejection | undefined> {
    const envelope = systemCommand('setup', target, command, `import/${commandKey}`);
    const answer = await this.executor.execute({
      ...envelope,
      actor: { ...envelope.actor, onBehalfOf: by },
      correlation,
      causation: commandKey,
    });
    return isDone(answer) ? undefined : answer;
  }
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
