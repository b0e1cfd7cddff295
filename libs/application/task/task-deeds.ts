import type { TaskDeeds, WireReport, WireResult, WireReturn } from '#contracts/task-deeds.js';
import { isoOf } from '#domain/kernel/time.js';
import type { TaskEvent } from '#domain/task/task.events.js';
import type { Task } from '#domain/task/task.js';
import { factOf } from '../engine/fact-of.js';
import type { RecordedEvent } from '../ports/event-store.js';

/** What an outsider of a restricted task sees. */
export const noDeeds: TaskDeeds = { reports: [], explanations: [], results: [], returns: [] };

export const deedsOf = (task: Task, events: readonly RecordedEvent[]): TaskDeeds => ({
  reports: reportsOf(task),
  explanations: task.explanations.map(({ text, by, at }) => ({ text, by, at: isoOf(at) })),
  results: resultsOf(events),
  returns: returnsOf(task),
});

const reportsOf = ({ reports }: Task): readonly WireReport[] =>
  reports.map((report) => ({
    report: report.report,
    period: report.period,
    percent: report.percent ?? null,
    narrative: report.narrative,
    noChange: report.noChange,
    selfRating: report.selfRating ?? null,
    explanation: report.explanation ?? null,
    evidence: report.evidence,
    by: report.by,
    at: isoOf(report.at),
  }));

/** All that were handed in, also those that came back: the row keeps the last one alone. */
const resultsOf = (events: readonly RecordedEvent[]): readonly WireResult[] =>
  events.flatMap((event) => {
    const fact = factOf<TaskEvent>(event);
    if (fact.type !== 'ResultSubmitted') return [];
    const { result, document = null, narrative, evidence, submittedOn, by } = fact.data;
    return [{ result, document, narrative, evidence, submittedOn, by, at: isoOf(fact.occurredAt) }];
  });

const returnsOf = ({ returns }: Task): readonly WireReturn[] =>
  returns.map(({ reason, by, at }) => ({ reason, by, at: isoOf(at) }));
