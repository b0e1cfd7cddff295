import { Type } from 'typebox';
import { WireInstant } from './answer.js';
import type { Shown } from './shape.js';

export const ClockState = Type.Object(
  {
    now: WireInstant,
    rate: Type.Number({ minimum: 0, description: 'Virtual seconds per second; 0: it stands still.' }),
    advancingTo: Type.Optional(WireInstant),
  },
  { title: 'ClockState', description: "A demonstration's clock." },
);
export type ClockState = Shown<typeof ClockState>;
