import { type DeadlineInput, type DeadlineRejection, resolveDeadline } from '../calendar/deadline.js';
import { parsePeriod, reportingWindow } from '../calendar/period.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { dateIn, endOfDay } from '../calendar/zone.js';
import { type Directory, holdsPostIn, unitOf } from '../directory/directory.js';
import { type Audience, resolveRole } from '../directory/recipients.js';
import type { Decider } from '../kernel/decider.js';
import { unreachable } from '../kernel/invariant.js';
import type { PersonId, TaskId, UnitId } from '../kernel/names.js';
import { isSame, own } from '../kernel/plain.js';
import { isRejection, type Rejection, reject } from '../kernel/rejection.js';
import type { CivilDate, Instant } from '../kernel/time.js';
import { decideDue } from '../policy/chase.decide.js';
import { decideEscalation, type EscalationCommand, type EscalationRejection } from '../policy/escalation.decide.js';
import type { Policy, PolicyRef } from '../policy/policy.js';
import type {
  HandlerRef,
  ProgressReport,
  ResultDocument,
  SubmittedResult,
  TaskContent,
  TaskEvent,
} from './task.events.js';
import { evolveTask, initialTask, type Task } from './task.js';

interface Told {
  readonly now: Instant;
  readonly by: PersonId;
}

type NewTask = Omit<TaskContent, 'deadline'> & { readonly task: TaskId; readonly deadline?: DeadlineInput };

export type TaskCommand =
  | (Told & NewTask & { readonly type: 'DraftTask' })
  | (Told & NewTask & { readonly type: 'AssignTask'; readonly leadUnit: UnitId; readonly assignedOn?: CivilDate })
  | (Told & { readonly type: 'AcceptTask' })
  | (Told & { readonly type: 'NameHandler'; readonly handler: HandlerRef })
  | (Told & ProgressReport & { readonly type: 'ReportProgress' })
  | (Told & SubmittedResult & { readonly type: 'SubmitResult' })
  | (Told & { readonly type: 'ConfirmResult'; readonly completedOn?: CivilDate; readonly note?: string })
  | (Told & { readonly type: 'ReturnResult'; readonly reason: string })
  | EscalationCommand
  | { readonly type: 'WakeTask'; readonly now: Instant };

export type TaskRejection =
  | DeadlineRejection
  | EscalationRejection
  | 'task-not-found'
  | 'task-already-assigned'
  | 'task-not-assigned'
  | 'task-completed'
  | 'unit-not-found'
  | 'lead-unit-missing'
  | 'lead-also-coordinates'
  | 'assigned-in-the-future'
  | 'handler-not-in-unit'
  | 'period-unknown'
  | 'period-not-open-yet'
  | 'result-awaiting-confirmation'
  | 'document-dated-in-the-future'
  | 'no-result-to-decide'
  | 'completed-after-submission'
  | 'completed-before-assignment';

export interface TaskContext {
  readonly calendar: WorkingCalendar;
  readonly directory: Directory;
  /** Given to a task when it is assigned. */
  readonly currentPolicy: PolicyRef;
  /** The policy that the task is pinned to, once it is assigned. */
  readonly policy: Policy;
}

type Decision = readonly TaskEvent[] | Rejection<TaskRejection>;

export const taskDecider: Decider<TaskCommand, TaskEvent, Task, TaskContext, TaskRejection> = {
  initial: initialTask,
  evolve: evolveTask,
  decide,
};

function decide(command: TaskCommand, task: Task, context: TaskContext): Decision {
  if (command.type === 'DraftTask') return draft(command, task, context);
  if (command.type === 'AssignTask') return assign(command, task, context);
  if (command.type === 'WakeTask') return wake(command, task, context);
  if (task.progress === 'none') return reject('task-not-found');
  if (task.progress === 'draft') return reject('task-not-assigned');
  switch (command.type) {
    case 'AcceptTask':
      return task.progress === 'assigned' ? [{ type: 'TaskAccepted', data: { by: command.by } }] : [];
    case 'NameHandler':
      return nameHandler(command, task, context);
    case 'ReportProgress':
      return reportProgress(command, task, context);
    case 'SubmitResult':
      return submitResult(command, task, context);
    case 'ConfirmResult':
      return confirm(command, task);
    case 'ReturnResult':
      return returnResult(command, task, context);
    case 'AcknowledgeEscalation':
    case 'DirectEscalation':
      if (task.progress === 'completed') return reject('task-completed');
      return decideEscalation(command, task.chase?.escalation, {
        calendar: context.calendar,
        directory: context.directory,
        acknowledgementHolds: context.policy.task.acknowledgementHolds,
        optionsProposed: 0,
      });
    default:
      return unreachable(command, 'task decide');
  }
}

