/**
 * Work on one key at a time, in the order in which it was asked for; different keys do not wait for each other. Economy,
 * not safety: a hundred commands on one stream would otherwise spend their attempts on each other's conflicts.
 */
export class KeyedMutex {
  readonly #last = new Map<string, Promise<unknown>>();

  take<T>(key: string, work: () => Promise<T>): Promise<T> {
    const mine = (this.#last.get(key) ?? Promise.resolve()).then(work);
    // Whoever comes next waits for the end of it, not for its success.
    const end: Promise<void> = mine.then(
      () => this.#leave(key, end),
      () => this.#leave(key, end),
    );
    this.#last.set(key, end);
    return mine;
  }

  #leave(key: string, end: Promise<void>): void {
    if (this.#last.get(key) === end) this.#last.delete(key);
  }
}
