import type { Board, BoardCard } from '#contracts/board.js';
import type { WireProgress } from '#contracts/task-card.js';
import { outsideKeys } from '#domain/task/timeliness.js';
import { partTexts } from '#texts/directory/posts.js';
import { progressTexts, timelinessTexts } from '#texts/statuses.js';
import type { Run } from '../shell/command.js';
import { EXIT } from '../shell/exit-codes.js';
import { momentOf, statusOf, wordOf } from '../shell/labels.js';
import { type Column, sheet } from '../shell/sheet.js';
import { taskColumns } from './task-columns.js';

type Card = BoardCard & { readonly column: WireProgress };

const columns: readonly Column<Card>[] = [
  {
    key: 'column',
    value: ({ column }) => column,
    text: ({ column }, language) => statusOf(progressTexts, column, language),
  },
  taskColumns.code,
  taskColumns.title,
  { key: 'leadUnit', value: ({ leadUnit }) => leadUnit },
  taskColumns.timeliness,
  taskColumns.nearDue,
  taskColumns.deadline,
  taskColumns.legalEnd,
  taskColumns.handler,
  { key: 'role', value: ({ role }) => role, text: ({ role }, language) => wordOf(partTexts, role, language) },
  { ...taskColumns.id, isForScripts: true },
];

const countKeys = [
  'completedOnTime',
  'completedLate',
  'completedNoDeadline',
  'withinDeadline',
  'overdue',
  'noDeadline',
] as const satisfies readonly (keyof typeof timelinessTexts)[];

const headColumns: readonly Column<Board>[] = [
  { key: 'unit', value: ({ unit }) => unit },
  { key: 'period', value: ({ period }) => period, text: ({ period }, language) => momentOf(period, language) },
  { key: 'asOf', value: ({ asOf }) => asOf, text: ({ asOf }, language) => momentOf(asOf, language) },
  ...countKeys.map(
    (key): Column<Board> => ({
      key,
      value: ({ counts }) => counts[key],
      tone: ({ counts }) => (key === 'overdue' && counts.overdue > 0 ? 'bad' : undefined),
    }),
  ),
  { key: 'onTimePercent', value: ({ onTimePercent }) => onTimePercent },
  ...outsideKeys.map((key): Column<Board> => ({ key, value: ({ outside }) => outside[key] })),
];

/** A unit's tasks in a quarter: the official partition, then its cards by how far the work is. */
export const showBoard: Run = async ({ args, client, output }) => {
  const board = await client.get<Board>(`/v1/boards/${encodeURIComponent(args.operand('unit'))}`, {
    period: args.text('period'),
    scope: args.choice('scope', ['own', 'subtree']),
    asOf: args.text('asOf'),
  });
  const cards = board.columns.flatMap(({ key, cards }) => cards.map((card) => ({ column: key, ...card })));
  output.show({ answer: board, main: sheet(cards, columns), before: [sheet([board], headColumns)] });
  return EXIT.ok;
};
