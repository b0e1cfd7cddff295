import { Type } from 'typebox';
import { WireText } from './answer.js';
import { nullable, type Shown } from './shape.js';

/** Marks in a shape where a person stands: whoever reads an answer by its shape finds them by it. */
export const PSEUDONYM = 'pseudonym';
/** And where a unit does. */
export const UNIT_CODE = 'unit-code';

export const WirePseudonym = Type.String({
  format: PSEUDONYM,
  description: 'A pseudonym; whose it is stands in `named.people`.',
});
export const WireUnitCode = Type.String({
  format: UNIT_CODE,
  description: 'A code; what the unit is called stands in `named.units`.',
});

const unitNames = {
  unitName: WireText,
  unitShortName: WireText,
};

export const WirePersonPost = Type.Object(
  { unit: Type.String(), ...unitNames, post: Type.String(), title: WireText },
  { title: 'WirePersonPost' },
);

export const WirePerson = Type.Object(
  {
    person: Type.String({ description: 'The pseudonym.' }),
    name: nullable(Type.String(), { description: 'Null where it was erased, or is not the reader\u2019s to know.' }),
    posts: Type.Array(WirePersonPost, {
      description:
        'Those that they hold as of what is read; of somebody who holds none any more, the one in which they last acted.',
    }),
  },
  {
    title: 'WirePerson',
    description: 'Who somebody is: where they stand always, their name where the reader may know it.',
  },
);
export type WirePerson = Shown<typeof WirePerson>;

export const WireNamedUnit = Type.Object(
  {
    unit: Type.String({ description: 'The code.' }),
    name: WireText,
    shortName: WireText,
  },
  { title: 'WireNamedUnit', description: 'A unit; one without a short name has its name in its place.' },
);
export type WireNamedUnit = Shown<typeof WireNamedUnit>;

export const WireNamed = Type.Object(
  { people: Type.Array(WirePerson), units: Type.Array(WireNamedUnit) },
  {
    title: 'WireNamed',
    description:
      'Everybody and every unit that the answer names, each once and in the order of their pseudonyms and codes.',
  },
);
export type WireNamed = Shown<typeof WireNamed>;

/** What an answer carries that shows people or units. */
export const Named = { named: WireNamed };
