import { Channel, type ChannelOutcome, type OutgoingMessage } from '#application/ports/channel.js';

/** A mail provider that answers as it is told, in order, and from then on accepts; it keeps what it was sent. */
export class ScriptedChannel extends Channel {
  override readonly name = 'mail';
  readonly sent: OutgoingMessage[] = [];
  readonly #answers: ChannelOutcome[] = [];

  answers(...outcomes: readonly ChannelOutcome[]): this {
    this.#answers.push(...outcomes);
    return this;
  }

  override async send(message: OutgoingMessage): Promise<ChannelOutcome> {
    this.sent.push(message);
    return this.#answers.shift() ?? { kind: 'accepted', reference: '250 taken' };
  }
}
