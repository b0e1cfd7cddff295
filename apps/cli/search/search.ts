import type { Found, FoundDocument, FoundTask, FoundUnit } from '#contracts/search.js';
import type { Run } from '../shell/command.js';
import { EXIT } from '../shell/exit-codes.js';
import { momentOf, textIn } from '../shell/labels.js';
import { type Column, sheet } from '../shell/sheet.js';

const tasks: readonly Column<FoundTask>[] = [
  { key: 'code', value: ({ code }) => code },
  { key: 'programme', value: ({ programme }) => programme },
  { key: 'title', value: ({ title }) => title.vi, text: ({ title }, language) => textIn(title, language) },
  { key: 'leadUnit', value: ({ leadUnit }) => leadUnit },
  { key: 'id', value: ({ id }) => id },
];

const units: readonly Column<FoundUnit>[] = [
  { key: 'unit', value: ({ unit }) => unit },
  { key: 'name', value: ({ name }) => name.vi, text: ({ name }, language) => textIn(name, language) },
];

const documents: readonly Column<FoundDocument>[] = [
  { key: 'document', value: ({ type, number, issuer }) => [type, number, issuer].filter(Boolean).join(' ') },
  { key: 'issuedOn', value: ({ date }) => date, text: ({ date }, language) => momentOf(date, language) },
  { key: 'tasks', value: ({ tasks: count }) => count },
];

/** Tasks, and below them units and mandates where any were found. */
export const search: Run = async ({ args, client, output }) => {
  const found = await client.get<Found>('/v1/search', { q: args.operand('words'), asOf: args.text('asOf') });
  output.show({
    answer: found,
    main: sheet(found.tasks.items, tasks),
    after: [sheet(found.units.items, units), sheet(found.documents.items, documents)],
  });
  return EXIT.ok;
};
