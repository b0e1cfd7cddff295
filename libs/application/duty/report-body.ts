import type { ReportContent, WithoutTask } from '#domain/duty/duty.js';
import { defined } from '#domain/kernel/plain.js';
import { isRejection, type Rejection } from '#domain/kernel/rejection.js';
import { uuidIn } from '../engine/code.js';
import type { DecisionContext } from '../engine/decision-context.js';
import { ActingBody } from '../engine/definition/bodies.js';
import { Code, LENGTH, ListOf, Optional, Parts, Words } from '../engine/definition/fields.js';
import type { Verb } from '../engine/definition/verb.js';
import type { ReadModels } from '../ports/read-models.js';
import { resolveTask } from '../task/task-code.js';

/** More than stand in the way of one unit in one quarter. */
const BLOCKERS_MAX = 200;

export class WithoutTaskBody {
  @Code()
  readonly task!: string;

  @Words(LENGTH.text)
  readonly reason!: string;
}

/** What a unit's report for a period says, whether it is sent or corrected. */
export class DutyReportBody extends ActingBody {
  /** Kết quả thực hiện. */
  @Optional()
  @Words(LENGTH.narrative)
  readonly results?: string;

  /** Tồn tại, khó khăn, vướng mắc. */
  @Optional()
  @Words(LENGTH.narrative)
  readonly shortcomings?: string;

  /** Đề xuất phương án tháo gỡ. */
  @Optional()
  @Words(LENGTH.narrative)
  readonly proposals?: string;

  /** Ids of blockers of the unit, on tasks of the programme, that the report names. */
  @Optional()
  @ListOf(Code(LENGTH.code, { each: true }), BLOCKERS_MAX)
  readonly blockers?: string[];

  @Optional()
  @Words(LENGTH.narrative)
  readonly note?: string;

  /** Open led tasks that have no report in the period, and why: as many as a body can hold. */
  @Optional()
  @Parts(() => WithoutTaskBody)
  readonly withoutTasks?: WithoutTaskBody[];
}

export const dutyReportFlags = {
  blockers: { flags: '--blocker <id>', text: 'namedBlocker' },
  withoutTasks: {
    fields: {
      task: { flags: '--without <task>', text: 'withoutTask' },
      reason: { flags: '--because <text>', text: 'withoutBecause' },
    },
  },
} as const satisfies Verb<DutyReportBody>['flags'];

interface Knowing {
  readonly rows: Pick<ReadModels, 'get' | 'find'>;
  readonly context: () => Promise<DecisionContext>;
}

export async function dutyReportIn(
  { results, shortcomings, proposals, blockers, note, withoutTasks = [] }: DutyReportBody,
  knowing: Knowing,
): Promise<ReportContent | Rejection<'code-ambiguous'>> {
  const without = await resolveWithoutTasks(withoutTasks, knowing);
  if (isRejection(without)) return without;
  const named = blockers?.map((text) => uuidIn(text) ?? text);
  return { withoutTasks: without, ...defined({ results, shortcomings, proposals, blockers: named, note }) };
}

/** A task that is not there keeps the words that name it: to the duty it is none that the unit leads. */
async function resolveWithoutTasks(
  withoutTasks: readonly WithoutTaskBody[],
  { rows, context }: Knowing,
): Promise<readonly WithoutTask[] | Rejection<'code-ambiguous'>> {
  const resolved: WithoutTask[] = [];
  for (const [place, { task, reason }] of withoutTasks.entries()) {
    const id = uuidIn(task) ?? resolveTask(rows, task, (await context()).at);
    if (typeof id === 'object') return { ...id, pointer: `/withoutTasks/${place}/task` };
    resolved.push({ task: id ?? task, reason });
  }
  return resolved;
}
