import type { EventStore, Position } from '#application/ports/event-store.js';
import type { ReadModels } from '#application/ports/read-models.js';
import { within } from '#infrastructure/queue/within.js';

/** More events than this between log and read models: boards are stale and nothing is acted upon. */
export const LAG_ALARM = 1_000;
const LOG_ANSWERS_WITHIN_MS = 2_000;

export interface Standing {
  readonly last?: Position | undefined;
  /** How many events the read models have not folded in, counted up to one more than `LAG_ALARM`; not known while the log does not answer. */
  readonly missing?: number;
  readonly why?: string;
}

/** A log on a server may be away: whoever asks after the health of the rest must not wait for it. */
export async function standingOf(store: EventStore, readModels: ReadModels): Promise<Standing> {
  try {
    return (await within(asked(store, readModels), LOG_ANSWERS_WITHIN_MS)) ?? { why: 'the log does not answer' };
  } catch (error) {
    return { why: error instanceof Error ? error.message : String(error) };
  }
}

/** Counted, not subtracted: positions are dense in the embedded log and sparse on a server. */
async function asked(store: EventStore, readModels: ReadModels): Promise<Standing> {
  const last = (await store.head())?.position;
  const at = readModels.position();
  if (last === undefined || last <= at) return { last, missing: 0 };
  return { last, missing: (await store.readAll({ after: at, limit: LAG_ALARM + 1 })).length };
}
