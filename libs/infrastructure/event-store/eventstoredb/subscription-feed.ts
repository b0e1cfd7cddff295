import type { AllStreamRecordedEvent, AllStreamSubscription } from '@eventstore/db-client';
import { START as LOG_START, streamNameFilter } from '@eventstore/db-client';
import type { Position } from '#application/ports/event-store.js';
import { START } from '#application/ports/event-store.js';
import { Silence } from './deadline.js';
import type { Connection } from './live-client.js';
import { serverPosition } from './log-pages.js';

/** One subscription on one client, read at the reader's pace: the server is held up by gRPC's own flow control. */
export class SubscriptionFeed {
  readonly #subscription: AllStreamSubscription;
  readonly #gone: AbortSignal;
  #failure: Error | undefined;
  #hasCaughtUp = false;
  #wake: () => void = () => undefined;

  constructor({ client, gone }: Connection, after: Position, prefix: string, buffered: number) {
    // A regular expression costs the server a look at each name; system streams begin with $.
    const filter = prefix === '' ? streamNameFilter({ regex: '^[^$]' }) : streamNameFilter({ prefixes: [prefix] });
    const fromPosition = after === START ? LOG_START : serverPosition(after);
    this.#subscription = client.subscribeToAll({ fromPosition, filter }, { highWaterMark: buffered });
    this.#gone = gone;
    const ring = (): void => this.#wake();
    this.#subscription.on('readable', ring);
    this.#subscription.on('caughtUp', () => {
      this.#hasCaughtUp = true;
      ring();
    });
    // After an error the client's subscription is silent for ever, neither ended nor destroyed.
    this.#subscription.on('error', (error: Error) => this.#fail(error));
    this.#subscription.on('end', () => this.#fail(new Silence('the server ended the subscription')));
    gone.addEventListener('abort', this.#onGone, { once: true });
    if (gone.aborted) this.#onGone();
  }

  get hasArrived(): boolean {
    return this.#subscription.readableLength > 0;
  }

  /** The server has said so, and everything sent before has been taken. */
  get isCaughtUp(): boolean {
    return this.#hasCaughtUp && !this.hasArrived;
  }

  /** What has arrived, at most so many. @throws what the subscription failed with, once all that came before is taken. */
  take(count: number): AllStreamRecordedEvent[] {
    const taken: AllStreamRecordedEvent[] = [];
    while (taken.length < count) {
      const resolved = this.#subscription.read();
      if (resolved === null) break;
      if (resolved.event) taken.push(resolved.event);
    }
    if (taken.length === 0 && this.#failure) throw this.#failure;
    return taken;
  }

  /** @returns whether anything happened before the limit. */
  changed(limitMs: number, signal: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => {
      const settle = (hasChanged: boolean) => (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', aborted);
        this.#wake = () => undefined;
        resolve(hasChanged);
      };
      const timer = setTimeout(settle(false), limitMs);
      const aborted = settle(true);
      this.#wake = settle(true);
      signal.addEventListener('abort', aborted, { once: true });
      if (signal.aborted || this.#failure) aborted();
    });
  }

  /** Leaving without this leaks the server's side. */
  async close(): Promise<void> {
    this.#gone.removeEventListener('abort', this.#onGone);
    // Rejects when the call never began.
    await this.#subscription.unsubscribe().catch(() => undefined);
  }

  readonly #onGone = (): void => this.#fail(new Silence('the client was given up'));

  #fail(error: Error): void {
    this.#failure ??= error;
    this.#wake();
  }
}
