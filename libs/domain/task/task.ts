import { evolveFollowUp, evolveReturned } from '../follow-up/follow-up.evolve.js';
import { type FollowUp, startFollowUp } from '../follow-up/follow-up.js';
import type { Recorded } from '../kernel/decider.js';
import type { PersonId, TaskId } from '../kernel/names.js';
import { defined } from '../kernel/plain.js';
import type { CivilDate, Instant } from '../kernel/time.js';
import type {
  Explanation,
  HandlerRef,
  ProgressContent,
  ProgressReport,
  ReportCorrection,
  SubmittedResult,
  TaskContent,
  TaskEvent,
} from './task.events.js';

/** How far the work is. "Overdue" is never here: it is a function of these facts and a moment. */
export type TaskProgress =
  | 'none'
  | 'draft'
  | 'assigned'
  | 'accepted'
  | 'inProgress'
  | 'resultSubmitted'
  | 'returned'
  | 'completed';

/** As it counts now. What it said before stands with each correction, oldest first: the first has the original. */
export interface KnownReport extends ProgressReport {
  readonly at: Instant;
  readonly corrections: readonly {
    readonly reason: string;
    readonly by: PersonId;
    readonly at: Instant;
    readonly replaced: ProgressContent;
  }[];
}

export interface Task {
  readonly progress: TaskProgress;
  readonly id?: TaskId;
  readonly content?: TaskContent;
  readonly assignedOn?: CivilDate;
  readonly assignedAt?: Instant;
  readonly acceptedBy?: PersonId;
  readonly handler?: HandlerRef;
  readonly reports: readonly KnownReport[];
  /** Given apart from reports; each after so many of them. */
  readonly explanations: readonly (Explanation & { readonly at: Instant; readonly afterReports: number })[];
  /** The result handed in last. */
  readonly result?: SubmittedResult & { readonly submittedOn: CivilDate };
  readonly returns: readonly { readonly reason: string; readonly by: PersonId; readonly at: Instant }[];
  readonly completedOn?: CivilDate;
  /** What the confirmer added. */
  readonly confirmationNote?: string;
  readonly followUp?: FollowUp;
}

export const initialTask: Task = { progress: 'none', reports: [], explanations: [], returns: [] };

export function evolveTask(task: Task, event: Recorded<TaskEvent>): Task {
  switch (event.type) {
    case 'TaskDrafted': {
      const { task: id, ...content } = event.data;
      return { ...task, progress: 'draft', id, content };
    }
    case 'TaskAssigned': {
      const { task: id, assignedOn, pastDeadline: _, policy, ...content } = event.data;
      const followUp = startFollowUp(policy, event.occurredAt, content.deadline?.legalEnd);
      return { ...task, progress: 'assigned', id, content, assignedOn, assignedAt: event.occurredAt, followUp };
    }
    case 'TaskAccepted':
      return { ...task, progress: 'accepted', acceptedBy: event.data.by };
    case 'HandlerNamed':
      return { ...task, handler: event.data.handler };
    case 'ProgressReported': {
      const reports = [...task.reports, { ...event.data, at: event.occurredAt, corrections: [] }];
      return { ...task, reports, progress: task.progress === 'accepted' ? 'inProgress' : task.progress };
    }
    case 'ProgressReportCorrected': {
      const { data, occurredAt } = event;
      const correct = (known: KnownReport) =>
        known.report === data.report ? corrected(known, data, occurredAt) : known;
      return { ...task, reports: task.reports.map(correct) };
    }
    case 'LatenessExplained':
      return {
        ...task,
        explanations: [
          ...task.explanations,
          { ...event.data, at: event.occurredAt, afterReports: task.reports.length },
        ],
      };
    case 'ResultSubmitted':
      return withFollowUp({ ...task, progress: 'resultSubmitted', result: event.data }, (followUp) => ({
        ...followUp,
        isAwaitingConfirmation: true,
      }));
    case 'ResultConfirmed': {
      const { completedOn, note } = event.data;
      const completed = {
        ...task,
        progress: 'completed',
        completedOn,
        ...defined({ confirmationNote: note }),
      } as const;
      return withFollowUp(completed, (followUp) => ({ ...followUp, isAwaitingConfirmation: false, isClosed: true }));
    }
    case 'ResultReturned': {
      const { reason, by, restartsOn } = event.data;
      const returns = [...task.returns, { reason, by, at: event.occurredAt }];
      return withFollowUp({ ...task, progress: 'returned', returns }, (followUp) =>
        evolveReturned(followUp, event.occurredAt, restartsOn),
      );
    }
    default:
      return withFollowUp(task, (followUp) => evolveFollowUp(followUp, event));
  }
}

function withFollowUp(task: Task, change: (followUp: FollowUp) => FollowUp): Task {
  return task.followUp === undefined ? task : { ...task, followUp: change(task.followUp) };
}

/** What a report says, without who said it and when. */
export function contentOf({ report: _, by: __, at: ___, corrections: ____, ...content }: KnownReport): ProgressContent {
  return content;
}

function corrected(known: KnownReport, correction: ReportCorrection, at: Instant): KnownReport {
  const { report: _, by, reason, ...content } = correction;
  const corrections = [...known.corrections, { reason, by, at, replaced: contentOf(known) }];
  return { ...content, report: known.report, by: known.by, at: known.at, corrections };
}
