import type { Deliver } from '#application/engine/delivery/deliver.js';
import { NotItsTurn, TryLater } from '#application/engine/delivery/try-later.js';
import type { Telemetry } from '#application/ports/telemetry.js';
import { isoOf } from '#domain/kernel/time.js';

/** How long a engine cycle waits, in machine time, for a delivery that was handed to the queue before it sees to it itself. */
const QUEUE_GRACE_MS = 2_000;
const REMEMBERED = 10_000;

/** Where queue and worker meet: the queue hands deliveries in, a engine cycle that must not run ahead waits for them. */
export class DeliveryWaiter {
  readonly #waiting = new Map<string, (() => void)[]>();
  /** Tried before anybody waited for it; the oldest are forgotten. */
  readonly #handled = new Set<string>();

  constructor(
    private readonly deliver: Deliver,
    private readonly telemetry: Telemetry,
  ) {}

  /** What the queue's worker calls. A failure that may pass is left to the reconciler. */
  readonly handle = async (id: string): Promise<void> => {
    try {
      await this.deliver.run(id);
    } catch (error) {
      if (!(error instanceof TryLater)) throw error;
      const next = error.until === undefined ? {} : { next: isoOf(error.until) };
      // Whoever stands in line is not put off.
      if (!(error instanceof NotItsTurn)) {
        this.telemetry.delivered({ delivery: id, outcome: 'put-off', why: error.message, ...next });
      }
    } finally {
      this.#announce(id);
    }
  };

  /** Resolves when each has been tried; one that the queue lost is tried here. */
  async waitFor(ids: readonly string[]): Promise<void> {
    await Promise.all(ids.map((id) => this.#waitForOne(id)));
  }

  #announce(id: string): void {
    const waiting = this.#waiting.get(id);
    for (const seen of waiting ?? []) seen();
    this.#waiting.delete(id);
    if (waiting !== undefined) return;
    this.#handled.add(id);
    const oldest = this.#handled.values().next().value;
    if (this.#handled.size > REMEMBERED && oldest !== undefined) this.#handled.delete(oldest);
  }

  async #waitForOne(id: string): Promise<void> {
    if (this.#handled.delete(id)) return;
    let timer: NodeJS.Timeout | undefined;
    const inTime = await new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), QUEUE_GRACE_MS);
      this.#waiting.set(id, [...(this.#waiting.get(id) ?? []), () => resolve(true)]);
    });
    clearTimeout(timer);
    if (!inTime) await this.handle(id);
  }
}
