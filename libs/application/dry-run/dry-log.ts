import type { Instant } from '#domain/kernel/time.js';
import { projectPage } from '../engine/projection/project-page.js';
import type { Appended, EventStore, ExpectedRevision, NewEvent, Position } from '../ports/event-store.js';
import { type ReadStream, type RecordedEvent, type Revision, RevisionConflict } from '../ports/event-store.js';
import { projections } from '../projections.js';
import { BEYOND_THE_LOG, type DryRows } from './dry-rows.js';

/**
 * Calls: the log below, only to read streams.
 * Answers: its streams, each followed by what was appended here; what is appended is folded into the rows at once.
 * Fails: as the log below fails to be read; `RevisionConflict` where what was appended here is elsewhere.
 * Promises: nothing of it reaches the log.
 */
export class DryLog {
  /** In the order of their appends. */
  readonly appended: RecordedEvent[] = [];
  readonly #streams = new Map<string, RecordedEvent[]>();

  constructor(
    private readonly below: Pick<EventStore, 'readStream'>,
    private readonly rows: DryRows,
  ) {}

  async append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
    recordedAt: Instant,
  ): Promise<Appended> {
    const own = this.#streams.get(stream) ?? [];
    const first = expected === 'no-stream' ? 0 : expected + 1;
    const last = own.at(-1)?.revision ?? first - 1;
    if (last !== first - 1) throw new RevisionConflict(stream, expected, last as Revision);
    const recorded = events.map((event, index): RecordedEvent => {
      const position = (BEYOND_THE_LOG + this.appended.length + index) as Position;
      return { ...event, stream, revision: (first + index) as Revision, position, recordedAt };
    });
    this.appended.push(...recorded);
    this.#streams.set(stream, [...own, ...recorded]);
    projectPage(this.rows, recorded, projections);
    const { revision, position } = recorded.at(-1) ?? { revision: last as Revision, position: this.rows.position() };
    return { revision, position };
  }

  async readStream(stream: string, options: ReadStream = {}): Promise<readonly RecordedEvent[]> {
    const own = this.#streams.get(stream);
    const page = await this.below.readStream(stream, options);
    const first = own?.[0]?.revision;
    if (own === undefined || first === undefined) return page;
    const { from = 0, limit } = options;
    // What came to the log meanwhile is not what was decided on here.
    const before = page.filter(({ revision }) => revision < first);
    const isCutOff = before.length > 0 && before.at(-1)?.revision !== first - 1;
    const after = isCutOff ? [] : own.filter(({ revision }) => revision >= from);
    return [...before, ...after].slice(0, limit);
  }
}
