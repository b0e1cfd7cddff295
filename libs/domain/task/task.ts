import { restartedAtFirst } from '../follow-up/first-events.js';
import {
  awaiting,
  awaitingEnded,
  closed,
  endMoved,
  marked,
  newEpoch,
  unmarked,
} from '../follow-up/follow-up.changes.js';
import { evolveFollowUp } from '../follow-up/follow-up.evolve.js';
import type { FollowUp } from '../follow-up/follow-up.js';
import type { Recorded } from '../kernel/decider.js';
import type { PersonId, TaskId, UnitId } from '../kernel/names.js';
import { defined } from '../kernel/plain.js';
import type { CivilDate, Instant } from '../kernel/time.js';
import type {
  Cancellation,
  Explanation,
  HandlerRef,
  ProgressContent,
  ProgressReport,
  ReportCorrection,
  RequestDecision,
  SubmittedResult,
  TaskContent,
  TaskEvent,
  UrgeAnswer,
} from './task.events.js';
import { amended, type KnownAmendment } from './task-amendment.evolve.js';
import { followUpOf } from './task-assignment.js';
import { declinationRefused, declinationRequested, declined, reassigned } from './task-declination.evolve.js';
import { type KnownDeclination, type KnownExtension, pendingRequest, whoAsked, withDecision } from './task-requests.js';

import { overtaken, type Urges, urgeAnswered, urged, urgesOvertaken, withAnswer, withUrge } from './urges.js';

/** How far the work is. "Overdue" is never here: it is a function of these facts and a moment. */
export type TaskProgress =
  | 'none'
  | 'draft'
  | 'assigned'
  | 'accepted'
  | 'inProgress'
  | 'resultSubmitted'
  | 'returned'
  | 'completed'
  /** Its unit was released: it is with its giver. */
  | 'declined'
  | 'cancelled';

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
  /** How many results were handed in. */
  readonly submissions: number;
  /** The result handed in last. */
  readonly result?: SubmittedResult & { readonly submittedOn: CivilDate };
  readonly returns: readonly { readonly reason: string; readonly by: PersonId; readonly at: Instant }[];
  /** Of them, those after the legal end. */
  readonly returnsPastEnd: number;
  /** Oldest first; of both kinds of requests together at most the last one waits. */
  readonly extensions: readonly KnownExtension[];
  /** Oldest first. */
  readonly amendments: readonly KnownAmendment[];
  readonly urges: Urges;
  /** Who had given the urge that was answered last. */
  readonly urger?: { readonly person: PersonId; readonly unit: UnitId };
  readonly declinations: readonly KnownDeclination[];
  /** Who had asked for what was decided last, or had handed it in. */
  readonly askers: readonly PersonId[];
  readonly cancellation?: Cancellation & { readonly at: Instant };
  readonly completedOn?: CivilDate;
  /** What the confirmer added. */
  readonly confirmationNote?: string;
  readonly followUp?: FollowUp;
}

export const initialTask: Task = {
  progress: 'none',
  reports: [],
  explanations: [],
  submissions: 0,
  returns: [],
  returnsPastEnd: 0,
  extensions: [],
  amendments: [],
  declinations: [],
  askers: [],
  urges: [],
};

