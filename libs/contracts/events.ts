import type { Answer, WireInstant, WirePosition } from './answer.js';

/** One fact: who, when, what. `data` is null where the reader may not see it; sealed contact data are never shown. */
export interface EventItem {
  readonly position: WirePosition;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly actor: string;
  readonly unit: string | null;
  readonly occurredAt: WireInstant;
  readonly recordedAt: WireInstant;
  readonly reason: string | null;
  readonly mandate: string | null;
  readonly data: object | null;
}

/** `GET /v1/events`: go on with `after` set to `next`, which is null at the end. */
export interface EventPage extends Answer {
  readonly items: readonly EventItem[];
  readonly next: WirePosition | null;
}

/** `GET /v1/tasks/{id}/events`, oldest first. */
export interface TaskHistory extends Answer {
  readonly items: readonly EventItem[];
}

/** An event `hint` of `GET /v1/stream`: what changed and where to look, never what it says. An event `reset` has the position alone. */
export interface LiveHint {
  readonly position: WirePosition;
  readonly kinds: readonly string[];
  readonly ids: readonly string[];
}
