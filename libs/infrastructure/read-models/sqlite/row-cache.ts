import { LRUCache } from 'lru-cache';

/** A row that stands, as the file holds it or will. */
export interface Standing {
  readonly text: string;
  /** Parsed when it is first asked for: what a fold reads is what the file would answer, never the object it put. */
  row?: unknown;
  /** Undefined until it is written. */
  rowid?: number;
}

/** Enough for what a busy hour touches; at some kilobytes a row, tens of megabytes at most. */
const KEPT_MAX = 4_096;

/** The rows of one table used last, and the keys known to have none, so that a hot row is not read and parsed again. */
export class RowCache {
  /** The library keeps no null: false stands for it. */
  readonly #known = new LRUCache<string, Standing | false>({ max: KEPT_MAX });

  /** Undefined: not known here. */
  get(key: string): Standing | null | undefined {
    const known = this.#known.get(key);
    return known === false ? null : known;
  }

  set(key: string, standing: Standing | null): void {
    this.#known.set(key, standing ?? false);
  }

  clear(): void {
    this.#known.clear();
  }
}
