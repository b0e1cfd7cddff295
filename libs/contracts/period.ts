import { Type } from 'typebox';
import { Answer, WireDate, WireInstant, WireText } from './answer.js';
import { Named, WirePseudonym, WireUnitCode } from './named.js';
import { countsBy, nullable, oneOf, type Shown } from './shape.js';

const sendingWords = ['sent', 'notSent', 'nothingOwed', 'lapsed'] as const;

export const PeriodUnit = Type.Object(
  {
    unit: WireUnitCode,
    unitName: nullable(WireText),
    unitShortName: nullable(WireText),
    duty: Type.String(),
    code: Type.String(),
    status: oneOf(sendingWords),
    isOverdue: Type.Boolean(),
    since: nullable(WireInstant, {
      description: 'When it was sent, when the report was first asked for, when it lapsed.',
    }),
    by: nullable(WirePseudonym),
  },
  { title: 'PeriodUnit' },
);
export type PeriodUnit = Shown<typeof PeriodUnit>;

/** Of one report; the period is open from 00:00 of `opensOn` to 24:00 of `cutOff`. */
export const reportingDates = {
  state: oneOf(['open', 'closed']),
  opensOn: WireDate,
  cutOff: WireDate,
  owedOn: WireDate,
  lapsesOn: WireDate,
};

export const PeriodView = Type.Object(
  {
    programme: Type.String(),
    period: Type.String(),
    ...reportingDates,
    counts: nullable(countsBy(sendingWords), {
      description: 'Of all units: null for whoever reads only some of them.',
    }),
    units: Type.Array(PeriodUnit),
    ...Named,
    ...Answer.properties,
  },
  { title: 'PeriodView', description: 'Who has sent, who has not, since when.' },
);
export type PeriodView = Shown<typeof PeriodView>;
