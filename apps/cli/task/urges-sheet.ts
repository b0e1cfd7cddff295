import type { TaskDeeds } from '#contracts/task-deeds.js';
import { urgeTexts } from '#texts/statuses.js';
import { momentOf, statusOf } from '../shell/labels.js';
import { type Column, type Sheet, sheet } from '../shell/sheet.js';

type Urge = TaskDeeds['urges'][number];

const columns: readonly Column<Urge>[] = [
  { key: 'urge', value: ({ number }) => number },
  { key: 'at', value: ({ at }) => at, text: ({ at }, language) => momentOf(at, language) },
  { key: 'actor', value: ({ by }) => by },
  { key: 'urgedWith', value: ({ text }) => text },
  {
    key: 'answerBy',
    value: ({ answerBy }) => answerBy,
    text: ({ answerBy }, language) => momentOf(answerBy, language),
  },
  { key: 'state', value: ({ state }) => state, text: ({ state }, language) => statusOf(urgeTexts, state, language) },
  { key: 'answer', value: ({ answer }) => answer?.text },
];

/** How often it was urged, by whom, and what was answered. */
export const urgesSheet = (urges: readonly Urge[]): Sheet => sheet(urges, columns);
