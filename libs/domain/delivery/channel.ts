import type { Decider, Recorded } from '../kernel/decider.js';
import { unreachable } from '../kernel/invariant.js';
import type { Instant } from '../kernel/time.js';
import type { EventVersions } from '../upcasting/event-versions.js';
import type { Hold } from './attempts.js';

/** A way to reach people that lets us in or does not: a mail server that refuses our login refuses every mail alike. */
export interface Channel {
  /** All that ever were, in order; the last one may have no end. */
  readonly holds: readonly (Hold & { readonly why: string })[];
}

export type ChannelEvent =
  /** Our login or our sender was refused for good: nothing goes out until somebody mends it. */
  | { readonly type: 'ChannelHeld'; readonly data: { readonly channel: 'mail'; readonly why: string } }
  /** It lets us in again. */
  | { readonly type: 'ChannelOpened'; readonly data: { readonly channel: 'mail' } };

export type ChannelCommand =
  | { readonly type: 'HoldChannel'; readonly now: Instant; readonly channel: 'mail'; readonly why: string }
  | { readonly type: 'OpenChannel'; readonly now: Instant; readonly channel: 'mail' };

export const channelEventVersions = {
  ChannelHeld: [],
  ChannelOpened: [],
} as const satisfies EventVersions<ChannelEvent>;

/** Several senders find out at once: the first one's word stands, and the same again is not news. */
export const channelDecider: Decider<ChannelCommand, ChannelEvent, Channel, void, never> = {
  initial: { holds: [] },
  evolve: evolveChannel,
  decide: (command, state) => {
    const isHeld = heldSince(state.holds) !== undefined;
    switch (command.type) {
      case 'HoldChannel':
        return isHeld ? [] : [{ type: 'ChannelHeld', data: { channel: command.channel, why: command.why } }];
      case 'OpenChannel':
        return isHeld ? [{ type: 'ChannelOpened', data: { channel: command.channel } }] : [];
      default:
        return unreachable(command, 'channel decide');
    }
  },
};

/** The hold that stands; undefined for a channel that is open. */
export const heldSince = <H extends Hold>(holds: readonly H[]): H | undefined => {
  const last = holds.at(-1);
  return last?.until === undefined ? last : undefined;
};

export function evolveChannel({ holds }: Channel, event: Recorded<ChannelEvent>): Channel {
  switch (event.type) {
    case 'ChannelHeld':
      return { holds: [...holds, { from: event.occurredAt, why: event.data.why }] };
    case 'ChannelOpened':
      return {
        holds: holds.map((hold) => (hold.until === undefined ? { ...hold, until: event.occurredAt } : hold)),
      };
  }
}
