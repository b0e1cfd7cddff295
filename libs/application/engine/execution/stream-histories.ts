import { LRUCache } from 'lru-cache';
import type { EventStore, RecordedEvent, Revision } from '../../ports/event-store.js';
import { START } from '../../ports/event-store.js';
import { CannotBeFolded, reasonOf } from '../quarantined-streams.js';
import { StreamHistory } from './stream-history.js';
import type { StreamRules } from './stream-rules.js';

const PAGE = 1_000;
/** Enough for what a busy hour touches; a stream of a few dozen events holds some tens of kilobytes. */
const KEPT_MAX = 1_000;

/** Streams as commands need them. Those used last are kept folded, so that only what has come since is read. */
export class StreamHistories {
  readonly #kept = new LRUCache<string, StreamHistory>({ max: KEPT_MAX });

  constructor(private readonly store: Pick<EventStore, 'readStream'>) {}

  /**
   * As it was when it was last read or written here: free of charge, and right unless another process has written to it
   * since. An append at its revision proves that nobody has.
   */
  remembered(stream: string): StreamHistory | undefined {
    return this.#kept.get(stream);
  }

  /**
   * Up to its last event, whichever process wrote it.
   *
   * @throws WrittenByNewerVersion; CannotBeFolded for an event that no rule takes in.
   */
  async load(stream: string, rules: StreamRules): Promise<StreamHistory> {
    let history = this.#kept.get(stream) ?? StreamHistory.empty(rules);
    for (;;) {
      const from = (history.revision + 1) as Revision;
      const page = await this.store.readStream(stream, { from, limit: PAGE });
      history = withEvents(history, page, stream);
      if (page.length < PAGE) break;
    }
    if (history.position !== START) this.keep(stream, history);
    return history;
  }

  /** As it was after one of its events. What was last written here is remembered; further back the log is read again. */
  async upTo(stream: string, rules: StreamRules, revision: number): Promise<StreamHistory> {
    const kept = this.#kept.get(stream);
    if (kept?.revision === revision) return kept;
    let history = StreamHistory.empty(rules);
    while (history.revision < revision) {
      const from = (history.revision + 1) as Revision;
      const page = await this.store.readStream(stream, { from, limit: Math.min(PAGE, revision - history.revision) });
      if (page.length === 0) break;
      history = withEvents(history, page, stream);
    }
    return history;
  }

  /** One read before another's append may come back after it: what is known to be longer stays. */
  keep(stream: string, history: StreamHistory): void {
    if (history.revision < (this.#kept.get(stream)?.revision ?? history.revision)) return;
    this.#kept.set(stream, history);
  }
}

function withEvents(history: StreamHistory, page: readonly RecordedEvent[], stream: string): StreamHistory {
  try {
    return history.with(page);
  } catch (error) {
    if (reasonOf(error) === 'written-by-a-newer-version') throw error;
    throw new CannotBeFolded(stream, String(error), { cause: error });
  }
}
