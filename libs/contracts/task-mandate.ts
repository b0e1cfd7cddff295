import { Type } from 'typebox';
import { WireDate } from './answer.js';
import type { Shown } from './shape.js';

export const WireMandate = Type.Object(
  {
    issuer: Type.String(),
    type: Type.String(),
    number: Type.Optional(Type.String()),
    date: Type.Optional(WireDate),
    clause: Type.Optional(Type.String()),
    quote: Type.Optional(Type.String()),
  },
  { title: 'WireMandate', description: 'The act that orders a task.' },
);
export type WireMandate = Shown<typeof WireMandate>;
