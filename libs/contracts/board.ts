import { Type } from 'typebox';
import { Answer } from './answer.js';
import { Named, WireUnitCode } from './named.js';
import { countsBy, nullable, type Shown } from './shape.js';
import { TaskCard, timelinessWords, WireProgress, WireRole } from './task-card.js';

export const BoardCard = Type.Object(
  { ...TaskCard.properties, leadUnit: WireUnitCode, role: WireRole },
  { title: 'BoardCard' },
);
export type BoardCard = Shown<typeof BoardCard>;

export const BoardColumn = Type.Object({ key: WireProgress, cards: Type.Array(BoardCard) }, { title: 'BoardColumn' });

export const Board = Type.Object(
  {
    unit: WireUnitCode,
    period: Type.String({ description: 'A calendar quarter: `2020-Q2`.' }),
    counts: countsBy(timelinessWords),
    onTimePercent: nullable(Type.Number({ minimum: 0, maximum: 100 }), {
      description:
        'Of what was completed with a deadline and what is overdue, how much was completed on time; to one decimal. Null where there is none.',
    }),
    outside: countsBy(['draft', 'declined', 'cancelled']),
    columns: Type.Array(BoardColumn),
    isPartial: Type.Boolean({
      description: 'Of what the reader\u2019s units gave it alone: what others gave it is not theirs to read.',
    }),
    ...Named,
    ...Answer.properties,
  },
  { title: 'Board', description: 'Counts are of led tasks and always sum to the led cards.' },
);
export type Board = Shown<typeof Board>;
