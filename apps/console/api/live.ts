type Word = { readonly position: string } | 'up' | 'down';

/**
 * Hints that something changed, one connection for all tabs of this browser that show the same person. It begins with what came
 * after `since`, so nothing has to be read twice to be sure.
 */
export class Live {
  readonly #channel: BroadcastChannel;
  readonly #ended = new AbortController();
  #source: EventSource | undefined;

  constructor(
    readonly as: string,
    private since: string | undefined,
    private readonly onHint: (position: string) => void,
    private readonly onState: (isConnected: boolean) => void,
  ) {
    this.#channel = new BroadcastChannel(`dondoc-live-${as}`);
    this.#channel.onmessage = ({ data }: MessageEvent<Word>) => this.#heard(data);
    // Whoever holds the lock listens for all; when that tab closes, the next one takes over.
    navigator.locks
      .request(`dondoc-live-${as}`, { signal: this.#ended.signal }, () => this.#listen())
      .catch(() => undefined);
  }

  close(): void {
    this.#ended.abort();
    this.#source?.close();
    this.#channel.close();
  }

  #heard(word: Word): void {
    if (typeof word === 'string') {
      this.onState(word === 'up');
      return;
    }
    this.since = word.position;
    this.onHint(word.position);
  }

  #listen(): Promise<void> {
    const asked = new URLSearchParams({ as: this.as, ...(this.since === undefined ? {} : { since: this.since }) });
    // Where the connection breaks, the browser asks from the last position that it was told.
    const source = new EventSource(`/v1/stream?${asked}`);
    this.#source = source;
    const tell = (word: Word) => {
      if (this.#ended.signal.aborted) return;
      this.#channel.postMessage(word);
      this.#heard(word);
    };
    source.onopen = () => tell('up');
    source.onerror = () => tell('down');
    for (const event of ['hint', 'reset']) {
      source.addEventListener(event, ({ lastEventId }: MessageEvent) => tell({ position: lastEventId }));
    }
    return new Promise((resolve) => this.#ended.signal.addEventListener('abort', () => resolve()));
  }
}
