import { Type } from 'typebox';
import { Answer, WireInstant, WirePosition } from './answer.js';
import { anyObject, nullable, type Shown } from './shape.js';

export const EventItem = Type.Object(
  {
    position: WirePosition,
    stream: Type.String(),
    revision: Type.Integer({ minimum: 0 }),
    id: Type.String(),
    type: Type.String(),
    actor: Type.String(),
    unit: nullable(Type.String()),
    occurredAt: WireInstant,
    recordedAt: WireInstant,
    reason: nullable(Type.String()),
    mandate: nullable(Type.String()),
    data: nullable(anyObject(), { description: 'What the event of this type says.' }),
  },
  {
    title: 'EventItem',
    description:
      'One fact: who, when, what. `data` is null where the reader may not see it; sealed contact data are never shown.',
  },
);
export type EventItem = Shown<typeof EventItem>;

export const EventPage = Type.Object(
  { items: Type.Array(EventItem), next: nullable(WirePosition), ...Answer.properties },
  { title: 'EventPage', description: 'Go on with `after` set to `next`, which is null at the end.' },
);
export type EventPage = Shown<typeof EventPage>;

export const TaskHistory = Type.Object(
  { items: Type.Array(EventItem), ...Answer.properties },
  { title: 'TaskHistory', description: 'Oldest first.' },
);
export type TaskHistory = Shown<typeof TaskHistory>;

export const LiveHint = Type.Object(
  { position: WirePosition, kinds: Type.Array(Type.String()), ids: Type.Array(Type.String()) },
  { title: 'LiveHint', description: 'An event `hint`: what changed and where to look, never what it says.' },
);
export type LiveHint = Shown<typeof LiveHint>;

export const LiveReset = Type.Object(
  { position: WirePosition },
  { title: 'LiveReset', description: 'An event `reset`: more changed than can be named, so read anew.' },
);
export type LiveReset = Shown<typeof LiveReset>;
