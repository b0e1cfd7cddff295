import { Type } from 'typebox';
import { MayBeQuarantined, WireDate, WireInstant, WireText } from './answer.js';
import { WirePseudonym } from './named.js';
import { nullable, oneOf, type Shown } from './shape.js';

export const timelinessWords = [
  'completedOnTime',
  'completedLate',
  'completedNoDeadline',
  'withinDeadline',
  'overdue',
  'noDeadline',
] as const;

export const WireTimeliness = oneOf(timelinessWords, {
  description: 'The official partition: every task that counts is in exactly one part.',
});
export type WireTimeliness = Shown<typeof WireTimeliness>;

export const progressWords = [
  'assigned',
  'accepted',
  'inProgress',
  'resultSubmitted',
  'returned',
  'completed',
] as const;

export const WireProgress = oneOf(progressWords, {
  description: "How far the work is, in the order of a board's columns.",
});
export type WireProgress = Shown<typeof WireProgress>;

export const WireRole = oneOf(['lead', 'coordinating'], { description: "A unit's part in a task." });
export type WireRole = Shown<typeof WireRole>;

export const WireDeadline = Type.Object(
  {
    text: Type.String({ description: 'Words as they were given.' }),
    legalEnd: nullable(WireDate, { description: 'Runs to 24:00; null where the words name no end.' }),
  },
  { title: 'WireDeadline' },
);
export type WireDeadline = Shown<typeof WireDeadline>;

export const WorkingDaysLeft = nullable(Type.Integer(), {
  description:
    'From the day that is read to the end, that day not counted; negative where it has passed, null without one.',
});

export const WireHandler = Type.Object(
  {
    person: nullable(WirePseudonym),
    post: nullable(Type.String()),
    title: nullable(WireText, { description: "The post's; null where the person holds none in the lead unit." }),
  },
  { title: 'WireHandler', description: 'Named by pseudonym or by post.' },
);
export type WireHandler = Shown<typeof WireHandler>;

export const WireOutage = Type.Object(
  {
    from: WireInstant,
    to: WireInstant,
    uncountedDays: Type.Integer({ minimum: 1, description: 'Working days that are not counted for it.' }),
  },
  { title: 'WireOutage', description: 'Our own silence, which counts against nobody.' },
);
export type WireOutage = Shown<typeof WireOutage>;

export const TaskCard = Type.Object(
  {
    id: Type.String(),
    code: nullable(Type.String()),
    title: WireText,
    isRestricted: Type.Boolean(),
    timeliness: WireTimeliness,
    nearDue: Type.Boolean(),
    deadline: nullable(WireDeadline),
    workingDaysLeft: WorkingDaysLeft,
    handler: nullable(WireHandler),
    urged: Type.Integer({ minimum: 0, description: 'How often it was urged.' }),
    extensions: Type.Integer({ minimum: 0, description: 'How often its deadline was extended.' }),
    outages: Type.Array(WireOutage, {
      description: 'Those that took working days while it ran; the legal end stays, steps after it come later.',
    }),
    ...MayBeQuarantined.properties,
  },
  {
    title: 'TaskCard',
    description:
      "A restricted task's title is its code for whoever is not of its lead, coordinating or assigning unit.",
  },
);
export type TaskCard = Shown<typeof TaskCard>;
