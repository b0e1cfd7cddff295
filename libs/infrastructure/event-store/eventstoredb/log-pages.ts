import type {
  AllStreamRecordedEvent,
  RecordedEvent as ServerEvent,
  Position as ServerPosition,
} from '@eventstore/db-client';
import { BACKWARDS, END, FORWARDS, START as LOG_START } from '@eventstore/db-client';
import type { Position, ReadAll, ReadStream, RecordedEvent, Revision } from '#application/ports/event-store.js';
import { START, StoreUnavailable } from '#application/ports/event-store.js';
import { LogRefused } from '../log-errors.js';
import { pageSize } from '../pages.js';
import { collected } from './collected.js';
import type { Limits } from './deadline.js';
import { deadline, Unanswered, withinDeadline } from './deadline.js';
import type { EventCodec } from './event-codec.js';
import { meaningOf } from './failure-table.js';
import type { Connection, LiveClient } from './live-client.js';

/** A read of all is not filtered by the server, so what is not ours is asked for too, in growing pages. */
const [FIRST_PAGE, LAST_PAGE] = [2, 4_096];

/** Another member of a cluster would answer what was true a moment ago. */
const requiresLeader = true;

/** Reads, each asked again until it is answered; only events of ours, each checked. */
export class LogPages {
  constructor(
    private readonly live: LiveClient,
    private readonly codec: EventCodec,
    private readonly limits: Limits,
  ) {}

  async ofStream(
    stream: string,
    options: ReadStream,
    until = deadline(this.limits),
  ): Promise<readonly RecordedEvent[]> {
    const page = await this.#pageOfStream(stream, options, until);
    return page.map((event) => this.codec.recorded(event));
  }

  /** When the server stamped an event, by its own clock; undefined where it cannot be read. */
  async createdAt(stream: string, revision: Revision): Promise<Date | undefined> {
    const [event] = await this.#pageOfStream(stream, { from: revision, limit: 1 }, deadline(this.limits));
    return event?.created;
  }

  async #pageOfStream(stream: string, options: ReadStream, until: number): Promise<ServerEvent[]> {
    const maxCount = pageSize(options);
    const isBackwards = options.direction === 'backwards';
    const { from } = options;
    if (from !== undefined && from < 0)
      return isBackwards ? [] : this.#pageOfStream(stream, { ...options, from: 0 as typeof from }, until);
    const events = await this.#answered(until, async ({ client, gone }) => {
      const read = client.readStream(this.codec.name(stream), {
        direction: isBackwards ? BACKWARDS : FORWARDS,
        fromRevision: from === undefined ? (isBackwards ? END : LOG_START) : BigInt(from),
        maxCount,
        requiresLeader,
      });
      try {
        return await collected(read, this.limits.silenceMs, gone);
      } catch (error) {
        if (meaningOf(error) === 'no stream') return [];
        throw error;
      }
    });
    return events.flatMap(({ event }) => (event ? [event] : []));
  }

  async ofAll(options: ReadAll): Promise<readonly RecordedEvent[]> {
    const limit = pageSize(options);
    const { after } = options;
    const isBackwards = options.direction === 'backwards';
    if (isBackwards && after !== undefined && after < 0) return [];
    let from: ServerPosition | typeof LOG_START | typeof END = isBackwards ? END : LOG_START;
    if (after !== undefined && after >= 0) from = serverPosition(after);
    const ours: ServerEvent[] = [];
    for (let count = Math.max(limit + 1, FIRST_PAGE); ; count = Math.min(count * 4, LAST_PAGE)) {
      const page: AllStreamRecordedEvent[] = await this.#pageOfAll(from, isBackwards, count);
      const skipped = typeof from === 'string' ? undefined : from.commit;
      // Forwards the server begins with the event at the position, which has been read.
      ours.push(...page.filter((event) => event.position.commit !== skipped && this.codec.isOurs(event)));
      const last = page.at(-1);
      if (ours.length >= limit || page.length < count || !last) break;
      from = last.position;
    }
    return ours.slice(0, limit).map((event) => this.codec.recorded(event));
  }

  /** Whether the account is let in, and to the whole log; costs the same however long it is. */
  async requireReadable(): Promise<void> {
    await this.#pageOfAll(END, true, 1);
  }

  /**
   * A subscription from beyond the end of the log, or from a place that is no event's, would look healthy or fail for
   * ever. @throws LogRefused
   */
  async requireEventAt(position: Position, id: string | undefined): Promise<void> {
    if (position === START) return;
    const [event] = await this.#pageOfAll(serverPosition(position), false, 1);
    if (event && Number(event.position.commit) === position && (id === undefined || event.id === id)) return;
    throw noSuchPosition();
  }

  async #pageOfAll(
    fromPosition: ServerPosition | typeof LOG_START | typeof END,
    isBackwards: boolean,
    maxCount: number,
  ): Promise<AllStreamRecordedEvent[]> {
    const direction = isBackwards ? BACKWARDS : FORWARDS;
    const page = await this.#answered(deadline(this.limits), ({ client, gone }) =>
      collected(client.readAll({ direction, fromPosition, maxCount, requiresLeader }), this.limits.silenceMs, gone),
    );
    return page.flatMap(({ event }) => (event ? [event] : []));
  }

  async #answered<T>(until: number, call: (connection: Connection) => Promise<T>): Promise<T> {
    try {
      return await withinDeadline(this.live, until, call, isFinal);
    } catch (error) {
      if (meaningOf(error) === 'no such position') throw noSuchPosition(error);
      if (meaningOf(error) === 'refused') throw new StoreUnavailable(REFUSED, { cause: error });
      if (meaningOf(error) === 'deleted stream')
        throw new LogRefused('a stream was deleted on the server', { cause: error });
      if (!(error instanceof Unanswered)) throw error;
      throw new StoreUnavailable(`EventStoreDB did not answer a read: ${error.message}`, { cause: error });
    }
  }
}

const REFUSED = 'EventStoreDB refuses the account: check its name and password, and that it may read $all';

export function serverPosition(position: Position): ServerPosition {
  return { commit: BigInt(position), prepare: BigInt(position) };
}

function isFinal(error: unknown): boolean {
  return ['refused', 'deleted stream', 'no such position'].includes(meaningOf(error));
}

function noSuchPosition(cause?: unknown): LogRefused {
  return new LogRefused('the checkpoint is of another log, or of a newer state of this one; rebuild from the start', {
    cause,
  });
}
