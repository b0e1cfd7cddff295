import type { ListedBlocker } from '#contracts/blockers.js';
import { levelTexts } from '#texts/directory/posts.js';
import { blockerTexts } from '#texts/statuses.js';
import type { Run } from '../shell/command.js';
import { EXIT } from '../shell/exit-codes.js';
import { momentOf, statusOf, wordOf } from '../shell/labels.js';
import { allPages } from '../shell/pages.js';
import { type Column, sheet } from '../shell/sheet.js';

const columns: readonly Column<ListedBlocker>[] = [
  { key: 'task', value: ({ task }) => task.code ?? task.id },
  { key: 'title', value: ({ title }) => title },
  { key: 'unit', value: ({ unit }) => unit },
  {
    key: 'state',
    value: ({ status }) => status,
    text: ({ status }, language) => statusOf(blockerTexts, status, language),
  },
  { key: 'level', value: ({ level }) => level, text: ({ level }, language) => wordOf(levelTexts, level, language) },
  { key: 'workingDaysAtLevel', value: ({ workingDaysAtLevel }) => workingDaysAtLevel },
  { key: 'daysOpen', value: ({ daysOpen }) => daysOpen },
  {
    key: 'heldUntil',
    value: ({ acknowledgedUntil }) => acknowledgedUntil,
    text: ({ acknowledgedUntil }, language) => momentOf(acknowledgedUntil, language),
  },
  { key: 'id', value: ({ id }) => id },
];

export const listBlockers: Run = async ({ args, client, output }) => {
  const query = {
    programme: args.text('programme'),
    unit: args.text('unit'),
    state: args.choice('state', ['open', 'ended', 'all']) ?? 'open',
    level: args.choice('level', ['head', 'fieldLeader', 'headOfMinistry']),
    asOf: args.text('asOf'),
  };
  const page = await allPages<ListedBlocker>(client, '/v1/blockers', query, args.number('limit'));
  output.show({ answer: page, main: sheet(page.items, columns) });
  return EXIT.ok;
};
