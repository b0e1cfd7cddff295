import { hash } from 'node:crypto';
import { canonicalText } from '#infrastructure/event-store/canonical-json.js';

/** Digest of a body's canonical form: the order of keys, white space and the Unicode form say nothing. */
export const fingerprintOf = (body: object): string => hash('sha256', canonicalText(body), 'hex');