function draft(command: Extract<TaskCommand, { type: 'DraftTask' }>, task: Task, context: TaskContext): Decision {
  if (task.progress !== 'none') return [];
  const content = contentOf(command, context);
  return isRejection(content) ? content : [{ type: 'TaskDrafted', data: content }];
}

function assign(command: Extract<TaskCommand, { type: 'AssignTask' }>, task: Task, context: TaskContext): Decision {
  if (task.progress !== 'none' && task.progress !== 'draft') {
    return reject('task-already-assigned', { code: command.code ?? command.task }, '/code');
  }
  const today = dateIn(command.now, context.calendar.timeZone);
  const assignedOn = command.assignedOn ?? today;
  if (assignedOn > today) return reject('assigned-in-the-future', { assignedOn, today }, '/assignedOn');
  const content = contentOf(command, context);
  if (isRejection(content)) return content;
  const data = { ...content, leadUnit: command.leadUnit, assignedOn, policy: context.currentPolicy };
  return [{ type: 'TaskAssigned', data }];
}

function contentOf(
  command: Extract<TaskCommand, { type: 'DraftTask' | 'AssignTask' }>,
  { calendar, directory }: TaskContext,
): (TaskContent & { readonly task: TaskId }) | Rejection<TaskRejection> {
  const { programme, code, title, assigningUnit, leadUnit, coordinatingUnits, relatedUnitsText } = command;
  const named = [
    { unit: leadUnit, pointer: '/leadUnit' },
    ...coordinatingUnits.map((unit, index) => ({ unit, pointer: `/coordinatingUnits/${index}` })),
  ];
  for (const { unit, pointer } of named) {
    if (unit !== undefined && unitOf(directory, unit) === undefined) return reject('unit-not-found', { unit }, pointer);
  }
  if (leadUnit !== undefined && coordinatingUnits.includes(leadUnit)) {
    return reject('lead-also-coordinates', { unit: leadUnit }, '/coordinatingUnits');
  }
  const deadline = command.deadline === undefined ? undefined : resolveDeadline(command.deadline, calendar);
  if (deadline !== undefined && isRejection(deadline)) return deadline;
  return {
    task: command.task,
    programme,
    title,
    assigningUnit,
    coordinatingUnits,
    isRestricted: command.isRestricted,
    ...defined({ code, leadUnit, relatedUnitsText, deadline }),
    ...defined({ deliverable: command.deliverable, mandate: command.mandate, provenance: command.provenance }),
  };
}

function nameHandler(
  { handler, by }: Extract<TaskCommand, { type: 'NameHandler' }>,
  task: Task,
  { directory }: TaskContext,
): Decision {
  if (task.progress === 'completed') return reject('task-completed');
  const leadUnit = task.content?.leadUnit;
  if (leadUnit === undefined) return reject('lead-unit-missing');
  const isOfTheUnit =
    'person' in handler
      ? holdsPostIn(directory, handler.person, leadUnit)
      : own(unitOf(directory, leadUnit)?.posts ?? {}, handler.post) !== undefined;
  if (!isOfTheUnit) return reject('handler-not-in-unit', { unit: leadUnit }, 'person' in handler ? '/person' : '/post');
  return isSameHandler(task.handler, handler) ? [] : [{ type: 'HandlerNamed', data: { handler, by } }];
}

/** Work that is reported on is accepted: an official with forty tasks should not have to say so twice. */
function reportProgress(
  command: Extract<TaskCommand, { type: 'ReportProgress' }>,
  task: Task,
  { calendar }: TaskContext,
): Decision {
  const { type: _, now, ...report } = command;
  if (task.reports.some((known) => known.report === report.report)) return [];
  if (task.progress === 'completed') return reject('task-completed');
  if (parsePeriod(report.period) === undefined) return reject('period-unknown', { period: report.period }, '/period');
  const { opensOn } = reportingWindow(report.period, calendar);
  if (opensOn > dateIn(now, calendar.timeZone)) {
    return reject('period-not-open-yet', { period: report.period, opensOn }, '/period');
  }
  return [...implicitAcceptance(task, report.by), { type: 'ProgressReported', data: report }];
}

