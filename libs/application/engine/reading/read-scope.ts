import { postsOf } from '#domain/directory/directory.js';
import type { Language } from '#domain/directory/person.js';
import type { PostKind } from '#domain/directory/unit.js';
import type { PersonId, ProgrammeId, UnitId } from '#domain/kernel/names.js';
import { type Instant, isoOf } from '#domain/kernel/time.js';
import type { Position } from '../../ports/event-store.js';
import type { ReadModels } from '../../ports/read-models.js';
import { DecisionContext, NO_PROGRAMME } from '../decision-context.js';
import { SeenRows } from '../sight/seen-rows.js';
import { Sight } from '../sight/sight.js';
import type { ReadAt } from './read-at.js';
import { RememberedRows } from './remembered-rows.js';

/** Who asks. Rights are today's, whatever moment is read. */
export interface Reader {
  readonly person: PersonId;
  readonly language: Language;
  readonly units: ReadonlySet<UnitId>;
  readonly postKinds: ReadonlySet<PostKind>;
}

/** All that a query may know: rows, the facts of then, the moment they are judged at, and who asks. */
export interface ReadScope {
  /** Those that the reader may read: what else there is, is not there. */
  readonly rows: ReadModels;
  readonly sight: Sight;
  readonly at: Position;
  readonly moment: Instant;
  readonly context: DecisionContext;
  /** What a decision would look at now; undefined where the past is read, in which nothing can be done. */
  readonly deciding: DecisionContext | undefined;
  /** The deployment's, in which dates without a programme begin and end. */
  readonly timeZone: string;
  readonly reader: Reader;
}

export interface Asker {
  readonly person: PersonId;
  /** Asked for in the request; by default the one that the person is registered with. */
  readonly language?: Language;
}

/** `timeZone` stands in until a calendar says in which zone its days are; `isNow` where no past moment was asked for. */
export function readScope(
  from: ReadModels,
  { at, moment }: ReadAt,
  asker: Asker,
  timeZone: string,
  isNow = false,
): ReadScope {
  const rows = RememberedRows.of(from);
  const context = new DecisionContext(rows, at, true);
  const zone = context.knownCalendarOf(NO_PROGRAMME)?.timeZone ?? timeZone;
  const today = at === rows.position() ? context : new DecisionContext(rows, rows.position(), true);
  const reader = readerOf(rows, today, asker);
  const sight = new Sight(rows, today, asker.person);
  const deciding = isNow ? new DecisionContext(rows, at) : undefined;
  return { rows: new SeenRows(rows, sight), sight, at, moment, context, deciding, timeZone: zone, reader };
}

/** In which the days of a programme begin and end. */
export const zoneOf = ({ context, timeZone }: ReadScope, programme: ProgrammeId): string =>
  context.knownCalendarOf(programme)?.timeZone ?? timeZone;

function readerOf(rows: ReadModels, today: DecisionContext, { person, language }: Asker): Reader {
  const posts = postsOf(today.directory, person);
  return {
    person,
    language: language ?? rows.get('persons', person)?.language ?? 'vi',
    units: new Set(posts.map(({ unit }) => unit)),
    postKinds: new Set(posts.map(({ post }) => post.kind)),
  };
}

/** What every answer carries. */
export const answered = ({ at, moment }: ReadScope): { readonly asOf: string; readonly position: string } => ({
  asOf: isoOf(moment),
  position: String(at),
});
