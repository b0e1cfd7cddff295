import type { Writable } from 'node:stream';
import type { Hint } from '#application/ports/live-hints.js';
import type { LiveHint } from '#contracts/events.js';

/** Ids beyond this are not collected for a browser that does not keep up: it is told to read anew. */
const IDS_MAX = 1_000;
/** How long a browser waits before it comes back. */
const RETRY_MS = 3_000;

/**
 * One browser's stream of hints (server-sent events, WHATWG HTML 9.2). What happens while the browser does not read is
 * merged into one hint, so a sleeping laptop costs a thousand ids and not the server's memory.
 */
export class LiveConnection {
  #isFull = false;
  #waiting: Hint | undefined;

  constructor(private readonly out: Writable) {
    out.on('drain', () => this.#drained());
  }

  /** First what a resuming browser has missed, else where it stands: from there it resumes when it comes back. */
  open(position: number, missed: Hint | undefined): void {
    this.#write(`retry: ${RETRY_MS}\n${missed === undefined ? `id: ${position}\n\n` : frameOf(missed)}`);
  }

  send(hint: Hint): void {
    if (this.#isFull) this.#waiting = merged(this.#waiting, hint);
    else this.#write(frameOf(hint));
  }

  /** A comment: keeps proxies from closing a quiet stream, and finds out who is gone. */
  engineCycle(): void {
    if (!this.#isFull) this.#write(':\n\n');
  }

  close(): void {
    this.out.end();
  }

  #drained(): void {
    this.#isFull = false;
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting !== undefined) this.send(waiting);
  }

  #write(text: string): void {
    if (this.out.writable) this.#isFull = !this.out.write(text);
  }
}

function merged(before: Hint | undefined, hint: Hint): Hint {
  if (before === undefined) return hint;
  const { position } = hint;
  const kinds = [...new Set([...before.kinds, ...hint.kinds])];
  const ids = [...new Set([...before.ids, ...hint.ids])];
  const isWhole = before.isWhole && hint.isWhole && ids.length <= IDS_MAX;
  return isWhole ? { position, kinds, ids, isWhole } : { position, kinds: [], ids: [], isWhole };
}

function frameOf({ position, kinds, ids, isWhole }: Hint): string {
  const hint: LiveHint = { position: String(position), kinds, ids };
  const [event, data] = isWhole ? ['hint', hint] : ['reset', { position: hint.position }];
  return `id: ${hint.position}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
