import { Type } from 'typebox';
import { nullable, type Shown } from './shape.js';
import { WireReportContent } from './task-deeds.js';

const { period, percent, narrative } = WireReportContent.properties;

export const WireReporting = Type.Object(
  {
    period: Type.String({
      description: 'The quarter of today; another that the programme has opened, where that alone lacks a report.',
    }),
    periods: Type.Array(Type.String(), {
      description: 'That one, and each that has no report yet while the report of the unit is open; the oldest first.',
    }),
    last: nullable(Type.Object({ period, percent, narrative }), {
      description: 'What the last report said; the percentage is the last that any of them said.',
    }),
    owesExplanation: Type.Boolean({ description: 'Even of a report that says no less than the last one.' }),
    awaitsUnitReport: Type.Boolean({
      description: 'The period has its report, and the report of the unit was not sent.',
    }),
  },
  {
    title: 'WireReporting',
    description: 'What the next report of progress begins with; null for whoever may not give one now.',
  },
);
export type WireReporting = Shown<typeof WireReporting>;
