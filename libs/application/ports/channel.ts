/** A message ready for one person: text already chosen in their language. */
export interface OutgoingMessage {
  /** The delivery's id: the provider's idempotency key, the mail's Message-ID. */
  readonly deliveryId: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  /** Business instant, for the Date header. */
  readonly at: number;
}

export type ChannelOutcome =
  | { readonly kind: 'accepted'; readonly reference?: string }
  | { readonly kind: 'temporary'; readonly why: string }
  | { readonly kind: 'permanent'; readonly why: string };

/** A way to reach a person that can fail. At least once: the same deliveryId may be sent again after a crash. */
export abstract class Channel {
  abstract readonly name: 'mail';
  abstract send(message: OutgoingMessage): Promise<ChannelOutcome>;
}
