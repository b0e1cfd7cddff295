import type { Instant } from '#domain/kernel/time.js';
import { decode, encode } from './canonical-json.js';
import { type LeafOf, leafOf } from './leaf.js';
import { UnreadableLog } from './log-errors.js';

/** An event as it is stored, before anything of it is believed. */
export interface StoredEvent extends LeafOf {
  readonly position: number;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
  readonly leaf: Uint8Array;
}

export interface Place {
  readonly position: number;
  readonly stream: string;
}

/** A log as a verification reads it; each call may throw `UnreadableLog`. */
export interface StoredLog {
  /** The last position that is there and the last that was given out, at one moment; 0 in an empty log. */
  end(): { readonly last: number; readonly given: number };
  /** Events after a position, in the order of their positions. */
  page(after: number, limit: number): readonly StoredEvent[];
  /** The first event that does not follow the one before it in its stream, and how many streams there are. */
  streams(): { readonly count: number; readonly misplaced: Place | undefined };
  /** What is wrong with the file itself, in the driver's words. */
  structure(): string | undefined;
}

/**
 * `hole`: the event before it is missing. `leaf`: it is not what was written. `bytes`: not canonical JSON. `time`:
 * recorded before its predecessor. `revision`: out of place in its stream. `end`: the last events are gone.
 */
export interface LogFault {
  readonly kind: 'hole' | 'leaf' | 'bytes' | 'time' | 'revision' | 'end' | 'unreadable' | 'structure';
  /** Where it was met; `structure` belongs to no event, and what is gone has no stream. */
  readonly position?: number;
  readonly stream?: string;
  /** The driver's words. */
  readonly why?: string;
}

export interface LogVerdict {
  /** How many events were found good, and the bytes of their data and metadata. */
  readonly events: number;
  readonly bytes: number;
  readonly streams: number;
  readonly recordedAt: Instant | undefined;
  readonly fault: LogFault | undefined;
}

/** What was to be kept or copied is damaged; nothing was made of it. */
export class LogDamaged extends Error {
  override readonly name = 'LogDamaged';
  constructor(readonly fault: LogFault) {
    super(`the log is damaged: ${JSON.stringify(fault)}`);
  }
}

/** An event may have 1 MiB. */
const PAGE = 200;

/**
 * Calls: the log, page by page; beside a writer it looks at what was there when it began.
 * Answers: counts, and the first fault. Leaves tell damage and careless hands; whoever rewrites an event together with
 * its leaf is not found by this, only by comparing with a copy that he could not reach.
 * Fails: what the driver throws when it cannot read at all: no right, a busy file, a failing disk.
 * Promises: memory is that of one page, however long the log is; nothing is written.
 */
export function verifyLog(log: StoredLog, told: (events: number, of: number) => void = () => {}): LogVerdict {
  let before = { position: 0, recordedAt: Number.MIN_SAFE_INTEGER as Instant };
  let bytes = 0;
  let streams = 0;
  const verdict = (fault?: LogFault): LogVerdict => {
    const recordedAt = before.position === 0 ? undefined : before.recordedAt;
    return { events: before.position, bytes, streams, recordedAt, fault };
  };
  let limit = PAGE;
  try {
    const { last, given } = log.end();
    while (before.position < last) {
      const events = pageOf(log, before.position, limit);
      if (events === undefined) {
        // One at a time, to say which of them it is.
        limit = 1;
        continue;
      }
      if (events.length === 0) return verdict({ kind: 'hole', position: before.position + 1 });
      for (const event of events) {
        const kind = faultOf(event, before);
        if (kind !== undefined) return verdict({ kind, position: event.position, stream: event.stream });
        before = event;
        bytes += event.data.length + event.metadata.length;
      }
      told(before.position, last);
    }
    if (given > last) return verdict({ kind: 'end', position: last + 1 });
    const { count, misplaced } = log.streams();
    streams = count;
    if (misplaced !== undefined) return verdict({ kind: 'revision', ...misplaced });
    const why = log.structure();
    return verdict(why === undefined ? undefined : { kind: 'structure', why });
  } catch (error) {
    if (!(error instanceof UnreadableLog)) throw error;
    return verdict({ kind: 'unreadable', position: before.position + 1, why: error.message });
  }
}

function pageOf(log: StoredLog, after: number, limit: number): readonly StoredEvent[] | undefined {
  try {
    return log.page(after, limit);
  } catch (error) {
    if (error instanceof UnreadableLog && limit > 1) return undefined;
    throw error;
  }
}

function faultOf(
  event: StoredEvent,
  before: { readonly position: number; readonly recordedAt: Instant },
): LogFault['kind'] | undefined {
  if (event.position !== before.position + 1) return 'hole';
  if (!hasItsLeaf(event)) return 'leaf';
  if (event.recordedAt < before.recordedAt) return 'time';
  return isCanonical(event.data) && isCanonical(event.metadata) ? undefined : 'bytes';
}

function hasItsLeaf(event: StoredEvent): boolean {
  try {
    return leafOf(event).equals(event.leaf);
  } catch {
    // A flipped bit can make an instant that no date has.
    return false;
  }
}

function isCanonical(bytes: Uint8Array): boolean {
  try {
    return Buffer.from(encode(decode(bytes))).equals(bytes);
  } catch {
    return false;
  }
}
