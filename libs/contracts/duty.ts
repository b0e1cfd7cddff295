import { Type } from 'typebox';
import { Answer, MayBeQuarantined, pageShape, Versioned, WireDate, WireInstant, WithActions } from './answer.js';
import { BlockerOption, WireBlockerStatus } from './blocker.js';
import { FollowUpStep } from './ladder.js';
import { Named, WirePseudonym, WireUnitCode } from './named.js';
import { nullable, oneOf, type Shown } from './shape.js';

const withoutTasks = Type.Array(Type.Object({ task: Type.String(), reason: Type.String() }), {
  description: 'Tasks that the report says nothing of, and why.',
});
const note = nullable(Type.String());

export const DutyItem = Type.Object(
  {
    id: Type.String(),
    code: Type.String(),
    programme: Type.String(),
    period: Type.String(),
    unit: WireUnitCode,
    status: oneOf(['open', 'submitted', 'released', 'lapsed']),
    opensOn: nullable(WireDate),
    cutOff: nullable(WireDate),
    owedOn: nullable(WireDate),
    lapsesOn: nullable(WireDate),
    isOverdue: Type.Boolean(),
    submittedAt: nullable(WireInstant),
    submittedBy: nullable(WirePseudonym),
    note,
    withoutTasks,
    ...Versioned.properties,
    ...MayBeQuarantined.properties,
  },
  { title: 'DutyItem', description: "A unit's duty to report for a period." },
);
export type DutyItem = Shown<typeof DutyItem>;

export const DutiesPage = pageShape('DutiesPage', DutyItem, Named);

export const WireNamedBlocker = Type.Object(
  {
    id: Type.String(),
    title: nullable(Type.String(), {
      description: 'Null for outsiders of a restricted task, who see no options either.',
    }),
    status: WireBlockerStatus,
    task: Type.Object({ id: Type.String(), code: nullable(Type.String()) }),
    options: Type.Array(BlockerOption),
  },
  { title: 'WireNamedBlocker', description: 'A blocker that a report names, as it stands now.' },
);
export type WireNamedBlocker = Shown<typeof WireNamedBlocker>;

/** Null before the report was sent, and of a part that it leaves out. */
const reportParts = {
  results: nullable(Type.String(), { description: 'What was carried out.' }),
  shortcomings: nullable(Type.String(), { description: 'What falls short, is hard or is held up.' }),
  proposals: nullable(Type.String(), { description: 'Ways out that the unit proposes.' }),
  blockers: Type.Array(WireNamedBlocker),
};

export const WireDutyReport = Type.Object(
  { ...reportParts, note, withoutTasks },
  { title: 'WireDutyReport', description: "What a unit's report said." },
);
export type WireDutyReport = Shown<typeof WireDutyReport>;

const changed = { reason: Type.String(), by: WirePseudonym, at: WireInstant };

export const WireDutyCorrection = Type.Object(
  { ...changed, replaced: WireDutyReport },
  { title: 'WireDutyCorrection', description: "Who corrected a unit's report, when, why, and what it said before." },
);

export const WireDutySupplement = Type.Object(
  { ...changed, ...WireDutyReport.properties },
  {
    title: 'WireDutySupplement',
    description: 'What was added once the day was over on which the report was owed: it stands as it was sent.',
  },
);
export type WireDutySupplement = Shown<typeof WireDutySupplement>;

export const DutyDetail = Type.Object(
  {
    ...DutyItem.properties,
    ...reportParts,
    corrections: Type.Array(WireDutyCorrection, { description: 'The oldest first: it replaced the original.' }),
    supplements: Type.Array(WireDutySupplement, { description: 'The oldest first.' }),
    ladder: Type.Array(FollowUpStep),
    ...WithActions.properties,
    ...Named,
    ...Answer.properties,
  },
  { title: 'DutyDetail' },
);
export type DutyDetail = Shown<typeof DutyDetail>;
