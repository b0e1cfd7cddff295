import { Type } from 'typebox';
import { WireInstant } from './answer.js';
import type { Shown } from './shape.js';

const CastActor = Type.Object(
  {
    unit: Type.String(),
    post: Type.String(),
    as: Type.String({ description: "Post and unit in the reader's language." }),
  },
  { title: 'CastActor' },
);

const CastAct = Type.Object(
  {
    at: WireInstant,
    by: CastActor,
    what: Type.String({ description: "In the reader's language, with the code of what it is about." }),
    refused: Type.Optional(
      Type.String({ description: 'Code of the refusal: a visitor had done something else, so nothing was done.' }),
    ),
  },
  { title: 'CastAct', description: 'What somebody did whom no visitor plays.' },
);

export const ClockState = Type.Object(
  {
    now: WireInstant,
    rate: Type.Number({ minimum: 0, description: 'Virtual seconds per second; 0: it stands still.' }),
    advancingTo: Type.Optional(WireInstant),
    lastActs: Type.Array(CastAct, {
      maxItems: 20,
      description: 'What the cast did since this process began, oldest first: the last twenty.',
    }),
  },
  { title: 'ClockState', description: "A demonstration's clock." },
);
export type ClockState = Shown<typeof ClockState>;
