import { Type } from 'typebox';
import { Answer, WireDate, WireInstant } from './answer.js';
import { WireToldAs } from './ladder.js';
import { nullable, type Shown } from './shape.js';
import { WireDeadline } from './task-card.js';
import { WireDeadlineKind } from './task-deadline.js';

export const DeadlineStep = Type.Object(
  {
    step: Type.String({ description: 'As the escalation policy names it: `assigned`, `T-7`, `+5`, `every-5`.' }),
    repeat: Type.Integer({ minimum: 0, description: '1 for the first time of a step that repeats, else 0.' }),
    at: WireInstant,
    to: Type.Array(WireToldAs),
  },
  { title: 'DeadlineStep', description: 'When a task with this deadline would be told of, and in which roles.' },
);

export const DeadlinePreview = Type.Object(
  {
    programme: Type.String(),
    ...WireDeadline.properties,
    kind: WireDeadlineKind,
    lastDay: nullable(WireDate, { description: 'The last day that the words name; null where they name none.' }),
    rolled: Type.Boolean({ description: 'Whether a day off moved the legal end.' }),
    workingDaysLeft: nullable(Type.Integer(), {
      description: 'From today to the legal end, today not counted; negative where it has passed, null without one.',
    }),
    isPast: Type.Boolean(),
    steps: Type.Array(DeadlineStep, {
      description: 'If nobody acts, in their order; a step that repeats stands here with its first time alone.',
    }),
    ...Answer.properties,
  },
  { title: 'DeadlinePreview', description: 'What it would mean to give a task this deadline now.' },
);
export type DeadlinePreview = Shown<typeof DeadlinePreview>;
