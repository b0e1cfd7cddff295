import { Type } from 'typebox';
import { WireEscalated, WireLevel } from './about.js';
import {
  Answer,
  MayBeQuarantined,
  pageShape,
  Versioned,
  WireDate,
  WireInstant,
  WireText,
  WithActions,
} from './answer.js';
import { NumberedOption } from './blockers.js';
import { WireAddressee, WireDirectiveStatus } from './directive.js';
import { Named, WirePseudonym, WireUnitCode } from './named.js';
import { nullable, oneOf, type Shown } from './shape.js';
import { WireDeadline, WireHandler } from './task-card.js';

export const EscalationItem = Type.Object(
  {
    id: Type.String(),
    about: WireEscalated,
    title: nullable(WireText),
    level: WireLevel,
    unit: WireUnitCode,
    leadUnit: nullable(WireUnitCode, { description: 'The unit whose work it is.' }),
    persons: Type.Array(WirePseudonym),
    openedAt: WireInstant,
    state: oneOf(['open', 'acknowledged', 'directed', 'closed']),
    acknowledgedUntil: nullable(WireDate),
    task: nullable(Type.Object({ id: Type.String(), code: nullable(Type.String()), title: WireText }), {
      description: 'The task itself, or the one that a blocker holds up; null of a report that is owed.',
    }),
    handler: nullable(WireHandler, { description: 'Of that task.' }),
    daysLate: nullable(Type.Integer({ minimum: 0 }), {
      description:
        'Working days since the end of that task, or since the day on which the report was owed, without those that an outage of ours ' +
        'took. Null where there is no end.',
    }),
    answerBy: nullable(WireInstant, {
      description:
        'When the acknowledgement or the directive runs out; else when the clock says it again or takes it higher. Null where nothing ' +
        'of the kind is to come.',
    }),
    directive: nullable(Type.String()),
    ...Versioned.properties,
    ...MayBeQuarantined.properties,
  },
  {
    title: 'EscalationItem',
    description:
      'What lies with a leader. `revision` and `etag` are those of what it is about: acknowledging and directing write there.',
  },
);
export type EscalationItem = Shown<typeof EscalationItem>;

export const EscalationsPage = pageShape('EscalationsPage', EscalationItem, Named);

const EscalatedReport = Type.Object(
  {
    period: Type.String(),
    percent: nullable(Type.Integer({ minimum: 0, maximum: 100 })),
    narrative: Type.String({ description: 'The first 300 signs of it.' }),
    isCut: Type.Boolean(),
    by: WirePseudonym,
    at: WireInstant,
  },
  { title: 'EscalatedReport', description: 'What was last reported of the task.' },
);

const EscalatedBlocker = Type.Object(
  {
    description: Type.String(),
    cause: Type.String(),
    exceedsCompetenceBecause: nullable(Type.String()),
    raisedBy: nullable(WirePseudonym),
  },
  { title: 'EscalatedBlocker' },
);

const SilentLevel = Type.Object(
  { level: WireLevel, unit: WireUnitCode, persons: Type.Array(WirePseudonym), since: WireInstant },
  {
    title: 'SilentLevel',
    description: 'A level below that was told of it and neither acknowledged, directed nor sent it up.',
  },
);

const GivenDirective = Type.Object(
  {
    id: Type.String(),
    text: nullable(Type.String(), { description: 'Null for whoever may not read it, as are answer and reason.' }),
    addressee: nullable(WireAddressee),
    due: nullable(WireDate),
    status: WireDirectiveStatus,
    isMissed: Type.Boolean(),
    lastAnswer: nullable(Type.String()),
    returnReason: nullable(Type.String()),
  },
  { title: 'GivenDirective', description: 'What was directed last by the level that it lies with.' },
);

/** What a leader decides by. For outsiders of a restricted task all that people wrote is left out. */
const card = {
  deadline: nullable(WireDeadline),
  lastReport: nullable(EscalatedReport),
  explanation: nullable(Type.Object({ text: Type.String(), by: WirePseudonym, at: WireInstant }), {
    description: 'The last that was given for being late, with a report or apart from one.',
  }),
  blocker: nullable(EscalatedBlocker, { description: 'Null where it is about no blocker.' }),
  options: Type.Array(NumberedOption),
  silent: Type.Array(SilentLevel, { description: 'Lowest first.' }),
  given: nullable(GivenDirective, { description: 'Null too for the moments until a new directive can be read.' }),
  suggestedDue: nullable(WireDate, {
    description:
      "When a directive may well be due: five working days on by the programme's calendar. Null where that cannot be read.",
  }),
};

export const EscalationDetail = Type.Object(
  { ...EscalationItem.properties, ...card, ...WithActions.properties, ...Named, ...Answer.properties },
  { title: 'EscalationDetail' },
);
export type EscalationDetail = Shown<typeof EscalationDetail>;
