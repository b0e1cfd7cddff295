/** Hints that something changed, one connection for all tabs of this browser that show the same person. */
export class Live {
  readonly #channel: BroadcastChannel;
  readonly #ended = new AbortController();
  #source: EventSource | undefined;

  constructor(
    readonly as: string,
    private readonly onHint: () => void,
    private readonly onState: (isConnected: boolean) => void,
  ) {
    this.#channel = new BroadcastChannel(`dondoc-live-${as}`);
    this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (data === 'hint') onHint();
      if (data === 'up' || data === 'down') onState(data === 'up');
    };
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

  #listen(): Promise<void> {
    const source = new EventSource(`/v1/stream?as=${encodeURIComponent(this.as)}`);
    this.#source = source;
    const tell = (word: 'hint' | 'up' | 'down') => {
      if (!this.#ended.signal.aborted) this.#channel.postMessage(word);
    };
    const hinted = () => {
      tell('hint');
      this.onHint();
    };
    source.onopen = () => {
      tell('up');
      this.onState(true);
      // What happened while nobody listened is read anew.
      hinted();
    };
    source.onerror = () => {
      tell('down');
      this.onState(false);
    };
    for (const event of ['message', 'hint', 'reset']) source.addEventListener(event, hinted);
    return new Promise((resolve) => this.#ended.signal.addEventListener('abort', () => resolve()));
  }
}
