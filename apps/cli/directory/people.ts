import type { People, PersonItem } from '#contracts/people.js';
import type { Run } from '../shell/command.js';
import { EXIT } from '../shell/exit-codes.js';
import { textIn } from '../shell/labels.js';
import { type Column, sheet } from '../shell/sheet.js';

const columns: readonly Column<PersonItem>[] = [
  { key: 'person', value: ({ person }) => person },
  { key: 'name', value: ({ name }) => name },
  {
    key: 'post',
    value: ({ posts }) => posts.map(({ post }) => post).join(', '),
    text: ({ posts }, language) => posts.map(({ title }) => textIn(title, language)).join(', '),
  },
  { key: 'openTasks', value: ({ openTasks }) => openTasks },
  {
    key: 'overdue',
    value: ({ overdueTasks }) => overdueTasks,
    tone: ({ overdueTasks }) => (overdueTasks > 0 ? 'bad' : undefined),
  },
];

export const listPeople: Run = async ({ args, client, output }) => {
  const people = await client.get<People>('/v1/people', { unit: args.text('unit'), asOf: args.text('asOf') });
  output.show({ answer: people, main: sheet(people.items, columns) });
  return EXIT.ok;
};
