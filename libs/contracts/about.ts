import { Type } from 'typebox';
import { nullable, oneOf, type Shown } from './shape.js';

/** What has a clock and may be followed up. */
export const WireObligationKind = oneOf(['task', 'duty', 'blocker', 'directive']);

/** What may come before a leader. */
export const WireEscalatedKind = oneOf(['task', 'duty', 'blocker']);

/** With whom a thing lies. */
export const WireLevel = oneOf(['head', 'fieldLeader', 'headOfMinistry']);
export type WireLevel = Shown<typeof WireLevel>;

export const WireObligation = Type.Object(
  { kind: WireObligationKind, id: Type.String(), code: nullable(Type.String()) },
  { title: 'WireObligation', description: 'A thing that is followed up.' },
);
export type WireObligation = Shown<typeof WireObligation>;

export const WireEscalated = Type.Object(
  { kind: WireEscalatedKind, id: Type.String(), code: nullable(Type.String()) },
  { title: 'WireEscalated', description: 'A thing that came before a leader.' },
);
export type WireEscalated = Shown<typeof WireEscalated>;
