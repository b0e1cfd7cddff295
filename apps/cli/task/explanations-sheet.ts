import type { TaskDeeds } from '#contracts/task-deeds.js';
import { momentOf } from '../shell/labels.js';
import { type Column, type Sheet, sheet } from '../shell/sheet.js';

type Explanation = TaskDeeds['explanations'][number];

const columns: readonly Column<Explanation>[] = [
  { key: 'at', value: ({ at }) => at, text: ({ at }, language) => momentOf(at, language) },
  { key: 'explanation', value: ({ text }) => text },
  { key: 'actor', value: ({ by }) => by },
];

/** Those that were given apart; what came with a report stands beside it. */
export const explanationsSheet = (explanations: readonly Explanation[]): Sheet => sheet(explanations, columns);
