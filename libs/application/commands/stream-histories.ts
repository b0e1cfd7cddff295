import type { EventStore, Revision } from '../ports/event-store.js';
import { START } from '../ports/event-store.js';
import { StreamHistory } from './stream-history.js';
import type { StreamRules } from './stream-rules.js';

const PAGE = 1_000;
/** Enough for what a busy hour touches; a stream of a few dozen events holds some tens of kilobytes. */
const KEPT_MAX = 1_000;

/**
 * Loads streams. Those used last are kept folded, so that only what has come since is read: whoever asks always gets
 * the stream up to its last event, whichever process wrote it.
 */
export class StreamHistories {
  readonly #kept = new Map<string, StreamHistory>();

  constructor(private readonly store: Pick<EventStore, 'readStream'>) {}

  async load(stream: string, rules: StreamRules): Promise<StreamHistory> {
    let history = this.#kept.get(stream) ?? StreamHistory.empty(rules);
    for (;;) {
      const from = (history.revision + 1) as Revision;
      const page = await this.store.readStream(stream, { from, limit: PAGE });
      history = history.with(page);
      if (page.length < PAGE) break;
    }
    if (history.position !== START) this.#keep(stream, history);
    return history;
  }

  #keep(stream: string, history: StreamHistory): void {
    // Deleted and set again: the map's order is then the order of use.
    this.#kept.delete(stream);
    this.#kept.set(stream, history);
    const [eldest] = this.#kept.keys();
    if (this.#kept.size > KEPT_MAX && eldest !== undefined) this.#kept.delete(eldest);
  }
}
