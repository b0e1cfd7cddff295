/** Instants are ISO 8601 in UTC; dates are `YYYY-MM-DD` on the wall calendar; positions are opaque strings. */
export type WireInstant = string;
export type WireDate = string;
export type WirePosition = string;

/** English may be lacking; Vietnamese then stands in. */
export interface WireText {
  readonly vi: string;
  readonly en?: string;
}

/** Every read says as of when it speaks: the moment that it judges by, and the last event that it knows. */
export interface Answer {
  readonly asOf: WireInstant;
  readonly position: WirePosition;
}

/** A page of a list. `nextCursor` is opaque, keeps the list at one moment, and is null on the last page. */
export interface Page<Item> extends Answer {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/** An aggregate: `revision` of its last event, `etag` of the last one that a person caused. */
export interface Versioned {
  readonly revision: number;
  readonly etag: number;
}
