import type { BlockerEvent } from '#domain/blocker/blocker.js';
import { type Directive, type DirectiveEvent, directiveAudience } from '#domain/directive/directive.js';
import type { Directory } from '#domain/directory/directory.js';
import { peopleOf } from '#domain/directory/recipients.js';
import type { FollowUpEvent, SubjectEnding } from '#domain/follow-up/follow-up.js';
import type { Level } from '#domain/follow-up/policy.js';
import { knownHolders } from '#domain/follow-up/relations.js';
import { isSame } from '#domain/kernel/plain.js';
import { audienceOfEscalated, type Escalated } from '../../escalation/escalated-audience.js';
import type { RecordedEvent } from '../../ports/event-store.js';
import type { RowWriter } from '../../ports/read-models.js';
import { parseStream, streamOf } from '../../streams.js';
import { type EscalatedKind, type ObligationKind, type RelationRow, tableOf } from '../../tables.js';
import { factOf } from '../fact-of.js';
import type { Projection } from '../projection/projection.js';

/**
 * What happened in one stream and means something for another: an intent that stays open until the other stream says so
 * itself. Whatever comes first, the row is there as long as both facts stand and the answer does not.
 */
export const relationsProjection: Projection = {
  name: 'relations',
  of: ['task', 'duty', 'blocker', 'directive', 'unit'],
  apply(event, rows) {
    const { category, id } = parseStream(event.stream);
    switch (category) {
      case 'directive':
        return ofDirective(event, id, rows);
      case 'unit':
        return ofUnit(event, rows);
      case 'task':
      case 'duty':
      case 'blocker':
        return ofEscalated(event, category, id, rows);
    }
  },
};

/** Its end ends the hold; what it is about may have ended before it stood. */
function ofDirective(event: RecordedEvent, id: string, rows: RowWriter): void {
  const fact = factOf<DirectiveEvent>(event);
  const row = rows.get('directives', id);
  if (row === undefined) return;
  const { about } = row.state;
  switch (fact.type) {
    case 'DirectiveIssued': {
      const ending = endingOf(rows, about.kind, about.id);
      if (ending !== undefined) closeWithSubject(rows, 'directive', id, ending, event);
      return;
    }
    case 'DirectiveClosed':
      dropAllFor(rows, event.stream);
      return;
    case 'DirectiveCompleted':
    case 'DirectiveReturned': {
      dropAllFor(rows, event.stream);
      const holds = escalatedRow(rows, about.kind, about.id)?.state.followUp?.holds ?? [];
      if (!holds.some(({ directive, until }) => directive === id && until === undefined)) return;
      const how = fact.type === 'DirectiveCompleted' ? 'completed' : 'returned';
      const key = `end ${event.stream}`;
      put(rows, key, about.kind, about.id, event, { kind: 'end-directive', directive: id, how });
      return;
    }
    default:
      if (CHANGES_LEVELS.has(fact.type)) holdersOf(rows, directoryIn(rows), { ...row, kind: 'directive' }, event);
  }
}

function ofEscalated(event: RecordedEvent, kind: EscalatedKind, id: string, rows: RowWriter): void {
  const fact = factOf<FollowUpEvent | BlockerEvent>(event);
  if (fact.type === 'DirectiveEnded') rows.drop('relations', `end ${streamOf('directive', fact.data.directive)}`);
  const ending = endingOf(rows, kind, id);
  if (ending !== undefined) {
    ended(event, kind, id, ending, rows);
    return;
  }
  if (fact.type === 'BlockerRaised') {
    const ofTask = endingOf(rows, 'task', fact.data.task);
    if (ofTask !== undefined) closeWithSubject(rows, 'blocker', id, ofTask, event);
  }
  if (!CHANGES_LEVELS.has(fact.type)) return;
  const state = escalatedRow(rows, kind, id)?.state;
  if (state !== undefined) holdersOf(rows, directoryIn(rows), { kind, id, state }, event);
}

const CHANGES_LEVELS: ReadonlySet<string> = new Set([
  'EscalationDecided',
  'EscalationUnanswerable',
  'HoldersChanged',
  'ExtensionGranted',
  'TaskAmended',
]);

