import type { PersonId, TaskId } from '../kernel/names.js';
import { type Rejection, reject } from '../kernel/rejection.js';
import type { Duty, DutyEvent, DutySubmission, ReportContent } from './duty.js';
import { contentOf, type NamedBlocker, refusedBlocker, refusedTask, saysTheSame } from './duty-report.js';

/** An open task that the unit leads, and whether it has a report in the period (also "không thay đổi"). */
export interface LedTask {
  readonly task: TaskId;
  readonly code?: string;
  readonly hasReport: boolean;
}

/** What a report is held against. */
export interface Accounted {
  readonly ledTasks: readonly LedTask[];
  readonly blockers: readonly NamedBlocker[];
}

type Refusal = NonNullable<ReturnType<typeof refusedTask | typeof refusedBlocker>> | Rejection<'tasks-without-report'>;

/** Every open led task is accounted for: by a report, or by a reason why it has none. */
export function submitDuty(
  said: ReportContent & { readonly by: PersonId },
  duty: Pick<Duty, 'unit' | 'programme'>,
  { ledTasks, blockers }: Accounted,
): readonly DutyEvent[] | Refusal {
  const content = contentOf(said);
  const refusal =
    refusedTask(said.withoutTasks, new Set(ledTasks.map(({ task }) => task))) ??
    refusedBlocker(said.blockers ?? [], duty, blockers) ??
    unaccounted(content, ledTasks);
  if (refusal !== undefined) return refusal;
  const reported = ledTasks.filter(({ hasReport }) => hasReport).map(({ task }) => task);
  return [{ type: 'DutySubmitted', data: { by: said.by, ...content, reported } }];
}

/** A report that was sent stands. Sent again in the same words it changes nothing; other words would be lost. */
export const submitAgain = (
  said: ReportContent,
  sent: DutySubmission,
): readonly DutyEvent[] | Rejection<'duty-already-submitted'> =>
  saysTheSame(said, sent) ? [] : reject('duty-already-submitted');

/** Why a report does not account for these tasks: some have neither a report nor a reason. */
export function unaccounted(
  { withoutTasks }: ReportContent,
  ledTasks: readonly LedTask[],
): Rejection<'tasks-without-report'> | undefined {
  const excused = new Set(withoutTasks.map(({ task }) => task));
  const missing = ledTasks.filter(({ task, hasReport }) => !hasReport && !excused.has(task));
  if (missing.length === 0) return undefined;
  const tasks = missing.map(({ task, code }) => code ?? task).join(', ');
  return reject('tasks-without-report', { tasks, count: missing.length }, '/withoutTasks');
}
