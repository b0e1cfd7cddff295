import type { StoryItem, TaskStory } from '#contracts/task-story.js';
import { isRejection, type Rejection } from '#domain/kernel/rejection.js';
import { streamRules } from '../engine/execution/stream-rules.js';
import type { Bare } from '../engine/reading/named.js';
import { answered, type ReadScope } from '../engine/reading/read-scope.js';
import { maySeeTask } from '../engine/reading/visibility.js';
import type { Names } from '../engine/sight/names.js';
import { foldedEvents } from '../log/stream-events.js';
import type { EventStore, RecordedEvent } from '../ports/event-store.js';
import { parseStream, type StreamCategory } from '../streams.js';
import type { TaskRow } from '../tables.js';
import { deadlineMovesOf } from './deadline-history.js';
import { type Happened, isEcho } from './story-headline.js';
import { routineItem, storyItem, type Telling } from './story-item.js';
import { taskNamed } from './task-named.query.js';

/** One timeline of a task, its blockers and the directives about them, in the order in which they were recorded. */
export async function taskStoryOf(
  scope: ReadScope,
  log: Pick<EventStore, 'readStream'>,
  people: Names,
  idOrCode: string,
): Promise<Bare<TaskStory> | Rejection<'not-found' | 'code-ambiguous'>> {
  const row = taskNamed(scope, idOrCode);
  if (isRejection(row)) return row;
  const { id, code } = row;
  const streams = await Promise.all(streamsOf(scope, row).map((stream) => foldedEvents(scope, log, stream)));
  const moves = streams.flatMap((events) => deadlineMovesOf(events)).map((moved) => [moved.event, moved] as const);
  const telling = { isShown: maySeeTask(scope, id), moves: new Map(moves), people };
  const happened = streams
    .flatMap((events) => withStates(events, code))
    .filter(({ event }) => !isEcho(event))
    .toSorted((a, b) => a.event.position - b.event.position);
  return { task: { kind: 'task', id, code }, items: await itemsOf(scope, happened, telling), ...answered(scope) };
}

function streamsOf({ rows, at }: ReadScope, { id, stream }: TaskRow): readonly string[] {
  const blockers = rows.find('blockers', { task: id }, { at });
  const directives = [id, ...blockers.map((blocker) => blocker.id)].flatMap((about) =>
    rows.find('directives', { about }, { at }),
  );
  return [stream, ...[...blockers, ...directives].map((each) => each.stream)];
}

function withStates(events: readonly RecordedEvent[], code: string | null): readonly Happened[] {
  const [first] = events;
  if (first === undefined) return [];
  const rules = streamRules[parseStream(first.stream).category as StreamCategory];
  const happened: Happened[] = [];
  let state: object | undefined;
  for (const event of events) {
    state = rules.fold([event], state);
    happened.push({ event, state, code });
  }
  return happened;
}

/** Steps that told nobody become one item as long as nothing else comes between them. */
function itemsOf(scope: ReadScope, happened: readonly Happened[], telling: Telling): Promise<readonly StoryItem[]> {
  const items: (StoryItem | Promise<StoryItem>)[] = [];
  let quiet: Happened[] = [];
  const fold = () => {
    const [first, ...others] = quiet;
    if (first !== undefined) items.push(routineItem(scope, [first, ...others]));
    quiet = [];
  };
  for (const one of happened) {
    if (one.event.stream !== quiet[0]?.event.stream || one.event.type !== 'StepSkipped') fold();
    if (one.event.type === 'StepSkipped') quiet.push(one);
    else items.push(storyItem(scope, one, telling));
  }
  fold();
  return Promise.all(items);
}
