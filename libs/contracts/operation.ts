import { Type } from 'typebox';
import { WireDate, WirePosition } from './answer.js';
import { ClockState } from './clock.js';
import { ImportView } from './programme-import.js';
import { nullable, oneOf, type Shown } from './shape.js';

export const Rebuilt = Type.Object(
  { askedAt: WirePosition, rebuiltTo: WirePosition },
  { title: 'Rebuilt', description: 'The read models were made anew up to `rebuiltTo`.' },
);

export const UndeliveredMail = Type.Object(
  {
    programme: Type.String(),
    period: Type.String(),
    sentAgain: Type.Integer({ minimum: 0, description: 'How many go out again, each with all its time anew.' }),
    refused: Type.Integer({ minimum: 0 }),
  },
  { title: 'UndeliveredMail', description: "A period's mail that had been given up." },
);
export type UndeliveredMail = Shown<typeof UndeliveredMail>;

export const Urged = Type.Object(
  {
    said: Type.String({ description: 'What was done, in words.' }),
    answerBy: WireDate,
    urged: Type.Integer({ minimum: 0, description: 'How many tasks were urged.' }),
    refused: Type.Integer({ minimum: 0, description: 'How many could no longer be, when it was their turn.' }),
    tasks: Type.Array(
      Type.Object({
        task: Type.String(),
        code: nullable(Type.String()),
        number: nullable(Type.Integer({ minimum: 1 }), { description: 'Which urge of the task it is.' }),
        refused: nullable(Type.String(), { description: 'The code of the problem; null where it was urged.' }),
      }),
    ),
  },
  { title: 'Urged', description: 'Tasks that were urged, all checked before the first of them.' },
);
export type Urged = Shown<typeof Urged>;

/** Programs take it as it comes: what it is follows from the kind. */
const OperationResult = Type.Unsafe<object>({ anyOf: [ClockState, Rebuilt, ImportView, UndeliveredMail, Urged] });

const Progress = Type.Object(
  { done: Type.Integer({ minimum: 0 }), of: Type.Integer({ minimum: 0 }) },
  {
    title: 'Progress',
    description: 'Of work over many things: how many of its items are done, counted in the log.',
  },
);

export const Operation = Type.Object(
  {
    id: Type.String({
      description: 'Of work over many things it is made of the `Idempotency-Key`, and outlives the process.',
    }),
    kind: oneOf(['clock', 'rebuild', 'import', 'retries', 'urges']),
    state: oneOf(['running', 'done', 'partly', 'failed']),
    progress: Type.Optional(Progress),
    result: Type.Optional(OperationResult),
    error: Type.Optional(Type.String()),
  },
  {
    title: 'Operation',
    description:
      'Work that outlives a request: what it does, and what became of it. `partly` was cut off: the same request under the same key goes on with it. `result` is lost with the process; the same request answers it again.',
  },
);
export type Operation = Shown<typeof Operation>;
