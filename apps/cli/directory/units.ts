import type { UnitItem, Units } from '#contracts/units.js';
import type { Run } from '../shell/command.js';
import { EXIT } from '../shell/exit-codes.js';
import { textIn } from '../shell/labels.js';
import { type Column, sheet } from '../shell/sheet.js';

const columns: readonly Column<UnitItem>[] = [
  { key: 'unit', value: ({ unit }) => unit },
  { key: 'name', value: ({ name }) => name.vi, text: ({ name }, language) => textIn(name, language) },
  { key: 'parent', value: ({ parent }) => parent },
  {
    key: 'head',
    value: ({ head }) => head?.post,
    text: ({ head }, language) => textIn(head?.title ?? null, language),
  },
  { key: 'focalPoint', value: ({ focalPoint }) => focalPoint },
  { key: 'closedOn', value: ({ closedOn }) => closedOn },
  {
    key: 'vacant',
    value: ({ posts }) =>
      posts
        .filter(({ isVacant }) => isVacant)
        .map(({ post }) => post)
        .join(', '),
  },
];

export const listUnits: Run = async ({ args, client, output }) => {
  const units = await client.get<Units>('/v1/units', { asOf: args.text('asOf') });
  output.show({ answer: units, main: sheet(units.items, columns) });
  return EXIT.ok;
};
