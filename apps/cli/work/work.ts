import type { Work, WorkItem } from '#contracts/me.js';
import { workTexts } from '#texts/command-line/words.texts.js';
import type { Run } from '../shell/command.js';
import { EXIT } from '../shell/exit-codes.js';
import { momentOf, textIn, wordOf } from '../shell/labels.js';
import type { Language } from '../shell/language.js';
import { type Column, sheet } from '../shell/sheet.js';

const columns: readonly Column<WorkItem>[] = [
  {
    key: 'why',
    value: ({ why }) => why,
    text: ({ why }, language) => wordOf(workTexts, why, language),
    tone: ({ isOverdue }) => (isOverdue ? 'bad' : undefined),
  },
  { key: 'code', value: (item) => subjectOf(item)?.code },
  { key: 'title', value: (item) => titleOf(item, 'vi'), text: titleOf },
  { key: 'dueAt', value: ({ dueAt }) => dueAt, text: ({ dueAt }, language) => momentOf(dueAt, language) },
  { key: 'id', value: (item) => subjectOf(item)?.id },
];

/** What one has to act on: the doors take its id. */
const subjectOf = ({ escalation, directive, blocker, duty, task }: WorkItem) =>
  escalation ?? directive ?? blocker ?? duty ?? task;

function titleOf({ task, duty, blocker, directive, escalation }: WorkItem, language: Language): string {
  if (blocker !== undefined) return blocker.title;
  if (directive !== undefined) return directive.text;
  if (task !== undefined) return textIn(task.title, language);
  if (duty !== undefined) return `${duty.unit} ${momentOf(duty.period, language)}`;
  return escalation?.about ?? '';
}

export const showWork: Run = async ({ args, client, output }) => {
  const work = await client.get<Work>('/v1/me/work', { asOf: args.text('asOf') });
  output.show({ answer: work, main: sheet(work.items, columns) });
  return EXIT.ok;
};
