import { Type } from 'typebox';
import { WireEscalated, WireLevel } from './about.js';
import { Answer, WireDate, WireInstant } from './answer.js';
import { WireAddressee, WireDirectiveStatus } from './directive.js';
import { EscalationItem } from './escalation.js';
import { Named, WireUnitCode } from './named.js';
import { countsBy, nullable, oneOf, type Shown } from './shape.js';
import { timelinessWords, WireTimeliness } from './task-card.js';

const onTimePercent = nullable(Type.Number({ minimum: 0, maximum: 100 }), {
  description: 'As on a board. Null where nothing had to be done by a day.',
});

export const CockpitCell = Type.Object(
  {
    period: Type.String(),
    counts: countsBy(timelinessWords),
    nearDue: Type.Integer({ minimum: 0, description: 'Of those within their deadline.' }),
    worst: nullable(WireTimeliness, { description: 'The worst that is counted here; null where nothing is.' }),
    onTimePercent,
    change: Type.Object(
      {
        onTimePercent: nullable(Type.Number(), { description: 'In points; null where either quarter has none.' }),
        overdue: Type.Integer(),
      },
      { description: 'Against the quarter before.' },
    ),
  },
  {
    title: 'CockpitCell',
    description: 'The counts of a board in that quarter: of led tasks, as they stand at the moment that is read.',
  },
);
export type CockpitCell = Shown<typeof CockpitCell>;

export const CockpitUnit = Type.Object(
  { unit: WireUnitCode, cells: Type.Array(CockpitCell, { description: 'The oldest quarter first.' }) },
  { title: 'CockpitUnit' },
);
export type CockpitUnit = Shown<typeof CockpitUnit>;

const LiesWithMe = Type.Object(
  {
    count: Type.Integer({ minimum: 0 }),
    oldest: nullable(
      Type.Object({
        id: Type.String({ description: 'Of the escalation.' }),
        about: WireEscalated,
        title: EscalationItem.properties.title,
        since: WireInstant,
        daysLate: EscalationItem.properties.daysLate,
      }),
    ),
  },
  { title: 'LiesWithMe', description: 'What came before the reader, and waits for them to acknowledge or to direct.' },
);

export const DirectedByMe = Type.Object(
  {
    id: Type.String(),
    about: WireEscalated,
    text: nullable(Type.String(), { description: 'Null for whoever may not read it.' }),
    addressee: WireAddressee,
    due: WireDate,
    status: WireDirectiveStatus,
    daysLate: Type.Integer({ minimum: 0, description: 'Working days.' }),
  },
  { title: 'DirectedByMe', description: 'A directive of a post that the reader holds, which is not carried out.' },
);
export type DirectedByMe = Shown<typeof DirectedByMe>;

export const UnsentReport = Type.Object(
  {
    duty: Type.String(),
    code: Type.String(),
    programme: Type.String(),
    unit: WireUnitCode,
    status: oneOf(['open', 'lapsed']),
    owedOn: nullable(WireDate),
    isOverdue: Type.Boolean(),
  },
  { title: 'UnsentReport' },
);
export type UnsentReport = Shown<typeof UnsentReport>;

export const Cockpit = Type.Object(
  {
    period: Type.String({ description: 'The last of the quarters that are shown.' }),
    quarters: Type.Array(Type.String(), { description: 'Four, the oldest first.' }),
    units: Type.Array(CockpitUnit, {
      description:
        'Those that lead tasks in these quarters and of whose led tasks the reader may read all, by their codes.',
    }),
    total: Type.Array(CockpitCell, { description: 'Of the units that are shown.' }),
    mine: LiesWithMe,
    directed: Type.Array(DirectedByMe, { description: 'What is due first comes first.' }),
    blockers: countsBy(WireLevel.enum, {
      description: 'Open ones that such units raised, by the level with which they lie.',
    }),
    unsent: Type.Array(UnsentReport, { description: 'Reports of such units for the period that were not sent.' }),
    ...Named,
    ...Answer.properties,
  },
  {
    title: 'Cockpit',
    description: 'Where to intervene. It sums up units of which the reader may read everything, and no others.',
  },
);
export type Cockpit = Shown<typeof Cockpit>;
