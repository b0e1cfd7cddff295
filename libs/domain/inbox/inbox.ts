import type { Recorded } from '../kernel/decider.js';
import type { EventVersions } from '../upcasting/event-versions.js';

/** What one person has read of one month's notices. The inbox itself is a projection of what was decided. */
export interface Inbox {
  readonly read: ReadonlySet<string>;
}

export type InboxEvent = { readonly type: 'NoticesRead'; readonly data: { readonly notices: readonly string[] } };

export const inboxEventVersions = {
  NoticesRead: [],
} as const satisfies EventVersions<InboxEvent>;

export const initialInbox: Inbox = { read: new Set() };

export function evolveInbox(inbox: Inbox, { data }: Recorded<InboxEvent>): Inbox {
  return { read: new Set([...inbox.read, ...data.notices]) };
}
