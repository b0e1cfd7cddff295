/**
 * The emulator's backend: a log in memory that answers appends by the rules observed on EventStoreDB 23.10.5. It is a
 * stand-in for tests of our own adapter; what it shows is never an EventStoreDB result. Streams cannot be deleted here.
 */
export interface Proposed {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

export interface Logged extends Proposed {
  readonly stream: string;
  readonly revision: number;
  readonly position: number;
  /** 100 ns ticks since 1970, as the server stamps them. */
  readonly created: string;
}

export type Expectation = number | 'no-stream' | 'any' | 'exists';

export type AppendOutcome =
  | { readonly kind: 'written'; readonly revision: number; readonly position: number }
  | { readonly kind: 'nothing written'; readonly position: number }
  | { readonly kind: 'too large' }
  | { readonly kind: 'bad request'; readonly text: string }
  | { readonly kind: 'wrong version'; readonly expected: Expectation; readonly actual: number | undefined };

export const APPEND_BYTES_MAX = 1_048_576;
/** Positions are byte offsets on the real server: sparse, and most numbers are no event's. */
const ALIGNMENT = 128;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export class EmulatedLog {
  readonly all: Logged[] = [];
  readonly #streams = new Map<string, Logged[]>();
  /** By event id alone, the first stream keeps the slot; serves `any` only, as the server's cache of recent ids does. */
  readonly #firstUse = new Map<string, Logged>();
  readonly #waiting = new Set<() => void>();
  #end = 0;

  constructor() {
    // A new database is not empty: position 0 is a system event.
    this.#write('$$$scavenges', [proposed('00000000-0000-4000-8000-0000000000ff', '$metadata')]);
  }

  /** The same events at the same positions, to be gone on with apart from these. */
  copy(): EmulatedLog {
    const copy = new EmulatedLog();
    copy.all.splice(0, copy.all.length, ...this.all);
    copy.#end = this.#end;
    for (const [name, events] of this.#streams) copy.#streams.set(name, [...events]);
    for (const [id, event] of this.#firstUse) copy.#firstUse.set(id, event);
    return copy;
  }

  stream(name: string): readonly Logged[] | undefined {
    return this.#streams.get(name);
  }

  append(name: string, expected: Expectation, events: readonly Proposed[]): AppendOutcome {
    for (const { id, type } of events) {
      if (type === '') return { kind: 'bad request', text: "Empty eventType provided. (Parameter 'eventType')" };
      if (!UUID.test(id)) return { kind: 'bad request', text: 'Unrecognized Guid format.' };
    }
    if (sizeOf(events) > APPEND_BYTES_MAX) return { kind: 'too large' };
    const stream = this.#streams.get(name) ?? [];
    const last = stream.length - 1;
    const wrong = { kind: 'wrong version', expected, actual: last < 0 ? undefined : last } as const;
    const from = expected === 'no-stream' ? -1 : typeof expected === 'number' ? expected : last;
    if (from > last || (expected === 'exists' && last < 0)) return wrong;
    const there =
      typeof expected === 'string' && expected !== 'no-stream' ? this.#recent(name, events) : stream.slice(from + 1);
    if (there.length > 0) {
      const isRepeat = events.every(({ id }, index) => there[index]?.id === id.toLowerCase());
      const repeated = there[events.length - 1];
      return isRepeat && repeated ? written(repeated) : wrong;
    }
    if (events.length === 0) return { kind: 'nothing written', position: this.#advance(ALIGNMENT) };
    return written(this.#write(name, events));
  }

  /** Resolves at the next append, or when the signal is aborted. */
  changed(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        this.#waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      this.#waiting.add(wake);
      signal.addEventListener('abort', wake, { once: true });
      if (signal.aborted) wake();
    });
  }

  /** Index of the first event at or after a position; `undefined` when it is within the log and no event's. */
  indexOf(position: number): number | undefined {
    const index = this.all.findIndex((event) => event.position >= position);
    if (index < 0) return this.all.length;
    return this.all[index]?.position === position ? index : undefined;
  }

  #recent(name: string, events: readonly Proposed[]): readonly Logged[] {
    const [first] = events;
    const known = first && this.#firstUse.get(first.id.toLowerCase());
    return known?.stream === name ? (this.#streams.get(name) ?? []).slice(known.revision) : [];
  }

  #write(name: string, events: readonly Proposed[]): Logged {
    const stream = this.#streams.get(name) ?? [];
    const logged = events.map((event, index) => ({
      ...event,
      id: event.id.toLowerCase(),
      stream: name,
      revision: stream.length + index,
      position: this.#advance(sizeOf([event])),
      created: `${Math.floor(performance.timeOrigin + performance.now())}0000`,
    }));
    this.#streams.set(name, [...stream, ...logged]);
    for (const event of logged) {
      this.all.push(event);
      if (!this.#firstUse.has(event.id)) this.#firstUse.set(event.id, event);
    }
    for (const wake of [...this.#waiting]) wake();
    const last = logged.at(-1);
    if (!last) throw new Error('an append that writes holds at least one event');
    return last;
  }

  #advance(bytes: number): number {
    const position = this.#end;
    this.#end += Math.ceil((bytes + 1) / ALIGNMENT) * ALIGNMENT;
    return position;
  }
}

function written({ revision, position }: Logged): AppendOutcome {
  return { kind: 'written', revision, position };
}

function sizeOf(events: readonly Proposed[]): number {
  return events.reduce((sum, { type, data, metadata }) => sum + type.length + data.length + metadata.length, 0);
}

function proposed(id: string, type: string): Proposed {
  return { id, type, contentType: 'application/json', data: Buffer.from('{}'), metadata: new Uint8Array() };
}
