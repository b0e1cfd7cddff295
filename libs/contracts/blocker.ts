import { Type } from 'typebox';
import { WireLevel } from './about.js';
import { Answer, MayBeQuarantined, Versioned, WireInstant, WithActions } from './answer.js';
import { FollowUpStep } from './ladder.js';
import { Named, WirePseudonym, WireUnitCode } from './named.js';
import { nullable, oneOf, type Shown } from './shape.js';

export const WireBlockerStatus = oneOf(['open', 'returned', 'resolved', 'ended']);
export type WireBlockerStatus = Shown<typeof WireBlockerStatus>;

export const BlockerItem = Type.Object(
  {
    id: Type.String(),
    title: Type.String(),
    status: WireBlockerStatus,
    level: nullable(WireLevel),
    raisedAt: nullable(WireInstant),
  },
  { title: 'BlockerItem', description: 'A blocker as its task shows it.' },
);
export type BlockerItem = Shown<typeof BlockerItem>;

export const BlockerOption = Type.Object(
  { text: Type.String(), competence: Type.String() },
  { title: 'BlockerOption', description: 'A proposed way out, and whose competence it needs.' },
);

export const BlockerLevel = Type.Object(
  {
    level: WireLevel,
    at: WireInstant,
    askedBy: nullable(WirePseudonym, { description: 'Null where the clock took it there.' }),
    reason: nullable(Type.String()),
  },
  { title: 'BlockerLevel' },
);

export const BlockerDetail = Type.Object(
  {
    id: Type.String(),
    task: Type.Object({ id: Type.String(), code: nullable(Type.String()) }),
    unit: WireUnitCode,
    assigningUnit: WireUnitCode,
    status: WireBlockerStatus,
    isRestricted: Type.Boolean(),
    title: nullable(Type.String()),
    description: nullable(Type.String()),
    cause: nullable(Type.String()),
    options: Type.Array(BlockerOption),
    exceedsCompetenceBecause: nullable(Type.String()),
    raisedBy: nullable(WirePseudonym),
    level: oneOf(WireLevel.enum, { description: 'With whom it lies.' }),
    levels: Type.Array(BlockerLevel, { description: 'Lowest first.' }),
    return: nullable(Type.Object({ by: WirePseudonym, reason: Type.String() })),
    resolution: nullable(Type.Object({ by: WirePseudonym, text: Type.String() })),
    directives: Type.Array(Type.String()),
    ladder: Type.Array(FollowUpStep),
    ...WithActions.properties,
    ...Versioned.properties,
    ...MayBeQuarantined.properties,
    ...Named,
    ...Answer.properties,
  },
  {
    title: 'BlockerDetail',
    description: 'For outsiders of a restricted task all that people wrote is left out.',
  },
);
export type BlockerDetail = Shown<typeof BlockerDetail>;
