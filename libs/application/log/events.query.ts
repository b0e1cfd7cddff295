import type { EventPage } from '#contracts/events.js';
import { addDays } from '#domain/calendar/civil-date.js';
import { startOfDay } from '#domain/calendar/zone.js';
import type { PostKind } from '#domain/directory/unit.js';
import { invariant } from '#domain/kernel/invariant.js';
import { namesNear } from '#domain/kernel/near.js';
import { type Rejection, reject } from '#domain/kernel/rejection.js';
import { instant } from '#domain/kernel/time.js';
import { knownEvents } from '#domain/upcasting/known-events.js';
import { parseDay, parseInstant } from '../engine/asked-moment.js';
import { LIMIT_DEFAULT } from '../engine/reading/page.js';
import { answered, type ReadScope } from '../engine/reading/read-scope.js';
import type { EventStore, Position, RecordedEvent, Revision } from '../ports/event-store.js';
import { START } from '../ports/event-store.js';
import { parseStream, streamOf } from '../streams.js';
import type { EventRow } from '../tables.js';
import { resolveTask } from '../task/task-code.js';
import { eventItem } from './event-item.js';

/** Every field narrows; `from` and `to` are about recording, both inclusive: instants with offset, or dates. */
export interface EventsAsked {
  readonly after?: string;
  readonly type?: string;
  readonly stream?: string;
  readonly actor?: string;
  readonly unit?: string;
  readonly from?: string;
  readonly to?: string;
  readonly limit?: number;
}

/** The whole log is theirs to read; anybody else reads the history of a task. */
const readers: readonly PostKind[] = ['auditor', 'administrator', 'secretariat'];

/** The log, oldest first: found in its index, read from itself. */
export async function eventsOf(
  scope: ReadScope,
  log: Pick<EventStore, 'readStream'>,
  asked: EventsAsked,
): Promise<EventPage | Rejection<'not-your-role' | 'code-ambiguous' | 'event-type-unknown'>> {
  if (!readers.some((kind) => scope.reader.postKinds.has(kind))) return reject('not-your-role');
  const { after, type, actor, unit, from, to, limit = LIMIT_DEFAULT } = asked;
  if (type !== undefined && !isKnown(scope, type)) return unknownType(type);
  const stream = asked.stream && streamNamed(scope, asked.stream);
  if (typeof stream === 'object') return stream;
  const where = { ...(type && { type }), ...(stream && { stream }), ...(actor && { actor }), ...(unit && { unit }) };
  const found = scope.rows.find(
    'events',
    { ...where, position: { gt: Math.max(Number(after ?? START), before(scope, from)) } },
    { at: until(scope, to), orderBy: 'position', limit: limit + 1 },
  );
  const page = found.slice(0, limit);
  const events = await Promise.all(page.map((row) => read(log, row)));
  const next = found.length > limit ? String(page.at(-1)?.position) : null;
  return { items: events.map((event) => eventItem(scope, event)), next, ...answered(scope) };
}

/** An empty answer to a misspelt type would say that the thing never happened. What a newer version wrote is found too. */
const isKnown = ({ rows }: ReadScope, type: string): boolean =>
  Object.hasOwn(knownEvents, type) || rows.find('events', { type }, { limit: 1 }).length > 0;

function unknownType(type: string): Rejection<'event-type-unknown'> {
  const near = namesNear(type, Object.keys(knownEvents));
  return reject('event-type-unknown', { type, near: near.join(', ') }, '/type');
}

/** `task-NQ17/MH-03` is the stream of the task with that code. */
function streamNamed({ rows, at }: ReadScope, text: string): string | Rejection<'code-ambiguous'> {
  const { category, id } = parseStream(text);
  if (category !== 'task') return text;
  const task = resolveTask(rows, id, at);
  return typeof task === 'object' ? task : streamOf('task', task ?? id);
}

/** Positions, for a range of positions is one condition on one index: events never change, so `at` ends it. */
function before({ rows, timeZone }: ReadScope, from: string | undefined): Position {
  if (from === undefined) return START;
  const date = parseDay(from);
  const at = date === undefined ? parseInstant(from) : startOfDay(date, timeZone);
  return at === undefined ? START : rows.positionAt(at - 1);
}

function until({ rows, at: head, timeZone }: ReadScope, to: string | undefined): Position {
  if (to === undefined) return head;
  const date = parseDay(to);
  const last = date === undefined ? parseInstant(to) : instant(startOfDay(addDays(date, 1), timeZone) - 1);
  return last === undefined ? head : earlierOf(head, rows.positionAt(last));
}

const earlierOf = (a: Position, b: Position): Position => (a < b ? a : b);

async function read(log: Pick<EventStore, 'readStream'>, { stream, revision }: EventRow): Promise<RecordedEvent> {
  const [event] = await log.readStream(stream, { from: revision as Revision, limit: 1 });
  invariant(event !== undefined, `the index of the log names an event of ${stream} that the log holds`);
  return event;
}
