import type { Blocker } from '#domain/blocker/blocker.js';
import { anyOf, HEADS, holders, LEADERS } from '../engine/definition/right.js';

/** The head of the unit that is held up, or a leader of the ministry that assigned its task. */
export const headOrLeader = anyOf(
  holders('lead', HEADS, ({ unit }: Blocker) => unit),
  holders('assigning', LEADERS, ({ assigningUnit }: Blocker) => assigningUnit),
);
