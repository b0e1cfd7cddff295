import { Type } from 'typebox';
import { Answer, MayBeQuarantined, Versioned, WireDate, WireText } from './answer.js';
import { reportingDates } from './period.js';
import { nullable, type Shown } from './shape.js';

export const ProgrammePeriod = Type.Object({ period: Type.String(), ...reportingDates }, { title: 'ProgrammePeriod' });

export const ProgrammeItem = Type.Object(
  {
    id: Type.String(),
    code: Type.String(),
    title: WireText,
    issuedOn: WireDate,
    keptBy: Type.String({ description: 'The ministry that asks for reports and owes none.' }),
    mandate: nullable(Type.String(), { description: 'The act that it carries out.' }),
    policy: Type.String(),
    calendar: Type.String(),
    periods: Type.Array(ProgrammePeriod),
    ...Versioned.properties,
    ...MayBeQuarantined.properties,
  },
  { title: 'ProgrammeItem' },
);
export type ProgrammeItem = Shown<typeof ProgrammeItem>;

export const Programmes = Type.Object(
  { items: Type.Array(ProgrammeItem), ...Answer.properties },
  { title: 'Programmes' },
);
export type Programmes = Shown<typeof Programmes>;
