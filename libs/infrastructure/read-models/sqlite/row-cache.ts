/** A row that stands, as the file holds it. */
export interface Standing {
  readonly rowid: number;
  readonly from: number;
  readonly text: string;
  /** Parsed when it is first asked for: what a fold reads is what the file would answer, never the object it put. */
  row?: unknown;
}

/** Enough for what a busy hour touches; at some kilobytes a row, tens of megabytes at most. */
const ROWS_MAX = 4_096;

/** The rows of one table used last, and the keys known to have none, so that a hot row is not read and parsed again. */
export class RowCache {
  readonly #rows = new Map<string, Standing | null>();

  /** Undefined: not known here. */
  get(key: string): Standing | null | undefined {
    const known = this.#rows.get(key);
    if (known === undefined) return undefined;
    this.#rows.delete(key);
    this.#rows.set(key, known);
    return known;
  }

  set(key: string, standing: Standing | null): void {
    this.#rows.delete(key);
    this.#rows.set(key, standing);
    if (this.#rows.size <= ROWS_MAX) return;
    const [eldest] = this.#rows.keys();
    if (eldest !== undefined) this.#rows.delete(eldest);
  }

  clear(): void {
    this.#rows.clear();
  }
}
