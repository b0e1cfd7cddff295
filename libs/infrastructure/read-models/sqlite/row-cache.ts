/** A row that stands, as the file holds it or will. */
export interface Standing {
  readonly text: string;
  /** Parsed when it is first asked for: what a fold reads is what the file would answer, never the object it put. */
  row?: unknown;
  /** Undefined until it is written. */
  rowid?: number;
}

/** Enough for what a busy hour touches; at some kilobytes a row, tens of megabytes at most. */
const GENERATION_MAX = 2_048;

/**
 * The rows of one table used last, and the keys known to have none, so that a hot row is not read and parsed again. In two
 * generations: a use costs one look, and what was not used for a whole generation is forgotten.
 */
export class RowCache {
  #young = new Map<string, Standing | null>();
  #old: ReadonlyMap<string, Standing | null> = new Map();

  /** Undefined: not known here. */
  get(key: string): Standing | null | undefined {
    const known = this.#young.get(key);
    if (known !== undefined) return known;
    const older = this.#old.get(key);
    if (older !== undefined) this.set(key, older);
    return older;
  }

  set(key: string, standing: Standing | null): void {
    this.#young.set(key, standing);
    if (this.#young.size <= GENERATION_MAX) return;
    this.#old = this.#young;
    this.#young = new Map();
  }

  clear(): void {
    this.#young = new Map();
    this.#old = new Map();
  }
}
