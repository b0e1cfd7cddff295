import { type Rejection, reject } from '#domain/kernel/rejection.js';
import { WrittenByNewerVersion } from '#domain/upcasting/written-by-newer-version.js';
import type { Position } from '../ports/event-store.js';
import type { ReadModels } from '../ports/read-models.js';
import type { QuarantinedRow } from '../tables.js';

/** By stream. */
export type QuarantinedStreams = ReadonlyMap<string, QuarantinedRow>;

export const NONE_QUARANTINED: QuarantinedStreams = new Map();

/** Streams whose rows stand still as of a position: an event could not be folded, and nothing after it is. */
export function quarantinedStreams(rows: Pick<ReadModels, 'find'>, at: Position): QuarantinedStreams {
  return byStream(rows.find('quarantined', {}, { at }));
}

/** Read models answer the very same rows for as long as they stand, and every command asks. */
const maps = new WeakMap<readonly QuarantinedRow[], QuarantinedStreams>();

function byStream(rows: readonly QuarantinedRow[]): QuarantinedStreams {
  if (rows.length === 0) return NONE_QUARANTINED;
  const map = maps.get(rows) ?? new Map(rows.map((row) => [row.stream, row]));
  maps.set(rows, map);
  return map;
}

/** Why a stream stands still, for people and programmes. */
export type QuarantineReason = 'written-by-a-newer-version' | 'cannot-be-folded';

export const reasonOf = (error: unknown): QuarantineReason =>
  error instanceof WrittenByNewerVersion ? 'written-by-a-newer-version' : 'cannot-be-folded';

/** A stream holds an event that no rule of ours takes in: nothing more is decided on it. */
export class CannotBeFolded extends Error {
  override readonly name = 'CannotBeFolded';
  constructor(
    readonly stream: string,
    why: string,
    options?: ErrorOptions,
  ) {
    super(`${stream} cannot be folded: ${why}`, options);
  }
}

/** A decision looked at a stream that stands still. Neither refused nor decided: it waits until that stream is mended. */
export class DependsOnQuarantined extends Error {
  override readonly name = 'DependsOnQuarantined';
  constructor(readonly stream: string) {
    super(`this depends on ${stream}, which stands still`);
  }
}

/** What stops work on one stream, and none on others, as whoever asked for it is told; undefined for any other failure. */
export function standingStill(error: unknown): Rejection<QuarantineReason | 'depends-on-quarantined'> | undefined {
  if (error instanceof DependsOnQuarantined) return reject('depends-on-quarantined', { stream: error.stream });
  if (!(error instanceof CannotBeFolded || error instanceof WrittenByNewerVersion)) return undefined;
  return reject(reasonOf(error), { stream: error.stream ?? '' });
}
