import type { Decider } from '../kernel/decider.js';
import type { PersonId } from '../kernel/names.js';
import type { Instant } from '../kernel/time.js';
import { evolveInbox, type Inbox, type InboxEvent, initialInbox } from './inbox.js';

/** `person` and the month name the stream; the notices are known to be this person's before they come here. */
export type InboxCommand = {
  readonly type: 'MarkNoticesRead';
  readonly now: Instant;
  readonly person: PersonId;
  readonly notices: readonly string[];
};

/** To have read something is never wrong. */
export type InboxRejection = never;

export const inboxDecider: Decider<InboxCommand, InboxEvent, Inbox, void, InboxRejection> = {
  initial: initialInbox,
  evolve: evolveInbox,
  decide({ notices }, inbox) {
    const unread = [...new Set(notices)].filter((notice) => !inbox.read.has(notice));
    return unread.length === 0 ? [] : [{ type: 'NoticesRead', data: { notices: unread } }];
  },
};
