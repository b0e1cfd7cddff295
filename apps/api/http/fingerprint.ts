import { createHash } from 'node:crypto';
import { encode } from '#infrastructure/event-store/canonical-json.js';

/** Digest of a body's canonical form: the order of keys, white space and the Unicode form say nothing. */
export const fingerprintOf = (body: object): string => createHash('sha256').update(encode(body)).digest('hex');
