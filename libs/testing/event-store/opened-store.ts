import type { EventStore } from '#application/ports/event-store.js';

export interface OpenedStore {
  readonly store: EventStore;
  close(): Promise<void>;
}

/** How a part of the exam reaches the store that is open while it runs. */
export type Store = () => EventStore;
