import type { TaskDetail } from '#contracts/tasks.js';
import { progressTexts, quarantineTexts } from '#texts/statuses.js';
import { followUpSheet } from '../escalation/follow-up-sheet.js';
import type { Run } from '../shell/command.js';
import { EXIT } from '../shell/exit-codes.js';
import { momentOf, statusOf } from '../shell/labels.js';
import { type Column, sheet } from '../shell/sheet.js';
import { amendmentsSheet } from './amendments-sheet.js';
import { explanationsSheet } from './explanations-sheet.js';
import { reportsSheet } from './reports-sheet.js';
import { requestsSheet } from './requests-sheet.js';
import { taskColumns } from './task-columns.js';
import { urgesSheet } from './urges-sheet.js';

const columns: readonly Column<TaskDetail>[] = [
  taskColumns.code,
  taskColumns.title,
  { key: 'programme', value: ({ programme }) => programme },
  { key: 'assigningUnit', value: ({ assigningUnit }) => assigningUnit },
  { key: 'leadUnit', value: ({ leadUnit }) => leadUnit },
  {
    key: 'coordinatingUnits',
    value: ({ coordinatingUnits, relatedUnitsText }) => coordinatingUnits.join(' ') || relatedUnitsText,
  },
  taskColumns.handler,
  {
    key: 'progress',
    value: ({ progress }) => progress,
    text: ({ progress }, language) => statusOf(progressTexts, progress, language),
  },
  taskColumns.timeliness,
  taskColumns.nearDue,
  taskColumns.deadline,
  taskColumns.legalEnd,
  { key: 'deliverable', value: ({ deliverable }) => deliverable },
  {
    key: 'mandate',
    value: ({ mandate }) =>
      mandate === null ? null : [mandate.type, mandate.number, mandate.issuer].filter(Boolean).join(' '),
  },
  { key: 'id', value: ({ id }) => id },
  { key: 'asOf', value: ({ asOf }) => asOf, text: ({ asOf }, language) => momentOf(asOf, language) },
];

/** Said only where there is something to say. */
const quarantined: Column<TaskDetail> = {
  key: 'quarantined',
  value: (task) => task.quarantined?.reason,
  text: (task, language) => statusOf(quarantineTexts, task.quarantined?.reason ?? '', language),
  tone: () => 'bad',
};

/** Our own silence is named where it moved something. */
const outages: Column<TaskDetail> = {
  key: 'outages',
  value: ({ outages: all }) => all.map(({ from, to }) => `${from}/${to}`).join(' '),
  text: ({ outages: all }, language) =>
    all.map(({ from, to }) => `${momentOf(from, language)} – ${momentOf(to, language)}`).join('; '),
};

/** One task and, in a table, what was reported and explained of it and each step that was climbed for it. */
export const showTask: Run = async ({ args, client, output }) => {
  const asOf = args.text('asOf');
  const task = await client.get<TaskDetail>(`/v1/tasks/${encodeURIComponent(args.operand('task'))}`, { asOf });
  const shown = [
    ...(task.quarantined === undefined ? [] : [quarantined]),
    ...columns,
    ...(task.outages.length === 0 ? [] : [outages]),
  ];
  output.show({
    answer: task,
    main: sheet([task], shown),
    isRecord: true,
    after: [
      reportsSheet(task.reports),
      explanationsSheet(task.explanations),
      requestsSheet(task),
      amendmentsSheet(task.amendments),
      urgesSheet(task.urges),
      followUpSheet(task.ladder),
    ],
  });
  return EXIT.ok;
};
