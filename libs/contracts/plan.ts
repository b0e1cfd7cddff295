import { Type } from 'typebox';
import { WireObligation } from './about.js';
import { Answer, WireDate, WireInstant } from './answer.js';
import { WireReachedPost } from './ladder.js';
import { nullable, type Shown } from './shape.js';

export const PlanItemView = Type.Object(
  {
    about: WireObligation,
    step: Type.String(),
    repeat: Type.Integer({ minimum: 0 }),
    at: WireInstant,
    recipient: Type.Object({ unit: Type.String(), post: WireReachedPost }),
  },
  { title: 'PlanItemView', description: 'Somebody told something at some time, if nobody acts.' },
);
export type PlanItemView = Shown<typeof PlanItemView>;

export const PlanView = Type.Object(
  {
    programme: Type.String(),
    from: WireDate,
    to: WireDate,
    items: Type.Array(PlanItemView),
    cutOffAt: nullable(WireInstant, {
      description:
        '00:00 of the day from which on it says nothing, because it would be too long; null: it reaches its end.',
    }),
    ...Answer.properties,
  },
  {
    title: 'PlanView',
    description: "Both days inclusive, in the programme's time zone; ordered by instant.",
  },
);
export type PlanView = Shown<typeof PlanView>;
