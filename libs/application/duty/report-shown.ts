import type { DutyDetail, WireNamedBlocker } from '#contracts/duty.js';
import type { ReportContent } from '#domain/duty/duty.js';
import { invariant } from '#domain/kernel/invariant.js';
import type { BlockerId } from '#domain/kernel/names.js';
import type { ReadScope } from '../engine/reading/read-scope.js';
import { maySeeBlocker } from '../engine/reading/visibility.js';

type Parts = Pick<DutyDetail, 'results' | 'shortcomings' | 'proposals' | 'blockers'>;

/** What a report says beside the tasks, all of it null where none was sent. */
export const partsOf = (scope: ReadScope, content: Partial<ReportContent> = {}): Parts => ({
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
