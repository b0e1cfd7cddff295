import { dutyId } from '#domain/duty/duty.js';
import { defined } from '#domain/kernel/plain.js';
import type { Acting, ActOf, Asked } from './acting.js';

/** A unit's report for a period. */
export function submitDuty(act: ActOf<'submitDuty'>, acting: Acting): Asked {
  const { unit, period, results, shortcomings, proposals, blockers, note, withoutTasks: without } = act;
  const { now, by, files } = acting;
  const withoutTasks = without?.tasks.map((code) => ({ task: acting.taskOf(code), reason: without.reason })) ?? [];
  const named = blockers?.map((key) => acting.madeBy(key, 'blocker'));
  const content = { withoutTasks, ...defined({ results, shortcomings, proposals, blockers: named, note }) };
  return {
    target: { category: 'duty', id: dutyId(files.tasks.programme, period, unit) },
    command: { type: 'SubmitDuty', now, by, ...content },
  };
}
