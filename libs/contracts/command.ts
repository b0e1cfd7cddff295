import { Type } from 'typebox';
import { WirePosition } from './answer.js';
import type { Shown } from './shape.js';

export const Warning = Type.Object(
  { code: Type.String(), detail: Type.String({ description: "In the reader's language." }) },
  { title: 'Warning' },
);

export const CommandAnswerBody = Type.Object(
  {
    id: Type.String({ description: 'Of what the command made, else of what it wrote to.' }),
    revision: Type.Integer({
      description: 'Of the last event that it wrote, or of the last one there where nothing changed.',
    }),
    position: WirePosition,
    changed: Type.Boolean(),
    said: Type.String({
      description:
        "What was recorded, or what stood already, in one sentence and in the reader's language; the same at a repeat, but for a name erased since.",
    }),
    warnings: Type.Array(Warning, { description: 'What was taken and may not be what was meant.' }),
  },
  {
    title: 'CommandAnswerBody',
    description: 'What every command answers. Handed to `atLeast`, `position` makes a read show what was written.',
  },
);
export type CommandAnswerBody = Shown<typeof CommandAnswerBody>;
