import type { Schemas } from '../../api/reads.js';
import type { Order } from '../../api/send.js';
import type { DutyFormKind, DutyWords } from './duty-words.js';
import type { ReportedTask } from './reported.js';

type DutyOrder = Order<'SubmitDuty'> | Order<'CorrectDutyReport'>;

const parts = ['results', 'shortcomings', 'proposals', 'note'] as const;

/** The command that the words make; a part that says nothing is left out. */
export function orderOf(
  { id, etag }: Pick<Schemas['DutyDetail'], 'id' | 'etag'>,
  kind: DutyFormKind,
  words: DutyWords,
  missing: readonly ReportedTask[],
): DutyOrder {
  const said = parts.flatMap((part) => (words[part].trim() === '' ? [] : [[part, words[part].trim()] as const]));
  const withoutTasks = missing.flatMap((task) => {
    const reason = words.without[task.id]?.trim() ?? '';
    return reason === '' ? [] : [{ task: task.id, reason }];
  });
  const body = {
    ...Object.fromEntries(said),
    ...(words.blockers.length === 0 ? {} : { blockers: [...words.blockers] }),
    ...(kind === 'supplement' ? {} : { withoutTasks }),
  };
  const subject = { duty: id };
  if (kind === 'send') return { name: 'SubmitDuty', subject, etag, body };
  return { name: 'CorrectDutyReport', subject, etag, body: { ...body, reason: words.reason.trim() } };
}
