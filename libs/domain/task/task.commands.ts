import type { DeadlineInput, DeadlineRejection } from '../calendar/deadline.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { Directory } from '../directory/directory.js';
import type { EscalationCommand, EscalationRejection } from '../follow-up/escalation.decide.js';
import type { Policy, PolicyRef } from '../follow-up/policy.js';
import type { PersonId, TaskId, UnitId } from '../kernel/names.js';
import type { Rejection } from '../kernel/rejection.js';
import type { CivilDate, Instant } from '../kernel/time.js';
import type { Programme } from '../programme/programme.js';
import type { HandlerRef, ProgressReport, SubmittedResult, TaskContent, TaskEvent } from './task.events.js';

interface NotifiedRecipient {
  readonly now: Instant;
  readonly by: PersonId;
}

type NewTask = Omit<TaskContent, 'deadline'> & { readonly task: TaskId; readonly deadline?: DeadlineInput };

export type TaskCommand =
  | (NotifiedRecipient & NewTask & { readonly type: 'DraftTask' })
  | (NotifiedRecipient &
      NewTask & { readonly type: 'AssignTask'; readonly leadUnit: UnitId; readonly assignedOn?: CivilDate })
  | (NotifiedRecipient & { readonly type: 'AcceptTask' })
  | (NotifiedRecipient & { readonly type: 'NameHandler'; readonly handler: HandlerRef })
  | (NotifiedRecipient & ProgressReport & { readonly type: 'ReportProgress' })
  | (NotifiedRecipient & SubmittedResult & { readonly type: 'SubmitResult' })
  | (NotifiedRecipient & { readonly type: 'ConfirmResult'; readonly completedOn?: CivilDate; readonly note?: string })
  | (NotifiedRecipient & { readonly type: 'ReturnResult'; readonly reason: string })
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
  | 'period-not-of-programme'
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
  /** Those that the task's programme has opened. */
  readonly periods: Programme['periods'];
}

export type TaskDecision = readonly TaskEvent[] | Rejection<TaskRejection>;

/** One of the commands, by its name. */
export type TaskOrder<Type extends TaskCommand['type']> = Extract<TaskCommand, { type: Type }>;