/** What was about it ends too, unless it has; and nobody comes to its levels any more. */
function ended(event: RecordedEvent, kind: EscalatedKind, id: string, how: SubjectEnding, rows: RowWriter): void {
  dropAllFor(rows, event.stream);
  if (kind === 'task') {
    for (const blocker of rows.find('blockers', { task: id })) {
      if (blocker.isOpen === 1) closeWithSubject(rows, 'blocker', blocker.id, how, event);
    }
  }
  for (const directive of rows.find('directives', { about: id })) {
    if (directive.isOpen === 1 && directive.state.about.kind === kind) {
      closeWithSubject(rows, 'directive', directive.id, how, event);
    }
  }
}

function dropAllFor(rows: RowWriter, target: string): void {
  for (const { key } of rows.find('relations', { target })) rows.drop('relations', key);
}

function closeWithSubject(
  rows: RowWriter,
  kind: 'blocker' | 'directive',
  id: string,
  how: SubjectEnding,
  event: RecordedEvent,
): void {
  put(rows, `close ${streamOf(kind, id)}`, kind, id, event, { kind: 'close', how });
}

/** How it ended; undefined while it has not. A report that lapsed is still wanted by whoever directed. */
function endingOf(rows: RowWriter, kind: EscalatedKind, id: string): SubjectEnding | undefined {
  switch (kind) {
    case 'task': {
      const progress = rows.get('tasks', id)?.progress;
      if (progress === 'cancelled' || progress === 'declined') return progress;
      return progress === 'completed' ? 'confirmed' : undefined;
    }
    case 'duty':
      return rows.get('duties', id)?.state.status === 'submitted' ? 'submitted' : undefined;
    case 'blocker': {
      const status = rows.get('blockers', id)?.state.status;
      return status === 'resolved' || status === 'returned' || status === 'ended' ? status : undefined;
    }
  }
}

/** Somebody holds another post, or another field: whatever lies with a level may lie with other people. */
function ofUnit(event: RecordedEvent, rows: RowWriter): void {
  if (!CHANGES_HOLDERS.has(event.type)) return;
  const directory = directoryIn(rows);
  for (const kind of ['task', 'duty', 'blocker', 'directive'] as const) {
    for (const { id, state } of rows.find(tableOf[kind], { isOpen: 1 })) {
      if (hasOpenLevels(state)) holdersOf(rows, directory, { kind, id, state }, event);
    }
  }
}

const CHANGES_HOLDERS: ReadonlySet<string> = new Set([
  'HolderAppointed',
  'HolderRelieved',
  'PortfolioAssigned',
  'FocalPointDesignated',
  'PostCreated',
]);
const LEVELS: readonly Level[] = ['head', 'fieldLeader', 'headOfMinistry', 'issuer'];

function holdersOf(rows: RowWriter, directory: Directory, { kind, id, state }: Thing, event: RecordedEvent): void {
  const audience = 'answers' in state ? directiveAudience(state) : audienceOfEscalated(state);
  if (state.followUp === undefined || audience === undefined) return;
  const people = peopleOf(directory, audience);
  for (const level of LEVELS) {
    const known = knownHolders(state.followUp, level);
    const holders = [...new Set(people.as(level).map(({ person }) => person))];
    const key = `holders ${streamOf(kind, id)} ${level}`;
    // A level with nothing open means nothing to anybody, whatever changed hands meanwhile.
    if (known === undefined || isSame(holders.toSorted(), known.toSorted())) rows.drop('relations', key);
    else put(rows, key, kind, id, event, { kind: 'change-holders', level, holders });
  }
}

interface Thing {
  readonly kind: ObligationKind;
  readonly id: string;
  readonly state: Escalated | Directive;
}

/** No intent of holders stands without one. */
const hasOpenLevels = ({ followUp }: Thing['state']): boolean =>
  followUp !== undefined && (followUp.escalations.length > 0 || followUp.unanswerable.length > 0);

function directoryIn(rows: RowWriter): Directory {
  return { units: Object.fromEntries(rows.find('units', {}).map(({ id, state }) => [id, state])) };
}

function escalatedRow(rows: RowWriter, kind: EscalatedKind, id: string) {
  return rows.get(tableOf[kind], id);
}

function put(
  rows: RowWriter,
  key: string,
  targetKind: ObligationKind,
  targetId: string,
  { stream, revision, metadata }: RecordedEvent,
  means: RelationRow['means'],
): void {
  const at = Date.parse(metadata.occurredAt);
  const target = streamOf(targetKind, targetId);
  rows.put('relations', key, { key, target, targetKind, targetId, at, raisedBy: `${stream} ${revision}`, means });
}
