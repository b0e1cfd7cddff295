import type { DeadlineInput, DeadlineRejection } from '../calendar/deadline.js';
import type { EscalationCommand, EscalationRejection } from '../follow-up/escalation.decide.js';
import type { RelationCommand } from '../follow-up/relations.js';
import type { TaskId, UnitId } from '../kernel/names.js';
import type { Rejection } from '../kernel/rejection.js';
import type { CivilDate, Instant } from '../kernel/time.js';
import type { ByPerson } from './task.context.js';
import type { SubmittedResult, TaskContent, TaskEvent } from './task.events.js';
import type { AmendmentCommand, AmendmentRefusal } from './task-amendment.js';
import type { DeclinationCommand, DeclinationRefusal } from './task-declination.js';
import type { ExtensionCommand, ExtensionRefusal } from './task-extension.js';
import type { UrgeCommand, UrgeRefusal } from './task-urge.js';
import type { WorkCommand, WorkRefusal } from './task-work.js';

export type { TaskContext } from './task.context.js';

type NewTask = Omit<TaskContent, 'deadline'> & { readonly task: TaskId; readonly deadline?: DeadlineInput };

export type TaskCommand =
  | (ByPerson & NewTask & { readonly type: 'DraftTask' })
  | (ByPerson &
      NewTask & {
        readonly type: 'AssignTask';
        readonly leadUnit: UnitId;
        readonly assignedOn?: CivilDate;
        /** The giver knows that the legal end has passed, and means it. */
        readonly pastDeadline?: boolean;
      })
  | (ByPerson & { readonly type: 'AcceptTask' })
  | WorkCommand
  | (ByPerson & SubmittedResult & { readonly type: 'SubmitResult' })
  | (ByPerson & { readonly type: 'ConfirmResult'; readonly completedOn?: CivilDate; readonly note?: string })
  | (ByPerson & { readonly type: 'ReturnResult'; readonly reason: string })
  | ExtensionCommand
  | AmendmentCommand
  | UrgeCommand
  | DeclinationCommand
  | (ByPerson & {
      readonly type: 'ReassignTask';
      readonly leadUnit: UnitId;
      /** Absent, as all that follows: as before. */
      readonly coordinatingUnits?: readonly UnitId[];
      readonly deadline?: DeadlineInput;
      readonly pastDeadline?: boolean;
      readonly assignedOn?: CivilDate;
      readonly document?: string;
    })
  | (ByPerson & { readonly type: 'CancelTask'; readonly reason: string; readonly document?: string })
  | EscalationCommand
  | RelationCommand
  | { readonly type: 'WakeTask'; readonly now: Instant };

export type TaskRejection =
  | AmendmentRefusal
  | DeadlineRejection
  | EscalationRejection
  | ExtensionRefusal
  | UrgeRefusal
  | DeclinationRefusal
  | WorkRefusal
  | 'task-already-assigned'
  | 'task-with-its-unit'
  | 'assigned-in-the-future'
  | 'deadline-in-the-past'
  | 'result-awaiting-confirmation'
  | 'document-dated-in-the-future'
  | 'no-result-to-decide'
  | 'completed-after-submission'
  | 'completed-before-assignment';

export type TaskDecision = readonly TaskEvent[] | Rejection<TaskRejection>;

/** One of the commands, by its name. */
export type TaskOrder<Type extends TaskCommand['type']> = Extract<TaskCommand, { type: Type }>;