export function evolveTask(task: Task, event: Recorded<TaskEvent>): Task {
  switch (event.type) {
    case 'TaskDrafted': {
      const { task: id, ...content } = event.data;
      return { ...task, progress: 'draft', id, content };
    }
    case 'TaskAssigned': {
      const { task: id, assignedOn, pastDeadline, policy, ...content } = event.data;
      const end = content.deadline?.legalEnd;
      const overdueFrom = pastDeadline === true ? assignedOn : undefined;
      const followUp = followUpOf(policy, { at: event.occurredAt, end, overdueFrom });
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
      return withFollowUp(
        {
          ...{ ...task, progress: 'resultSubmitted', result: event.data, submissions: task.submissions + 1 },
          urges: overtaken(task.urges),
        },
        (followUp) => {
          const { occurredAt: at } = event;
          return awaiting(marked(urgesOvertaken(followUp), 'handedIn', at, { epoch: task.submissions + 1 }), at);
        },
      );
    case 'ResultConfirmed': {
      const { completedOn, note } = event.data;
      const completed = {
        ...task,
        progress: 'completed',
        completedOn,
        askers: someone(task.result?.by),
        ...defined({ confirmationNote: note }),
      } as const;
      return withFollowUp(completed, (followUp) => marked(closed(followUp), 'confirmed', event.occurredAt));
    }
    case 'ResultReturned': {
      const { reason, by } = event.data;
      const returns = [...task.returns, { reason, by, at: event.occurredAt }];
      const returnsPastEnd = task.returnsPastEnd + (event.data.restartsOn === undefined ? 0 : 1);
      const askers = someone(task.result?.by);
      const back = { ...task, progress: 'returned', returns, returnsPastEnd, askers } as const;
      return withFollowUp(back, (followUp) => returned(followUp, task, event));
    }
    case 'ExtensionRequested': {
      const { data, occurredAt: at } = event;
      const asked = { ...task, extensions: [...task.extensions, { ...data, at }] };
      return withFollowUp(asked, (followUp) => marked(followUp, 'extensionAsked', at, { epoch: data.number }));
    }
    case 'ExtensionGranted': {
      const { data, occurredAt: at } = event;
      const { deadline, epoch, ...decision } = data;
      const content = task.content && { ...task.content, deadline };
      const granted = { ...decidedExtension(task, { ...decision, granted: true }, at), ...defined({ content }) };
      return withFollowUp(granted, (followUp) =>
        marked(endMoved(followUp, deadline.legalEnd, epoch, at), 'granted', at, { epoch: decision.number }),
      );
    }
    case 'ExtensionRefused': {
      const { data, occurredAt: at } = event;
      const refused = decidedExtension(task, { ...data, granted: false }, at);
      return withFollowUp(refused, (followUp) => marked(followUp, 'refused', at, { epoch: data.number }));
    }
    case 'TaskAmended':
      return { ...task, ...amended(task, event), askers: whoWaits(task) };
    case 'UrgeIssued': {
      const { data, occurredAt: at } = event;
      const after = { ...task, urges: withUrge(task.urges, data, at) };
      return withFollowUp(after, (followUp) => urged(followUp, data, at));
    }
    case 'UrgeAnswered':
      return answeredUrge(task, event.data, event.occurredAt);
    case 'DeclinationRequested':
      return { ...task, ...declinationRequested(task, event) };
    case 'DeclinationRefused':
      return { ...task, ...declinationRefused(task, event) };
    case 'TaskDeclined':
      return { ...task, ...declined(task, event) };
    case 'TaskReassigned': {
      const { acceptedBy: _, handler: __, result: ___, ...kept } = task;
      return { ...kept, ...reassigned(task, event) };
    }
    case 'TaskCancelled': {
      const { data, occurredAt: at } = event;
      const end = { cancellation: { ...data, at }, askers: whoWaits(task) };
      return withFollowUp({ ...task, ...end, progress: 'cancelled' }, (followUp) =>
        // A unit that was released is not concerned any more.
        task.progress === 'declined' ? closed(followUp) : marked(closed(followUp), 'cancelled', at),
      );
    }
    default:
      return withFollowUp(task, (followUp) => evolveFollowUp(followUp, event));
  }
}

/** For an answer, to a request or to a result handed in. */
const whoWaits = (task: Task): readonly PersonId[] => [
  ...someone(pendingRequest(task)?.by),
  ...(task.progress === 'resultSubmitted' ? someone(task.result?.by) : []),
];

const someone = (person: PersonId | undefined): readonly PersonId[] => (person === undefined ? [] : [person]);

/** The number of the epoch that would begin now. */
export const nextEpoch = ({ followUp }: Pick<Task, 'followUp'>): number => (followUp?.epoch ?? 1) + 1;

/** Nobody is asked any more, and whoever asked hears of it. */
function decidedExtension(task: Task, decision: RequestDecision & { readonly granted: boolean }, at: Instant): Task {
  const askers = whoAsked(task.extensions, decision.request);
  const decided = { ...task, extensions: withDecision(task.extensions, decision, at), askers };
  return withFollowUp(decided, (followUp) => unmarked(followUp, 'extensionAsked'));
}

/** Whoever had urged is known for as long as they are told of it. */
function answeredUrge(task: Task, answer: UrgeAnswer, at: Instant): Task {
  const { by: person, unit } = task.urges.find(({ number }) => number === answer.number) ?? {};
  const urger = person === undefined || unit === undefined ? task.urger : { person, unit };
  const answered = { ...task, urges: withAnswer(task.urges, answer, at), ...defined({ urger }) };
  return withFollowUp(answered, (followUp) => urgeAnswered(followUp, answer, at));
}

/** After the end, counting begins anew on the day of the return. */
function returned(
  followUp: FollowUp,
  { submissions }: Task,
  { data: { epoch, restartsOn, pastEnd }, occurredAt: at }: Recorded<Extract<TaskEvent, { type: 'ResultReturned' }>>,
): FollowUp {
  const back = marked(unmarked(awaitingEnded(followUp, at), 'handedIn'), 'return', at, {
    repeat: submissions,
    count: pastEnd,
  });
  if (restartsOn === undefined) return back;
  return epoch === null
    ? restartedAtFirst(back, restartsOn, at)
    : newEpoch(back, epoch, at, { overdueFrom: restartsOn });
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
