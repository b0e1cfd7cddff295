/** What an operator should hear of, though every caller is answered all the same. */
export type Notice =
  /** A client that hung or threw was given up; `count` since the log was opened. */
  | { readonly kind: 'client replaced'; readonly count: number }
  /** The client threw where nobody could catch it. */
  | { readonly kind: 'late throw'; readonly count: number; readonly why: string }
  /** A subscription failed, ended or stalled, and was begun anew after the last event handled. */
  | { readonly kind: 'resubscribed'; readonly count: number; readonly why: string }
  /** Our clock is ahead of the server's by so much (behind, where negative). An alarm: recorded instants are in doubt. */
  | { readonly kind: 'clock differs'; readonly byMs: number };

/** One line; never a credential: errors of the client hold what the server answered, not what was sent. */
export function sayNotice(notice: Notice): void {
  process.stderr.write(`the connection to EventStoreDB: ${JSON.stringify(notice)}\n`);
}
