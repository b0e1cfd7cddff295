import { Type } from 'typebox';
import { Answer, MayBeQuarantined, pageShape, Versioned, WireDate, WireInstant, WithActions } from './answer.js';
import { FollowUpStep } from './ladder.js';
import { nullable, oneOf, type Shown } from './shape.js';

export const DutyItem = Type.Object(
  {
    id: Type.String(),
    code: Type.String(),
    programme: Type.String(),
    period: Type.String(),
    unit: Type.String(),
    status: oneOf(['open', 'submitted', 'released', 'lapsed']),
    opensOn: nullable(WireDate),
    cutOff: nullable(WireDate),
    owedOn: nullable(WireDate),
    lapsesOn: nullable(WireDate),
    isOverdue: Type.Boolean(),
    submittedAt: nullable(WireInstant),
    submittedBy: nullable(Type.String()),
    note: nullable(Type.String()),
    withoutTasks: Type.Array(Type.Object({ task: Type.String(), reason: Type.String() }), {
      description: 'Tasks that the report says nothing of, and why.',
    }),
    ...Versioned.properties,
    ...MayBeQuarantined.properties,
  },
  { title: 'DutyItem', description: "A unit's duty to report for a period." },
);
export type DutyItem = Shown<typeof DutyItem>;

export const DutiesPage = pageShape('DutiesPage', DutyItem);

export const DutyDetail = Type.Object(
  { ...DutyItem.properties, ladder: Type.Array(FollowUpStep), ...WithActions.properties, ...Answer.properties },
  { title: 'DutyDetail' },
);
export type DutyDetail = Shown<typeof DutyDetail>;
