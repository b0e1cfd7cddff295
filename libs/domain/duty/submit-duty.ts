import type { PersonId, TaskId } from '../kernel/names.js';
import { isSame } from '../kernel/plain.js';
import { type Rejection, reject } from '../kernel/rejection.js';
import type { DutyEvent, DutySubmission, WithoutTask } from './duty.js';

/** An open task that the unit leads, and whether it has a report in the period (also "không thay đổi"). */
export interface LedTask {
  readonly task: TaskId;
  readonly code?: string;
  readonly hasReport: boolean;
}

interface Sending {
  readonly by: PersonId;
  readonly note?: string;
  readonly withoutTasks: readonly WithoutTask[];
}

type Refusal = Rejection<'task-listed-twice' | 'tasks-without-report' | 'task-not-led'>;

/** Every open led task is accounted for: by a report, or by a reason why it has none. */
export function submitDuty(
  { by, note, withoutTasks }: Sending,
  ledTasks: readonly LedTask[],
): readonly DutyEvent[] | Refusal {
  const refusal = refusedTask(withoutTasks, new Set(ledTasks.map(({ task }) => task)));
  if (refusal !== undefined) return refusal;
  const explained = explainedIn(withoutTasks);
  const excused = new Set(explained.map(({ task }) => task));
  const missing = ledTasks.filter(({ task, hasReport }) => !hasReport && !excused.has(task));
  if (missing.length > 0) {
    const tasks = missing.map(({ task, code }) => code ?? task).join(', ');
    return reject('tasks-without-report', { tasks, count: missing.length }, '/withoutTasks');
  }
  const reported = ledTasks.filter(({ hasReport }) => hasReport).map(({ task }) => task);
  const data = { by, ...(note === undefined ? {} : { note }), reported, withoutTasks: explained };
  return [{ type: 'DutySubmitted', data }];
}

/** A report that was sent stands. Sent again in the same words it changes nothing; other words would be lost. */
export function submitAgain(
  { note, withoutTasks }: Sending,
  sent: DutySubmission,
): readonly DutyEvent[] | Rejection<'duty-already-submitted'> {
  const said = { note, reasons: reasonsIn(withoutTasks) };
  const isSaidAlready = isSame(said, { note: sent.note, reasons: reasonsIn(sent.withoutTasks) });
  return isSaidAlready ? [] : reject('duty-already-submitted');
}

/** The first that stands twice, perhaps with another reason, or that is none of the unit's. */
function refusedTask(withoutTasks: readonly WithoutTask[], led: ReadonlySet<TaskId>): Refusal | undefined {
  const seen = new Set<TaskId>();
  for (const [place, { task }] of withoutTasks.entries()) {
    const pointer = `/withoutTasks/${place}/task`;
    if (seen.has(task)) return reject('task-listed-twice', { task }, pointer);
    if (!led.has(task)) return reject('task-not-led', { task }, pointer);
    seen.add(task);
  }
  return undefined;
}

const explainedIn = (withoutTasks: readonly WithoutTask[]): readonly WithoutTask[] =>
  withoutTasks.filter(({ reason }) => reason.trim() !== '');

/** In whatever order they were given. */
const reasonsIn = (withoutTasks: readonly WithoutTask[]): Readonly<Record<TaskId, string>> =>
  Object.fromEntries(explainedIn(withoutTasks).map(({ task, reason }) => [task, reason]));
