import { Type } from 'typebox';
import { WireLevel, WireObligation } from './about.js';
import { Answer, WireInstant, WirePosition, WireText } from './answer.js';
import { WireSkipReason } from './ladder.js';
import { Named, WirePseudonym, WireUnitCode } from './named.js';
import { nullable, type Shown } from './shape.js';
import { DeadlineMove, WireFullDeadline } from './task-deadline.js';

const StoryActor = Type.Object(
  {
    person: WirePseudonym,
    unit: nullable(WireUnitCode),
    post: nullable(Type.String()),
    title: nullable(WireText, { description: "The post's." }),
  },
  { title: 'StoryActor', description: 'Where they stood when they did it.' },
);

const StoryTold = Type.Object(
  {
    unit: WireUnitCode,
    post: Type.String(),
    title: nullable(WireText, { description: "The post's." }),
    level: nullable(WireLevel, { description: 'Where it was put before them for decision.' }),
    step: Type.String({ description: 'As its escalation policy names it.' }),
    repeat: Type.Integer({ minimum: 0 }),
  },
  { title: 'StoryTold' },
);

const StorySkipped = Type.Object(
  { step: Type.String(), repeat: Type.Integer({ minimum: 0 }), reason: WireSkipReason, dueAt: WireInstant },
  { title: 'StorySkipped', description: 'A step that told nobody.' },
);

const StoryDeadline = Type.Object(
  { before: nullable(WireFullDeadline), after: nullable(WireFullDeadline), cause: DeadlineMove.properties.cause },
  {
    title: 'StoryDeadline',
    description: 'The deadline was set or moved; why, by which document and by whom stands beside it.',
  },
);

export const StoryItem = Type.Object(
  {
    kind: Type.String({ description: 'The type of the event, as the log names it.' }),
    at: WireInstant,
    position: WirePosition,
    headline: Type.String({ description: "What happened, in the reader's language." }),
    by: nullable(StoryActor, { description: 'Null where the clock did it.' }),
    about: WireObligation,
    text: nullable(Type.String(), { description: 'What was written. Null for outsiders of a restricted task.' }),
    reason: nullable(Type.String()),
    document: nullable(Type.String(), { description: 'Number of the document that it stands on or that records it.' }),
    told: Type.Array(StoryTold),
    deadline: nullable(StoryDeadline),
    skipped: Type.Array(StorySkipped),
    isRoutine: Type.Boolean({ description: 'Nobody did anything and nobody was told: a page may fold it.' }),
  },
  { title: 'StoryItem' },
);
export type StoryItem = Shown<typeof StoryItem>;

export const TaskStory = Type.Object(
  { task: WireObligation, items: Type.Array(StoryItem), ...Named, ...Answer.properties },
  {
    title: 'TaskStory',
    description: 'All that became of a task, its blockers and the directives about them; oldest first.',
  },
);
export type TaskStory = Shown<typeof TaskStory>;
