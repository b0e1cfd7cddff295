import { Type } from 'typebox';
import { WireEscalated } from './about.js';
import { Answer, MayBeQuarantined, Versioned, WireDate, WireInstant, WireText, WithActions } from './answer.js';
import { FollowUpStep } from './ladder.js';
import { Named, WirePseudonym, WireUnitCode } from './named.js';
import { nullable, oneOf, type Shown } from './shape.js';

export const WireAddressee = Type.Object(
  {
    unit: WireUnitCode,
    post: Type.String(),
    title: nullable(WireText, { description: "The post's." }),
  },
  { title: 'WireAddressee' },
);
export type WireAddressee = Shown<typeof WireAddressee>;

export const WireDirectiveStatus = oneOf(['issued', 'accepted', 'completed', 'returned', 'ended']);

const said = { evidence: Type.Array(Type.String()), by: WirePseudonym, at: WireInstant };

export const DirectiveAnswer = Type.Object({ text: Type.String(), ...said }, { title: 'DirectiveAnswer' });
export const DirectiveCompletion = Type.Object(
  { text: nullable(Type.String()), ...said },
  { title: 'DirectiveCompletion' },
);
export const DirectiveReturn = Type.Object(
  { reason: Type.String(), by: WirePseudonym, at: WireInstant },
  { title: 'DirectiveReturn' },
);

export const DirectiveDetail = Type.Object(
  {
    id: Type.String(),
    about: WireEscalated,
    status: WireDirectiveStatus,
    isMissed: Type.Boolean(),
    by: nullable(WirePseudonym),
    issuer: nullable(WireAddressee),
    addressee: nullable(WireAddressee),
    text: nullable(Type.String(), { description: 'Null for whoever may not read what it is about.' }),
    due: nullable(WireDate),
    legalEnd: nullable(WireDate),
    option: nullable(Type.Integer({ minimum: 0 }), { description: 'Number of the proposed option, from 0.' }),
    answers: Type.Array(DirectiveAnswer),
    completion: nullable(DirectiveCompletion),
    return: nullable(DirectiveReturn),
    ladder: Type.Array(FollowUpStep),
    ...WithActions.properties,
    ...Versioned.properties,
    ...MayBeQuarantined.properties,
    ...Named,
    ...Answer.properties,
  },
  { title: 'DirectiveDetail' },
);
export type DirectiveDetail = Shown<typeof DirectiveDetail>;
