import type { DeadlineInput, DeadlineRejection } from '../calendar/deadline.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { Directory } from '../directory/directory.js';
import type { EscalationCommand, EscalationRejection } from '../follow-up/escalation.decide.js';
import type { Policy, PolicyRef } from '../follow-up/policy.js';
import type { PersonId, TaskId, UnitId } from '../kernel/names.js';
import type { Rejection } from '../kernel/rejection.js';
import type { CivilDate, Instant } from '../kernel/time.js';
import type { HandlerRef, ProgressReport, SubmittedResult, TaskContent, TaskEvent } from './task.events.js';

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

export type TaskDecision = readonly TaskEvent[] | Rejection<TaskRejection>;

/** One of the commands, by its name. */
export type TaskOrder<Type extends TaskCommand['type']> = Extract<TaskCommand, { type: Type }>;
