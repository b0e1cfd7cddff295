import type { NoticeItem } from '#contracts/me.js';
import { readTexts } from '#texts/command-line/words.texts.js';
import { occurrenceText } from '#texts/notice/steps.js';
import type { Run } from '../shell/command.js';
import { EXIT } from '../shell/exit-codes.js';
import { aboutOf, momentOf } from '../shell/labels.js';
import { allPages } from '../shell/pages.js';
import { type Column, sheet } from '../shell/sheet.js';

const columns: readonly Column<NoticeItem>[] = [
  {
    key: 'decidedAt',
    value: ({ decidedAt }) => decidedAt,
    text: ({ decidedAt }, language) => momentOf(decidedAt, language),
  },
  { key: 'kind', value: ({ kind }) => kind },
  {
    key: 'about',
    value: ({ about }) => about.code ?? about.id,
    text: ({ about }, language) => aboutOf(about, language),
  },
  {
    key: 'step',
    value: ({ steps }) => steps.join(' '),
    text: ({ steps }, language) => steps.map((step) => occurrenceText(step, language)).join(', '),
  },
  { key: 'title', value: ({ title }) => title, tone: ({ kind }) => (kind === 'escalation' ? 'bad' : undefined) },
  { key: 'read', value: ({ read }) => read, text: ({ read }, language) => readTexts[read ? 'yes' : 'no'][language] },
];

export const listNotices: Run = async ({ args, client, output }) => {
  const asOf = args.text('asOf');
  const page = await allPages<NoticeItem>(client, '/v1/me/notices', { asOf }, args.number('limit'));
  output.show({ answer: page, main: sheet(page.items, columns) });
  return EXIT.ok;
};
