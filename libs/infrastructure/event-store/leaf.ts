import { hash } from 'node:crypto';
import type { Instant } from '#domain/kernel/time.js';
import { isoOf } from '#domain/kernel/time.js';

/**
 * Calls: nothing.
 * Answers: the leaf of an event, 32 bytes: the leaf hash of RFC 6962 §2.1, SHA-256(0x00 || entry), where the entry is
 * the canonical JSON (RFC 8785) of `{v, stream, revision, id, type, recordedAt, data, metadata}`.
 * Fails: never, on values that `append-checks.ts` let through.
 * Promises: `v` names the layout, so a later one can stand beside it; payloads enter by the hash of their stored bytes,
 * so a Merkle proof shows who, when and what kind without showing the content.
 */
export interface LeafOf {
  readonly stream: string;
  readonly revision: number;
  /** Lower-case UUID. */
  readonly id: string;
  readonly type: string;
  readonly recordedAt: Instant;
  /** As stored: the bytes, or the text that they are in UTF-8. */
  readonly data: Uint8Array | string;
  readonly metadata: Uint8Array | string;
}

export function leafOf(event: LeafOf): Buffer {
  return hash('sha256', `\0${entryOf(event)}`, 'buffer');
}

/** In lower-case hexadecimal, where no bytes are wanted: a catch-up compares one a row. */
export function leafTextOf(event: LeafOf): string {
  return hash('sha256', `\0${entryOf(event)}`, 'hex');
}

/**
 * Written out by hand, keys in the order of RFC 8785: every event read is checked, and the general serialiser would be
 * the larger part of a catch-up. The spec holds it against the general one.
 */
export function entryOf(event: LeafOf): string {
  const { stream, revision, id, type, recordedAt, data, metadata } = event;
  return (
    `{"data":"sha256:${hash('sha256', data, 'hex')}","id":"${id}","metadata":"sha256:${hash('sha256', metadata, 'hex')}",` +
    `"recordedAt":"${isoText(recordedAt)}","revision":${revision},"stream":${JSON.stringify(stream)},` +
    `"type":${JSON.stringify(type)},"v":"dondoc-leaf/1"}`
  );
}

/** Events are written in batches of one instant, and writing an instant out costs as much as a hash. */
let lastInstant: Instant | undefined;
let lastText = '';
function isoText(at: Instant): string {
  if (at !== lastInstant) {
    lastText = isoOf(at);
    lastInstant = at;
  }
  return lastText;
}
