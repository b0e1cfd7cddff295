import type { EscalationItem } from '#contracts/escalation.js';
import { levelTexts } from '#texts/directory/posts.js';
import { escalationTexts } from '#texts/statuses.js';
import type { Run } from '../shell/command.js';
import { EXIT } from '../shell/exit-codes.js';
import { aboutOf, momentOf, statusOf, textIn, wordOf } from '../shell/labels.js';
import { allPages } from '../shell/pages.js';
import { type Column, sheet } from '../shell/sheet.js';

const columns: readonly Column<EscalationItem>[] = [
  {
    key: 'openedAt',
    value: ({ openedAt }) => openedAt,
    text: ({ openedAt }, language) => momentOf(openedAt, language),
  },
  {
    key: 'state',
    value: ({ state }) => state,
    text: ({ state }, language) => statusOf(escalationTexts, state, language),
  },
  {
    key: 'about',
    value: ({ about }) => about.code ?? about.id,
    text: ({ about }, language) => aboutOf(about, language),
  },
  { key: 'title', value: ({ title }) => title?.vi, text: ({ title }, language) => textIn(title, language) },
  { key: 'level', value: ({ level }) => level, text: ({ level }, language) => wordOf(levelTexts, level, language) },
  { key: 'leadUnit', value: ({ leadUnit }) => leadUnit },
  { key: 'id', value: ({ id }) => id },
];

export const listEscalations: Run = async ({ args, client, output }) => {
  const query = { state: args.choice('state', ['open', 'closed', 'all']) ?? 'open', asOf: args.text('asOf') };
  const page = await allPages<EscalationItem>(client, '/v1/escalations', query, args.number('limit'));
  output.show({ answer: page, main: sheet(page.items, columns) });
  return EXIT.ok;
};
