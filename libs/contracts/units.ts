import { Type } from 'typebox';
import { Answer, MayBeQuarantined, WireDate, WireText, WithActions } from './answer.js';
import { WirePostKind } from './me.js';
import { nullable, oneOf, type Shown } from './shape.js';

export const WireUnitKind = oneOf(['ministry', 'department', 'province', 'agency', 'group', 'external']);

export const UnitPost = Type.Object(
  {
    post: Type.String(),
    kind: WirePostKind,
    title: WireText,
    since: nullable(WireDate, { description: 'Since when it is held; null while it is vacant.' }),
    isVacant: Type.Boolean(),
  },
  { title: 'UnitPost', description: 'A post of a unit, and never who holds it.' },
);

export const UnitItem = Type.Object(
  {
    unit: Type.String(),
    name: WireText,
    shortName: WireText,
    kind: WireUnitKind,
    parent: nullable(Type.String(), { description: 'The unit that it is placed under.' }),
    participates: Type.Boolean({
      description: 'Works here itself; else it is written to, and its answers are entered.',
    }),
    head: nullable(Type.Object({ post: Type.String(), title: WireText }), {
      description: 'The post at its head, held or vacant.',
    }),
    focalPoint: nullable(Type.String(), { description: 'The post that hears for the unit.' }),
    closedOn: nullable(WireDate, { description: 'From which day it takes nothing new; null while it is open.' }),
    posts: Type.Array(UnitPost),
    ...WithActions.properties,
    ...MayBeQuarantined.properties,
  },
  { title: 'UnitItem' },
);
export type UnitItem = Shown<typeof UnitItem>;

export const Units = Type.Object(
  { items: Type.Array(UnitItem), ...Answer.properties },
  { title: 'Units', description: 'Each unit before those under it, and beside one another by their codes.' },
);
export type Units = Shown<typeof Units>;
