import { Type } from 'typebox';
import { Answer, pageShape, Versioned, WireDate, WireText, WithActions } from './answer.js';
import { BlockerItem } from './blocker.js';
import { FollowUpStep } from './ladder.js';
import { Named, WirePseudonym, WireUnitCode } from './named.js';
import { WireReporting } from './reporting.js';
import { nullable, oneOf, type Shown } from './shape.js';
import { progressWords, TaskCard } from './task-card.js';
import { DeadlineMove, WireFullDeadline } from './task-deadline.js';
import { TaskDeeds } from './task-deeds.js';
import { WireMandate } from './task-mandate.js';

export const TaskItem = Type.Object(
  {
    ...TaskCard.properties,
    programme: Type.String(),
    progress: oneOf([...progressWords, 'draft', 'declined', 'cancelled']),
    leadUnit: nullable(WireUnitCode),
    coordinatingUnits: Type.Array(WireUnitCode),
    assignedOn: nullable(WireDate),
    completedOn: nullable(WireDate),
  },
  { title: 'TaskItem', description: 'A row of a list of tasks.' },
);
export type TaskItem = Shown<typeof TaskItem>;

export const TasksPage = pageShape('TasksPage', TaskItem, Named);

export const TaskDetail = Type.Object(
  {
    ...TaskItem.properties,
    assigningUnit: WireUnitCode,
    relatedUnitsText: nullable(Type.String()),
    deadline: nullable(WireFullDeadline),
    deadlineHistory: Type.Array(DeadlineMove),
    deliverable: nullable(Type.String()),
    mandate: nullable(WireMandate),
    provenance: nullable(oneOf(['source', 'illustration']), {
      description: 'Of a demonstration: from a source, or made up to show how it works.',
    }),
    acceptedBy: nullable(WirePseudonym),
    ...TaskDeeds.properties,
    reporting: nullable(WireReporting),
    blockers: Type.Array(BlockerItem),
    directives: Type.Array(Type.String(), {
      description: 'Ids of those about it and its blockers, in the order in which they were given.',
    }),
    ladder: Type.Array(FollowUpStep),
    programmeTitle: nullable(WireText),
    ...WithActions.properties,
    ...Versioned.properties,
    ...Named,
    ...Answer.properties,
  },
  {
    title: 'TaskDetail',
    description: 'For outsiders of a restricted task all that people wrote is left out.',
  },
);
export type TaskDetail = Shown<typeof TaskDetail>;
