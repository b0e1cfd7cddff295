import type { PersonId } from '#domain/kernel/names.js';
import type { Position } from '../../ports/event-store.js';
import { type Find, ReadModels, type TableName, type Where } from '../../ports/read-models.js';
import { streamOf } from '../../streams.js';
import type { Tables } from '../../tables.js';
import { Sight, unitsInOutline } from './sight.js';

/** Whether a row may be read by whoever asks; `now` has rows as they stand where the past is read, and else none. */
type Seen = {
  readonly [N in TableName]: (
    row: Tables[N],
    sight: Sight,
    now: <K extends TableName>(table: K, key: string) => Tables[K] | undefined,
  ) => boolean;
};

const everybody = () => true;
/** By which time goes for everybody. */
const EVERYBODYS = ['DeploymentFounded', 'DemonstrationClockMoved', 'DemonstrationFinished', 'OutageRecorded'];
/** Whom somebody may come to put into a post is theirs alone who decide it, until it is so. */
const OF_ADMINISTRATORS = ['AppointmentProposed', 'AppointmentWithdrawn'];
/** Of the engine's own: no answer is made of them. */
const nobody = () => false;

/** A row for each table: one that is new must say who reads it. */
const seen: Seen = {
  // As it stands now is looked up for those alone that are not theirs as it stood: of a list few are.
  tasks: (row, sight, now) =>
    sight.task(row.id, row.state.content) || sight.task(row.id, unitsInOutline(now('taskOutlines', row.id))),
  taskOutlines: (row, sight, now) =>
    (row.leadUnit !== null && sight.covers(row.leadUnit, 'lead')) ||
    sight.task(row.task, unitsInOutline(row)) ||
    sight.task(row.task, unitsInOutline(now('taskOutlines', row.task))),
  taskUnits: ({ task, unit, role }, sight) => sight.covers(unit, role) || sight.stream(streamOf('task', task)),
  leadUnitTaskCounts: ({ unit, programme }, sight) => sight.covers(unit, 'lead') || sight.keeps(programme),
  duties: (row, sight) => sight.duty(row.id, row.state),
  blockers: (row, sight, now) =>
    sight.blocker(row.id, row.state) || sight.blocker(row.id, now('blockers', row.id)?.state),
  directives: (row, sight) => sight.directive(row.id, row.state),
  escalations: ({ aboutKind, aboutId }, sight) => sight.stream(`${aboutKind}-${aboutId}`),
  // Once they left the post, what came to it is their successor's.
  notices: ({ person, reached, aboutKind, aboutId }, sight) =>
    (person === sight.person && reached.some(({ unit, postId }) => sight.holds(unit, postId))) ||
    sight.stream(`${aboutKind}-${aboutId}`),
  deliveries: ({ person, programme }, sight) => person === sight.person || sight.keeps(programme),
  events: ({ stream, type }, sight) =>
    EVERYBODYS.includes(type) || (sight.stream(stream) && (!OF_ADMINISTRATORS.includes(type) || sight.administers())),
  persons: ({ person }, sight) => sight.administers() || person === sight.person,
  operations: ({ by }, sight) => by === sight.person,
  units: everybody,
  placements: everybody,
  calendars: everybody,
  policies: everybody,
  programmes: everybody,
  outages: everybody,
  deployment: everybody,
  quarantined: everybody,
  channels: (_, sight) => sight.administers(),
  due: nobody,
  pendingDirectives: nobody,
  relations: nobody,
  parties: nobody,
};

/**
 * Calls: the rows, and the sight of whoever asks.
 * Answers: what they may read, as if nothing else were there: a query cannot forget to ask.
 * Fails: as the rows do.
 */
export class SeenRows extends ReadModels {
  /** As the person may read them now. */
  static of(rows: ReadModels, person: PersonId): SeenRows {
    return new SeenRows(rows, Sight.of(rows, person));
  }

  constructor(
    private readonly rows: ReadModels,
    private readonly sight: Sight,
  ) {
    super();
  }

  override get<N extends TableName>(table: N, key: string, at?: Position): Tables[N] | undefined {
    const row = this.rows.get(table, key, at);
    return row === undefined ? undefined : this.#seen(table, [row], at)[0];
  }

  override find<N extends TableName>(table: N, where: Where<N>, options: Find = {}): readonly Tables[N][] {
    const { limit } = options;
    if (limit === undefined) return this.#seen(table, this.rows.find(table, where, options), options.at);
    for (let asked = limit; ; asked *= 4) {
      const found = this.rows.find(table, where, { ...options, limit: asked });
      const rows = this.#seen(table, found, options.at);
      if (rows.length >= limit || found.length < asked) return rows.slice(0, limit);
    }
  }

  override position(): Position {
    return this.rows.position();
  }

  override reached(wanted: Position, timeoutMs: number): Promise<boolean> {
    return this.rows.reached(wanted, timeoutMs);
  }

  override positionAt(instantMs: number): Position {
    return this.rows.positionAt(instantMs);
  }

  #seen<N extends TableName>(table: N, rows: readonly Tables[N][], at?: Position): readonly Tables[N][] {
    if (seen[table] === everybody) return rows;
    const isPast = at !== undefined && at < this.rows.position();
    return rows.filter((row) =>
      seen[table](row, this.sight, (other, key) => (isPast ? this.rows.get(other, key) : undefined)),
    );
  }
}
