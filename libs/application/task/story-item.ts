import type { StoryItem } from '#contracts/task-story.js';
import { postsOf } from '#domain/directory/directory.js';
import {
  type FollowUpEvent,
  isNotification,
  levelAsked,
  type Notification,
  occurrenceKey,
} from '#domain/follow-up/follow-up.js';
import type { KnownEvent } from '#domain/upcasting/known-events.js';
import { occurrenceText, skipTexts, splitOccurrence } from '#texts/notice/steps.js';
import { DecisionContext } from '../engine/decision-context.js';
import { factOf } from '../engine/fact-of.js';
import type { ReadScope } from '../engine/reading/read-scope.js';
import { titleOfPost } from '../engine/reading/unit-names.js';
import { maySeeDirective } from '../engine/reading/visibility.js';
import type { Names } from '../engine/sight/names.js';
import type { RecordedEvent } from '../ports/event-store.js';
import { parseStream } from '../streams.js';
import type { ObligationKind } from '../tables.js';
import type { MovedDeadline } from './deadline-history.js';
import { type Happened, headlineFor } from './story-headline.js';

type Skipped = Extract<FollowUpEvent, { readonly type: 'StepSkipped' }>;

export interface Telling {
  /** What people wrote about the task is for this reader. */
  readonly isShown: boolean;
  readonly moves: ReadonlyMap<RecordedEvent, MovedDeadline>;
  /** By name, as far as this reader may know them. */
  readonly people: Names;
}

/** One thing that happened, in the reader's words. */
export async function storyItem(scope: ReadScope, happened: Happened, telling: Telling): Promise<StoryItem> {
  const { isShown, moves } = telling;
  const { event, code } = happened;
  const data: object = factOf<KnownEvent>(event).data;
  const about = aboutOf(event, data);
  const moved = moves.get(event);
  const { reason = null, mandate = null } = event.metadata;
  const areWordsShown = isShown || (about.kind === 'directive' && maySeeDirective(scope, about.id));
  const said = areWordsShown ? wordsIn(data) : unsaid;
  return {
    ...{ kind: event.type, at: event.metadata.occurredAt, position: String(event.position) },
    headline: await headlineFor(scope, happened, telling),
    by: actorOf(scope, event, data),
    about: { ...about, code },
    text: said.text ?? null,
    reason: areWordsShown ? (said.reason ?? reason) : null,
    document: (areWordsShown ? (said.document ?? mandate) : null) ?? null,
    told: toldBy(scope, event),
    deadline:
      moved === undefined ? null : { before: moved.before, after: moved.move.deadline, cause: moved.move.cause },
    skipped: [],
    isRoutine: event.type === 'HoldersChanged',
  };
}

/** Steps that told nobody, one after the other: one item of which a page need not show more. */
export function routineItem(scope: ReadScope, skipped: readonly [Happened, ...Happened[]]): StoryItem {
  const [{ event, code }] = skipped;
  const { language } = scope.reader;
  const steps = skipped.map((one) => factOf<Skipped>(one.event).data);
  return {
    ...{ kind: event.type, at: event.metadata.occurredAt, position: String(event.position), by: null },
    headline: steps
      .map((step) => `${occurrenceText(occurrenceKey(step), language)} – ${skipTexts[step.reason][language]}`)
      .join('; '),
    about: { ...aboutOf(event, {}), code },
    ...{ text: null, reason: null, document: null, told: [], deadline: null },
    skipped: steps.map(({ step, repeat, reason, dueAt }) => ({ step, repeat, reason, dueAt })),
    isRoutine: true,
  };
}

/** A direction is told where it was given, and is about the directive that came of it. */
function aboutOf(
  { stream, type }: RecordedEvent,
  data: object,
): { readonly kind: ObligationKind; readonly id: string } {
  if (type === 'DirectionGiven' && 'directive' in data) return { kind: 'directive', id: String(data.directive) };
  const { category, id } = parseStream(stream);
  // A story is of obligations alone.
  return { kind: category as ObligationKind, id };
}

function toldBy({ context }: ReadScope, event: RecordedEvent): StoryItem['told'] {
  if (!isNotification(event.type)) return [];
  const fact = factOf<Notification>(event);
  const level = levelAsked(fact);
  return fact.data.recipients.flatMap(({ unit, postId, roles, steps }) => {
    const before = level !== null && roles.includes(level) ? level : null;
    return steps.map((key) => ({
      ...{ unit, post: postId, title: titleOfPost(context.directory, unit, postId), level: before },
      ...splitOccurrence(key),
    }));
  });
}

/** Who did it, and which post they held then: of the unit for which they acted, where that was said. */
function actorOf({ rows }: ReadScope, { metadata, position }: RecordedEvent, data: object): StoryItem['by'] {
  const person = textOf(data, 'by') ?? (metadata.actor.startsWith('system:') ? undefined : metadata.actor);
  if (person === undefined) return null;
  const { directory } = new DecisionContext(rows, position, true);
  const held = postsOf(directory, person);
  const standing = held.find(({ unit }) => unit === metadata.unit) ?? held[0];
  const { unit = metadata.unit ?? null, post } = standing ?? {};
  return { person, unit, post: post?.id ?? null, title: post?.title ?? null };
}

const unsaid = { text: undefined, reason: undefined, document: undefined };

/** What somebody wrote, whichever event it stands in. */
function wordsIn(data: object) {
  const document =
    'document' in data && typeof data.document === 'object' && data.document !== null ? data.document : {};
  return {
    text: textOf(data, 'text') ?? textOf(data, 'narrative') ?? textOf(data, 'note') ?? textOf(data, 'description'),
    reason: textOf(data, 'reason'),
    document: textOf(data, 'document') ?? textOf(document, 'number'),
  };
}

function textOf(data: object, key: string): string | undefined {
  const value: unknown = (data as Readonly<Record<string, unknown>>)[key];
  return typeof value === 'string' ? value : undefined;
}
