import type { Cockpit, CockpitCell, DirectedByMe, UnsentReport } from '#contracts/cockpit.js';
import { timelinessKeys } from '#domain/task/timeliness.js';
import { directiveTexts } from '#texts/statuses.js';
import type { Run } from '../shell/command.js';
import { EXIT } from '../shell/exit-codes.js';
import { aboutOf, momentOf, statusOf } from '../shell/labels.js';
import { type Column, sheet } from '../shell/sheet.js';

type Cell = CockpitCell & { readonly unit: string };

const cells: readonly Column<Cell>[] = [
  { key: 'unit', value: ({ unit }) => unit },
  { key: 'period', value: ({ period }) => period, text: ({ period }, language) => momentOf(period, language) },
  ...timelinessKeys.map(
    (key): Column<Cell> => ({
      key,
      value: ({ counts }) => counts[key],
      tone: ({ counts }) => (key === 'overdue' && counts.overdue > 0 ? 'bad' : undefined),
    }),
  ),
  { key: 'onTimePercent', value: ({ onTimePercent }) => onTimePercent },
];

const directed: readonly Column<DirectedByMe>[] = [
  {
    key: 'about',
    value: ({ about }) => about.code ?? about.id,
    text: ({ about }, language) => aboutOf(about, language),
  },
  { key: 'title', value: ({ text }) => text },
  { key: 'unit', value: ({ addressee }) => addressee.unit },
  {
    key: 'state',
    value: ({ status }) => status,
    text: ({ status }, language) => statusOf(directiveTexts, status, language),
  },
  { key: 'dueAt', value: ({ due }) => due, text: ({ due }, language) => momentOf(due, language) },
  { key: 'id', value: ({ id }) => id },
];

const unsent: readonly Column<UnsentReport>[] = [
  { key: 'code', value: ({ code }) => code },
  { key: 'owedOn', value: ({ owedOn }) => owedOn, text: ({ owedOn }, language) => momentOf(owedOn, language) },
];

/** Units by quarters; below it what the reader directed, and reports that were not sent, where there are any. */
export const showCockpit: Run = async ({ args, client, output }) => {
  const cockpit = await client.get<Cockpit>('/v1/cockpit', { period: args.text('period'), asOf: args.text('asOf') });
  const rows = cockpit.units.flatMap(({ unit, cells: quarters }) => quarters.map((cell) => ({ unit, ...cell })));
  output.show({
    answer: cockpit,
    main: sheet(rows, cells),
    after: [sheet(cockpit.directed, directed), sheet(cockpit.unsent, unsent)],
  });
  return EXIT.ok;
};
