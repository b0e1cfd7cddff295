import type { TaskCard } from '#contracts/task-card.js';
import { handlerOf, momentOf, textIn, timelinessOf, timelinessTone } from '../shell/labels.js';
import type { Column } from '../shell/sheet.js';

/** What every list of tasks shows of a task. */
export const taskColumns = {
  id: { key: 'id', value: ({ id }) => id },
  code: { key: 'code', value: ({ code }) => code },
  title: { key: 'title', value: ({ title }) => title.vi, text: ({ title }, language) => textIn(title, language) },
  timeliness: {
    key: 'timeliness',
    value: ({ timeliness }) => timeliness,
    text: timelinessOf,
    tone: timelinessTone,
  },
  nearDue: { key: 'nearDue', value: ({ nearDue }) => nearDue, isForScripts: true },
  deadline: { key: 'deadline', value: ({ deadline }) => deadline?.text },
  legalEnd: {
    key: 'legalEnd',
    value: ({ deadline }) => deadline?.legalEnd,
    text: ({ deadline }, language) => momentOf(deadline?.legalEnd ?? null, language),
  },
  handler: {
    key: 'handler',
    value: ({ handler }) => handler?.person ?? handler?.post,
    text: ({ handler }, language) => handlerOf(handler, language),
  },
} as const satisfies Record<string, Column<TaskCard>>;
