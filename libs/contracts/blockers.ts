import { Type } from 'typebox';
import { WireLevel } from './about.js';
import { MayBeQuarantined, pageShape, Versioned, WireDate, WireInstant, WithActions } from './answer.js';
import { WireBlockerStatus } from './blocker.js';
import { WireDirectiveStatus } from './directive.js';
import { Named, WireUnitCode } from './named.js';
import { nullable, oneOf, type Shown } from './shape.js';

export const NumberedOption = Type.Object(
  { number: Type.Integer({ minimum: 1 }), text: Type.String(), competence: Type.String() },
  { title: 'NumberedOption', description: 'A proposed way out, and whose competence it needs.' },
);

const BlockerDirective = Type.Object(
  {
    id: Type.String(),
    text: nullable(Type.String(), { description: 'Null for whoever may not read it.' }),
    due: nullable(WireDate),
    status: WireDirectiveStatus,
    isMissed: Type.Boolean(),
  },
  { title: 'BlockerDirective' },
);

export const ListedBlocker = Type.Object(
  {
    id: Type.String(),
    title: nullable(Type.String(), { description: 'Null for outsiders of a restricted task.' }),
    task: Type.Object({ id: Type.String(), code: nullable(Type.String()) }),
    programme: Type.String(),
    unit: WireUnitCode,
    status: WireBlockerStatus,
    level: oneOf(WireLevel.enum, { description: 'With whom it lies, or last lay.' }),
    options: Type.Array(NumberedOption, { description: 'None for outsiders of a restricted task.' }),
    directives: Type.Array(BlockerDirective, { description: 'Those about it, in the order in which they were given.' }),
    raisedAt: WireInstant,
    endedAt: nullable(WireInstant),
    daysOpen: Type.Integer({ minimum: 0, description: 'Calendar days since it was raised, until it ended.' }),
    lastActAt: nullable(WireInstant, {
      description:
        'When last something came of it at the level where it lies: it came there, was acknowledged or directed. Null once it has ended.',
    }),
    workingDaysAtLevel: nullable(Type.Integer({ minimum: 0 }), {
      description: "Working days since then by the programme's calendar, without those that an outage of ours took.",
    }),
    acknowledgedUntil: nullable(WireDate, { description: 'As long as an acknowledgement holds.' }),
    escalation: nullable(Type.String(), {
      description: 'By which it lies with its level: it is acknowledged and directed there.',
    }),
    ...WithActions.properties,
    ...Versioned.properties,
    ...MayBeQuarantined.properties,
  },
  { title: 'ListedBlocker' },
);
export type ListedBlocker = Shown<typeof ListedBlocker>;

export const BlockersPage = pageShape('BlockersPage', ListedBlocker, Named);
