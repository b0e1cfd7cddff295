import type {
  TaskDeeds,
  WireDeclinationRequest,
  WireExtensionRequest,
  WireReport,
  WireReportContent,
  WireResult,
  WireReturn,
  WireUrge,
} from '#contracts/task-deeds.js';
import { isoOf } from '#domain/kernel/time.js';
import type { ProgressContent, TaskEvent } from '#domain/task/task.events.js';
import type { Task } from '#domain/task/task.js';
import type { KnownDeclination, KnownExtension, KnownRequest } from '#domain/task/task-requests.js';
import { waitingUrges } from '#domain/task/task-urge.js';
import { factOf } from '../engine/fact-of.js';
import type { RecordedEvent } from '../ports/event-store.js';
import { amendmentsOf } from './amendments-shown.js';
import { fullDeadline } from './deadline-history.js';

/** What an outsider of a restricted task sees. */
export const noDeeds: TaskDeeds = {
  reports: [],
  explanations: [],
  results: [],
  returns: [],
  extensionRequests: [],
  amendments: [],
  urges: [],
  declinationRequests: [],
  cancellation: null,
};

export const deedsOf = (task: Task, events: readonly RecordedEvent[]): TaskDeeds => ({
  reports: reportsOf(task),
  explanations: task.explanations.map(({ text, by, at }) => ({ text, by, at: isoOf(at) })),
  results: resultsOf(events),
  returns: returnsOf(task),
  extensionRequests: task.extensions.map(wireExtension),
  amendments: amendmentsOf(task),
  urges: urgesOf(task),
  declinationRequests: task.declinations.map(wireDeclination),
  cancellation: cancellationOf(task),
});

/** As they count now, each with what it said before. */
const reportsOf = ({ reports }: Task): readonly WireReport[] =>
  reports.map((report) => ({
    report: report.report,
    ...wireContent(report),
    by: report.by,
    at: isoOf(report.at),
    corrections: report.corrections.map(({ reason, by, at, replaced }) => ({
      ...{ reason, by, at: isoOf(at) },
      replaced: wireContent(replaced),
    })),
  }));

const wireContent = (content: ProgressContent): WireReportContent => ({
  period: content.period,
  percent: content.percent ?? null,
  narrative: content.narrative,
  noChange: content.noChange,
  selfRating: content.selfRating ?? null,
  explanation: content.explanation ?? null,
  evidence: content.evidence,
});

/** All that its unit handed in, also those that came back: the row keeps the last one alone. */
const resultsOf = (events: readonly RecordedEvent[]): readonly WireResult[] =>
  events.slice(events.findLastIndex(({ type }) => type === 'TaskReassigned') + 1).flatMap((event) => {
    const fact = factOf<TaskEvent>(event);
    if (fact.type !== 'ResultSubmitted') return [];
    const { result, document = null, narrative, evidence, submittedOn, by } = fact.data;
    return [{ result, document, narrative, evidence, submittedOn, by, at: isoOf(fact.occurredAt) }];
  });

const returnsOf = ({ returns }: Task): readonly WireReturn[] =>
  returns.map(({ reason, by, at }) => ({ reason, by, at: isoOf(at) }));

const wireExtension = ({
  request,
  number,
  deadline,
  reason,
  by,
  at,
  decision,
}: KnownExtension): WireExtensionRequest => ({
  ...{ request, number, deadline: fullDeadline(deadline), reason, by, at: isoOf(at) },
  decision: wireDecision(decision),
});

function urgesOf(task: Task): readonly WireUrge[] {
  const waiting = waitingUrges(task);
  return task.urges.map((urge) => {
    const { number, text, answerBy, reason = null, by, unit, at, answer } = urge;
    return {
      ...{ number, text, answerBy, reason, by, unit, at: isoOf(at) },
      state: answer !== undefined ? 'answered' : waiting.includes(urge) ? 'waiting' : 'over',
      answer: answer === undefined ? null : { ...answer, at: isoOf(answer.at) },
    };
  });
}

const wireDeclination = ({
  request,
  number,
  unit,
  reason,
  by,
  at,
  decision,
}: KnownDeclination): WireDeclinationRequest => ({
  ...{ request, number, unit, reason, by, at: isoOf(at) },
  decision: wireDecision(decision),
});

const wireDecision = (decision: KnownRequest['decision']): WireExtensionRequest['decision'] =>
  decision === undefined ? null : { ...decision, document: decision.document ?? null, at: isoOf(decision.at) };

const cancellationOf = ({ cancellation }: Task): TaskDeeds['cancellation'] => {
  if (cancellation === undefined) return null;
  const { reason, document = null, by, at } = cancellation;
  return { reason, document, by, at: isoOf(at) };
};
