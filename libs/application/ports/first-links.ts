import type { UnitId } from '#domain/kernel/names.js';
import type { Instant } from '#domain/kernel/time.js';

/** The links by which the first administrator comes in. What is kept of them opens nothing. */
export interface FirstLinksKept {
  readonly links: readonly { readonly digest: string; readonly until: Instant }[];
  /** Digests of links that were used, or went with the one that was. */
  readonly ended: readonly string[];
  /** The unit with which the founding was begun: whoever goes on after a crash goes on with it. */
  readonly begun?: UnitId;
}

export abstract class FirstLinks {
  abstract read(): FirstLinksKept;
  /** On disk when it returns. */
  abstract keep(kept: FirstLinksKept): void;
}
