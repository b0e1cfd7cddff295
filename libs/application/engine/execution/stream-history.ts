import { defined } from '#domain/kernel/plain.js';
import { type Appended, type NewEvent, type Position, type Revision, START } from '../../ports/event-store.js';
import { isByPerson } from '../fact-of.js';
import type { StreamRules } from './stream-rules.js';

/** What a command did, as its repeat is answered. */
export interface CarriedOut {
  readonly fingerprint: string;
  /** Of the last event that it wrote. */
  readonly revision: number;
  readonly position: Position;
  readonly etag: number;
  readonly reason?: string;
}

/** An event as a decision and a repeat need it. */
interface Written extends NewEvent {
  readonly revision: Revision;
  readonly position: Position;
}

/** A stream up to one of its events, as a command needs it. Never changed: more events make another one. */
export class StreamHistory {
  private constructor(
    private readonly rules: StreamRules,
    readonly state: object,
    /** −1 while the stream does not exist. */
    readonly revision: number,
    readonly position: Position,
    /** Revision of the last event that a person caused; −1 while the stream does not exist. */
    readonly etag: number,
    private readonly carriedOut: ReadonlyMap<string, CarriedOut>,
  ) {}

  static empty(rules: StreamRules): StreamHistory {
    return new StreamHistory(rules, rules.fold([]), -1, START, -1, new Map());
  }

  /** By its command key. */
  done(commandKey: string): CarriedOut | undefined {
    return this.carriedOut.get(commandKey);
  }

  /** Whether a command gave this reason and wrote it. */
  hasReason(reason: string): boolean {
    return [...this.carriedOut.values()].some((done) => done.reason === reason);
  }

  /** With the events that follow. */
  with(events: readonly Written[]): StreamHistory {
    const last = events.at(-1);
    if (last === undefined) return this;
    const carriedOut = new Map(this.carriedOut);
    let { etag } = this;
    for (const event of events) {
      const { revision, position, metadata } = event;
      if (etag < 0 || isByPerson(event)) etag = revision;
      const { commandKey, commandFingerprint: fingerprint, reason } = metadata;
      carriedOut.set(commandKey, { fingerprint, revision, position, etag, ...defined({ reason }) });
    }
    const state = this.rules.fold(events, this.state);
    return new StreamHistory(this.rules, state, last.revision, last.position, etag, carriedOut);
  }

  /**
   * With what was just appended at its end. The store takes plain JSON only, so this is what reading would give. The place
   * of the last event stands for all of them; no answer names another.
   */
  withAppended(events: readonly NewEvent[], { position }: Appended): StreamHistory {
    const first = this.revision + 1;
    return this.with(
      events.map((event, index) => ({
        ...event,
        revision: (first + index) as Revision,
        position,
      })),
    );
  }
}
