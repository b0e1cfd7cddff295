import { Type } from 'typebox';
import { WireLevel, WireObligation } from './about.js';
import { WireDate, WireInstant, WireText } from './answer.js';
import { Warning } from './command.js';
import { WireReachedPost } from './ladder.js';
import { UndeliveredMail, Urged } from './operation.js';
import { nullable, oneOf, type Shown } from './shape.js';
import { progressWords, WireDeadline, WireHandler, WireTimeliness } from './task-card.js';

export const ThingFacts = Type.Partial(
  Type.Object({
    title: WireText,
    deliverable: nullable(Type.String()),
    progress: oneOf([...progressWords, 'draft', 'declined', 'cancelled'], { description: 'Of a task.' }),
    timeliness: WireTimeliness,
    deadline: nullable(WireDeadline),
    leadUnit: nullable(Type.String()),
    coordinatingUnits: Type.Array(Type.String()),
    handler: nullable(WireHandler),
    percent: nullable(Type.Integer({ minimum: 0, maximum: 100 }), { description: 'As last reported.' }),
    request: nullable(oneOf(['extension', 'declination']), { description: 'What waits for a decision.' }),
    urgesWaiting: Type.Integer({ minimum: 0, description: 'Urges without an answer.' }),
    status: oneOf(
      ['open', 'submitted', 'released', 'lapsed', 'returned', 'resolved', 'ended', 'issued', 'accepted', 'completed'],
      { description: 'Of a duty, a blocker or a directive.' },
    ),
    level: nullable(WireLevel, { description: 'The highest level with which it lies.' }),
    heldBy: nullable(oneOf(['acknowledged', 'directed', 'awaiting-confirmation']), {
      description: 'Why steps rest that fall now; of several reasons the one that lasts longest.',
    }),
    heldUntil: nullable(WireDate, { description: 'They rest until 24:00 of it; null where that waits for people.' }),
    nextStepAt: nullable(WireInstant, { description: 'When the next step falls, to be told or passed over.' }),
  }),
  { title: 'ThingFacts', description: 'Plain facts of the thing that a command is given about.' },
);
export type ThingFacts = Shown<typeof ThingFacts>;

const reached = { unit: Type.String(), post: WireReachedPost };

const step = {
  step: Type.String({ description: 'As its escalation policy names it: `T-7`, `+5`, `urged`.' }),
  repeat: Type.Integer({ minimum: 0, description: '0 for a step that does not repeat.' }),
};

export const ToldAtOnce = Type.Object(
  { ...reached, ...step, at: WireInstant, about: WireObligation },
  { title: 'ToldAtOnce', description: 'A post that is told of something, and by which step.' },
);
export type ToldAtOnce = Shown<typeof ToldAtOnce>;

export const ToldNext = Type.Object(
  { ...step, at: WireInstant, about: WireObligation, to: Type.Array(Type.Object(reached)) },
  { title: 'ToldNext', description: 'What is told next, if nobody acts.' },
);
export type ToldNext = Shown<typeof ToldNext>;

export const DryRunAnswer = Type.Object(
  {
    before: nullable(ThingFacts, {
      description: 'As it stands, of the facts that change; null where it is not there.',
    }),
    after: nullable(ThingFacts, { description: 'The same facts afterwards; null where nothing is shown of it.' }),
    events: Type.Array(Type.String(), {
      description: 'Types of the events that it would write; empty where nothing would change.',
    }),
    told: Type.Array(ToldAtOnce, { description: 'Who would be told at once because of it: posts, never people.' }),
    next: nullable(ToldNext),
    warnings: Type.Array(Warning, { description: 'What would be taken and may not be what is meant.' }),
    said: Type.String({ description: "What would be recorded, in one sentence and in the reader's language." }),
    result: Type.Optional(
      Type.Union([UndeliveredMail, Urged], { description: 'Of work over many things: what it would end with.' }),
    ),
  },
  {
    title: 'DryRunAnswer',
    description: 'What a command would do if it were given now. Nothing of it was written, and its key is not used up.',
  },
);
export type DryRunAnswer = Shown<typeof DryRunAnswer>;
