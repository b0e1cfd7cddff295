import { Type } from 'typebox';
import { WirePosition } from './answer.js';
import { ClockState } from './clock.js';
import { ImportView } from './programme-import.js';
import { oneOf, type Shown } from './shape.js';

export const Rebuilt = Type.Object(
  { askedAt: WirePosition, rebuiltTo: WirePosition },
  { title: 'Rebuilt', description: 'The read models were made anew up to `rebuiltTo`.' },
);

/** Programs take it as it comes: what it is follows from the kind. */
const OperationResult = Type.Unsafe<object>({ anyOf: [ClockState, Rebuilt, ImportView] });

export const Operation = Type.Object(
  {
    id: Type.String(),
    kind: oneOf(['clock', 'rebuild', 'import']),
    state: oneOf(['running', 'done', 'failed']),
    result: Type.Optional(OperationResult),
    error: Type.Optional(Type.String()),
  },
  {
    title: 'Operation',
    description:
      'Work that outlives a request: what it does, and what became of it. Lost with the process, and harmless to ask again.',
  },
);
export type Operation = Shown<typeof Operation>;
