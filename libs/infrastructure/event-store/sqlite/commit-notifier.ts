/** A cheap number that is another one once somebody has committed: `PRAGMA data_version`, 3 µs. */
type Version = () => number;

/**
 * Wakes subscriptions that have read everything. Other processes and threads are noticed by polling the version; a
 * commit of our own rings at once. One timer for all who wait, and none while nobody does.
 */
export class CommitNotifier {
  /** Who waits, and the version that each has seen. */
  readonly #waiting = new Map<(error?: unknown) => void, number>();
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly version: Version,
    private readonly everyMs: number,
  ) {}

  /** Resolves once the version differs from `since`, or the bell rings, or the signal is aborted. */
  async changed(since: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted || this.version() !== since) return;
    await new Promise<void>((resolve, reject) => {
      const wake = (error?: unknown): void => {
        signal?.removeEventListener('abort', leave);
        this.#waiting.delete(wake);
        if (this.#waiting.size === 0) this.#stop();
        if (error === undefined) resolve();
        else reject(error);
      };
      const leave = (): void => wake();
      signal?.addEventListener('abort', leave, { once: true });
      this.#waiting.set(wake, since);
      this.#timer ??= setInterval(() => this.#poll(), this.everyMs);
    });
  }

  ring(error?: unknown): void {
    for (const wake of [...this.#waiting.keys()]) wake(error);
  }

  #poll(): void {
    try {
      const version = this.version();
      for (const [wake, since] of [...this.#waiting]) if (version !== since) wake();
    } catch (error) {
      // Thrown here it would end the process from a timer; the subscriptions can say whose reading failed.
      this.ring(error);
    }
  }

  #stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
