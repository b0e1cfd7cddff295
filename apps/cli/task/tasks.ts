import type { TaskItem } from '#contracts/tasks.js';
import { outsideKeys } from '#domain/task/timeliness.js';
import { progressTexts } from '#texts/statuses.js';
import type { Run } from '../shell/command.js';
import { EXIT } from '../shell/exit-codes.js';
import { statusOf, timelinessOf, timelinessTone } from '../shell/labels.js';
import { say } from '../shell/messages.js';
import { allPages } from '../shell/pages.js';
import { type Column, sheet } from '../shell/sheet.js';
import { taskColumns } from './task-columns.js';

const isOutside = ({ progress }: TaskItem): boolean => outsideKeys.some((key) => key === progress);

const columns: readonly Column<TaskItem>[] = [
  taskColumns.code,
  taskColumns.title,
  { key: 'leadUnit', value: ({ leadUnit }) => leadUnit },
  {
    key: 'progress',
    value: ({ progress }) => progress,
    text: ({ progress }, language) => statusOf(progressTexts, progress, language),
  },
  {
    ...taskColumns.timeliness,
    // Nobody was asked to do a draft yet, or is asked any more for what was declined or cancelled: none is on time or late.
    text: (task, language) => (isOutside(task) ? '' : timelinessOf(task, language)),
    tone: (task) => (isOutside(task) ? undefined : timelinessTone(task)),
  },
  taskColumns.nearDue,
  taskColumns.deadline,
  taskColumns.legalEnd,
  taskColumns.handler,
  taskColumns.id,
];

export const listTasks: Run = async ({ args, client, output, language }) => {
  const query = {
    q: args.text('query'),
    unit: args.text('unit'),
    handler: args.text('handler'),
    programme: args.text('programme'),
    document: args.text('document'),
    timeliness: args.text('timeliness'),
    dueBefore: args.text('dueBefore'),
    sort: args.text('sort'),
    asOf: args.text('asOf'),
  };
  const page = await allPages<TaskItem>(client, '/v1/tasks', query, args.number('limit'));
  output.show({ answer: page, main: sheet(page.items, columns) });
  if (page.nextCursor !== null) output.note(say('more-exist', language));
  return EXIT.ok;
};