function submitResult(
  command: Extract<TaskCommand, { type: 'SubmitResult' }>,
  task: Task,
  { calendar }: TaskContext,
): Decision {
  const { type: _, now, ...result } = command;
  if (task.result?.result === result.result) return [];
  if (task.progress === 'completed') return reject('task-completed');
  if (task.progress === 'resultSubmitted') return reject('result-awaiting-confirmation');
  const submittedOn = dateIn(now, calendar.timeZone);
  if (isDatedAfter(result.document, submittedOn)) {
    return reject('document-dated-in-the-future', { today: submittedOn }, '/document/date');
  }
  return [...implicitAcceptance(task, result.by), { type: 'ResultSubmitted', data: { ...result, submittedOn } }];
}

/** *On time* is judged at the date of the result's document where the confirmer accepts it, else at its submission. */
function confirm(command: Extract<TaskCommand, { type: 'ConfirmResult' }>, task: Task): Decision {
  const { result } = task;
  if (task.progress === 'completed' && isSameConfirmation(command, task)) return [];
  if (task.progress !== 'resultSubmitted' || result === undefined) return reject('no-result-to-decide');
  const completedOn = command.completedOn ?? result.document?.date ?? result.submittedOn;
  if (completedOn > result.submittedOn) {
    return reject('completed-after-submission', { completedOn, submittedOn: result.submittedOn }, '/completedOn');
  }
  if (task.assignedOn !== undefined && completedOn < task.assignedOn) {
    return reject('completed-before-assignment', { completedOn, assignedOn: task.assignedOn }, '/completedOn');
  }
  const data = { result: result.result, completedOn, by: command.by, ...defined({ note: command.note }) };
  return [{ type: 'ResultConfirmed', data }];
}

function returnResult(
  { reason, by, now }: Extract<TaskCommand, { type: 'ReturnResult' }>,
  task: Task,
  { calendar }: TaskContext,
): Decision {
  const last = task.returns.at(-1);
  if (task.progress === 'returned' && last?.reason === reason && last.by === by) return [];
  if (task.progress !== 'resultSubmitted' || task.result === undefined) return reject('no-result-to-decide');
  const legalEnd = task.content?.deadline?.legalEnd;
  const hasEnded = legalEnd !== undefined && now >= endOfDay(legalEnd, calendar.timeZone);
  const restartsOn = hasEnded ? dateIn(now, calendar.timeZone) : undefined;
  return [{ type: 'ResultReturned', data: { result: task.result.result, reason, by, ...defined({ restartsOn }) } }];
}

function wake({ now }: { readonly now: Instant }, task: Task, { calendar, directory, policy }: TaskContext): Decision {
  const audience = audienceOf(task);
  if (task.chase === undefined || audience === undefined) return [];
  return decideDue(task.chase, policy.task, calendar, now, (role) => resolveRole(directory, audience, role));
}

/** Whom a task's steps are about; undefined while it is not assigned. */
export function audienceOf(task: Task): Audience | undefined {
  const { content, handler } = task;
  if (content?.leadUnit === undefined) return undefined;
  const { leadUnit, coordinatingUnits, assigningUnit } = content;
  return { leadUnit, coordinatingUnits, assigningUnit, ...defined({ handler }) };
}

const implicitAcceptance = (task: Task, by: PersonId): readonly TaskEvent[] =>
  task.progress === 'assigned' ? [{ type: 'TaskAccepted', data: { by } }] : [];

const isDatedAfter = (document: ResultDocument | undefined, day: CivilDate): boolean =>
  document?.date !== undefined && document.date > day;

const isSameHandler = (a: HandlerRef | undefined, b: HandlerRef): boolean => a !== undefined && isSame(a, b);

const isSameConfirmation = (command: { readonly completedOn?: CivilDate }, task: Task): boolean =>
  command.completedOn === undefined || command.completedOn === task.completedOn;

/** Drops keys without a value: an absent fact leaves no trace in canonical JSON. */
function defined<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
