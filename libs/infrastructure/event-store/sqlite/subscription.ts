import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Position, RecordedEvent } from '#application/ports/event-store.js';
import { START } from '#application/ports/event-store.js';
import type { CommitNotifier } from './commit-notifier.js';
import type { LogReader } from './log-reader.js';

/** Bounds what a subscription holds in memory: at most 500 events, and an append is at most 1 MiB. */
const PAGE = 500;

/**
 * Everything after a position, read from the table always: a wake-up only says when to look. The version is taken
 * before the read, so a commit in between is either in the page or changes the version, and is never slept through.
 */
export async function* subscription(
  reader: LogReader,
  bell: CommitNotifier,
  after: Position,
  signal: AbortSignal,
): AsyncGenerator<readonly RecordedEvent[], void, undefined> {
  let last = after;
  let isCaughtUp = false;
  while (!signal.aborted) {
    const version = reader.version();
    const page = reader.readAll({ after: last, limit: PAGE });
    if (page.length > 0) {
      last = page.at(-1)?.position ?? START;
      isCaughtUp = false;
      yield page;
      // A long catch-up would otherwise run in microtasks alone, and nothing else in this thread would get a turn.
      await nextTurn();
    } else if (isCaughtUp) {
      await bell.changed(version, signal);
    } else {
      isCaughtUp = true;
      yield [];
    }
  }
}
