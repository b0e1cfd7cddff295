import type { TaskCard } from '#contracts/task-card.js';

const byCode = new Intl.Collator('vi', { numeric: true });

/** What to look at first: overdue, then by legal end, then what has no end, then what is done. */
export function compareUrgency(a: TaskCard, b: TaskCard): number {
  return rankOf(a) - rankOf(b) || compareEnds(a, b) || compareCodes(a, b);
}

/** Tasks without an end come last. */
export function compareEnds(a: TaskCard, b: TaskCard): number {
  const [left, right] = [a.deadline?.legalEnd ?? '9999', b.deadline?.legalEnd ?? '9999'];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** `MH-2` before `MH-10`; what has no code comes last, by its id. */
export function compareCodes(a: TaskCard, b: TaskCard): number {
  if (a.code === null || b.code === null) return Number(a.code === null) - Number(b.code === null) || compareIds(a, b);
  return byCode.compare(a.code, b.code) || compareIds(a, b);
}

const compareIds = (a: TaskCard, b: TaskCard): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

function rankOf({ timeliness }: TaskCard): number {
  if (timeliness === 'overdue') return 0;
  return timeliness.startsWith('completed') ? 2 : 1;
}
