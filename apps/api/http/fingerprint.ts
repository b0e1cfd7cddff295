import { hash } from 'node:crypto';
import { canonicalText, NotCanonical } from '#infrastructure/event-store/canonical-json.js';

/** A request as it was sent; `query` is what stands after the `?`, empty where there is none. */
export interface Sent {
  readonly body: object;
  readonly query: string;
}

/**
 * Digest of what was asked: the same key with another body, or with another query, is another wish. The order of keys and
 * of parameters, white space and the Unicode form say nothing. Without a query it is the digest of the body alone: so it
 * stands in logs from before queries counted.
 */
export function fingerprintOf({ body, query }: Sent): string {
  const asked = new URLSearchParams(query);
  asked.sort();
  // A body is never a list, so neither form can be mistaken for the other.
  const text = asked.size === 0 ? textOf(body) : textOf([body, asked.toString()]);
  return hash('sha256', text, 'hex');
}

/** A file that is brought in may be any JSON: what has no canonical form counts as it is. */
function textOf(value: object): string {
  try {
    return canonicalText(value);
  } catch (error) {
    if (error instanceof NotCanonical) return JSON.stringify(value);
    throw error;
  }
}
