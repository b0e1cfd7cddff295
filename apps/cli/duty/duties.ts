import type { DutyItem } from '#contracts/duty.js';
import { dutyTexts } from '#texts/statuses.js';
import type { Run } from '../shell/command.js';
import { EXIT } from '../shell/exit-codes.js';
import { momentOf, statusOf } from '../shell/labels.js';
import { allPages } from '../shell/pages.js';
import { type Column, sheet } from '../shell/sheet.js';

export const dutyColumns: readonly Column<DutyItem>[] = [
  { key: 'code', value: ({ code }) => code },
  { key: 'unit', value: ({ unit }) => unit },
  { key: 'period', value: ({ period }) => period, text: ({ period }, language) => momentOf(period, language) },
  {
    key: 'status',
    value: ({ status }) => status,
    text: ({ status }, language) => statusOf(dutyTexts, status, language),
    tone: ({ status, isOverdue }) => (isOverdue || status === 'lapsed' ? 'bad' : undefined),
  },
  { key: 'owedOn', value: ({ owedOn }) => owedOn, text: ({ owedOn }, language) => momentOf(owedOn, language) },
  { key: 'overdue', value: ({ isOverdue }) => isOverdue, text: ({ isOverdue }) => (isOverdue ? '■' : '') },
  {
    key: 'submittedAt',
    value: ({ submittedAt }) => submittedAt,
    text: ({ submittedAt }, language) => momentOf(submittedAt, language),
  },
  { key: 'id', value: ({ id }) => id },
];

export const listDuties: Run = async ({ args, client, output }) => {
  const query = {
    programme: args.text('programme'),
    period: args.text('period'),
    unit: args.text('unit'),
    status: args.choice('status', ['open', 'submitted', 'released', 'lapsed']),
    asOf: args.text('asOf'),
  };
  const page = await allPages<DutyItem>(client, '/v1/duties', query, args.number('limit'));
  output.show({ answer: page, main: sheet(page.items, dutyColumns) });
  return EXIT.ok;
};
