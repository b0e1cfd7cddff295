import { type TSchema, Type } from 'typebox';
import { Answer, WireDate, WireText } from './answer.js';
import { nullable, type Shown } from './shape.js';
import { WireUnitKind } from './units.js';

const FoundTask = Type.Object(
  {
    id: Type.String(),
    code: nullable(Type.String()),
    programme: Type.String(),
    title: WireText,
    leadUnit: nullable(Type.String()),
  },
  { title: 'FoundTask' },
);
export type FoundTask = Shown<typeof FoundTask>;

const FoundUnit = Type.Object(
  { unit: Type.String(), name: WireText, shortName: WireText, kind: WireUnitKind },
  { title: 'FoundUnit' },
);
export type FoundUnit = Shown<typeof FoundUnit>;

const FoundDocument = Type.Object(
  {
    issuer: Type.String(),
    type: Type.String(),
    number: nullable(Type.String()),
    date: nullable(WireDate),
    tasks: Type.Integer({ minimum: 1, description: 'How many tasks that the reader may read stand on it.' }),
  },
  {
    title: 'FoundDocument',
    description: 'An act that orders tasks; one without a number is known by its other facts.',
  },
);
export type FoundDocument = Shown<typeof FoundDocument>;

const found = <Item extends TSchema>(item: Item) =>
  Type.Object({ items: Type.Array(item, { maxItems: 20 }), hasMore: Type.Boolean() });

export const Found = Type.Object(
  { tasks: found(FoundTask), units: found(FoundUnit), documents: found(FoundDocument), ...Answer.properties },
  { title: 'Found', description: 'What has every word that was asked for; first what has them with these very marks.' },
);
export type Found = Shown<typeof Found>;
