import type { DutyDetail, WireDutyReport, WireNamedBlocker } from '#contracts/duty.js';
import type { ReportContent, SentReport } from '#domain/duty/duty.js';
import { invariant } from '#domain/kernel/invariant.js';
import type { BlockerId } from '#domain/kernel/names.js';
import { isoOf } from '#domain/kernel/time.js';
import type { ReadScope } from '../engine/reading/read-scope.js';
import { maySeeBlocker } from '../engine/reading/visibility.js';

/** What is read of a duty once it is read alone: the parts of its report, and what became of them. */
type Shown = Omit<WireDutyReport, 'note' | 'withoutTasks'> & Pick<DutyDetail, 'corrections' | 'supplements'>;

/** As it counts now, with what it said before and what was added to it. All of it is null or empty where none was sent. */
export const reportShown = (scope: ReadScope, sent: SentReport | undefined): Shown => ({
  ...partsOf(scope, sent),
  corrections: (sent?.corrections ?? []).map(({ reason, by, at, replaced }) => ({
    ...{ reason, by, at: isoOf(at) },
    replaced: wireReport(scope, replaced),
  })),
  supplements: (sent?.supplements ?? []).map(({ reason, by, at, ...content }) => ({
    ...{ reason, by, at: isoOf(at) },
    ...wireReport(scope, content),
  })),
});

const wireReport = (scope: ReadScope, content: ReportContent): WireDutyReport => ({
  ...partsOf(scope, content),
  note: content.note ?? null,
  withoutTasks: content.withoutTasks,
});

const partsOf = (scope: ReadScope, content: Partial<ReportContent> = {}) => ({
  results: content.results ?? null,
  shortcomings: content.shortcomings ?? null,
  proposals: content.proposals ?? null,
  blockers: (content.blockers ?? []).flatMap((blocker) => namedBlocker(scope, blocker)),
});

/** Outsiders of a restricted task see that something was named, and how it stands. */
function namedBlocker(scope: ReadScope, id: BlockerId): readonly WireNamedBlocker[] {
  const state = scope.rows.get('blockers', id, scope.at)?.state;
  // One whose first event could not be folded has no row.
  if (state === undefined) return [];
  const { status, title, options, task, taskCode = null } = state;
  invariant(status !== 'none', 'a blocker has a row once it was raised');
  const isShown = maySeeBlocker(scope, id);
  return [
    { id, title: isShown ? title : null, status, task: { id: task, code: taskCode }, options: isShown ? options : [] },
  ];
}
