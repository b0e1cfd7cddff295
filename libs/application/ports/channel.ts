/** A message ready for one person: text already chosen in their language. */
export interface OutgoingMessage {
  /** The delivery's id: the provider's idempotency key, the mail's Message-ID. */
  readonly deliveryId: string;
  /** All messages about one obligation have the same: mail programs show them together. */
  readonly thread: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  /** Business instant, for the Date header. */
  readonly at: number;
}

export type ChannelOutcome =
  /** `reference` is what the provider said, or its name for the message. */
  | { readonly kind: 'accepted'; readonly reference?: string }
  /** It may pass. Where nobody was reached, or nobody was let in yet, it says nothing of the message. */
  | { readonly kind: 'temporary'; readonly why: string; readonly isUnreached?: true }
  /** This message or its recipient is refused for good. */
  | { readonly kind: 'permanent'; readonly why: string }
  /** Our login or our sender is refused for good: so would every message be, until somebody mends it. */
  | { readonly kind: 'closed'; readonly why: string };

/** A way to reach a person that can fail. At least once: the same deliveryId may be sent again after a crash. */
export abstract class Channel {
  abstract readonly name: 'mail';
  abstract send(message: OutgoingMessage): Promise<ChannelOutcome>;
}
