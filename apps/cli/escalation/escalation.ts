import type { EscalationDetail, EscalationItem } from '#contracts/escalation.js';
import { levelTexts } from '#texts/directory/posts.js';
import { escalationTexts } from '#texts/statuses.js';
import type { Run } from '../shell/command.js';
import { EXIT } from '../shell/exit-codes.js';
import { aboutOf, momentOf, statusOf, textIn, wordOf } from '../shell/labels.js';
import { allPages } from '../shell/pages.js';
import { type Column, sheet } from '../shell/sheet.js';
import { write } from '../shell/write-result.js';

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

const pathOf = (id: string): string => `/v1/escalations/${encodeURIComponent(id)}`;

export const listEscalations: Run = async ({ args, client, output }) => {
  const query = { state: args.choice('state', ['open', 'closed', 'all']) ?? 'open', asOf: args.text('asOf') };
  const page = await allPages<EscalationItem>(client, '/v1/escalations', query, args.number('limit'));
  output.show({ answer: page, main: sheet(page.items, columns) });
  return EXIT.ok;
};

export const acknowledgeEscalation: Run = async (context) => {
  const note = context.args.text('note');
  const path = `${pathOf(context.args.operand('escalation'))}/acknowledgements`;
  return write(context, path, note === undefined ? {} : { note });
};

/** Directs on what it stands at now: a change in between is told as a conflict. */
export const directEscalation: Run = async (context) => {
  const { args, client } = context;
  const option = args.number('option');
  const text = await args.required('text');
  const [unit = '', post] = (await args.required('to')).split('/');
  const due = await args.required('due');
  const path = pathOf(args.operand('escalation'));
  const { etag } = await client.get<EscalationDetail>(path);
  return write(
    context,
    `${path}/directives`,
    {
      text,
      due,
      addressee: { unit, ...(post === undefined ? {} : { post }) },
      ...(option === undefined ? {} : { option }),
    },
    { ifMatch: `"r${etag}"` },
  );
};
