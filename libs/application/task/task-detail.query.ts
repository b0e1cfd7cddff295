import type { BlockerItem } from '#contracts/blocker.js';
import type { DeadlineMove } from '#contracts/task-deadline.js';
import type { TaskDetail } from '#contracts/tasks.js';
import { issuedAt } from '#domain/directive/directive.js';
import { invariant } from '#domain/kernel/invariant.js';
import type { TaskId } from '#domain/kernel/names.js';
import { isRejection, type Rejection } from '#domain/kernel/rejection.js';
import { isoOf } from '#domain/kernel/time.js';
import { actionsOf } from '../engine/reading/actions.js';
import type { Bare } from '../engine/reading/named.js';
import { answered, type ReadScope } from '../engine/reading/read-scope.js';
import { maySeeDirective, maySeeTask } from '../engine/reading/visibility.js';
import { followUpStepsOf } from '../escalation/follow-up-steps.js';
import { foldedEvents } from '../log/stream-events.js';
import type { EventStore } from '../ports/event-store.js';
import { deadlineHistoryOf, fullDeadline } from './deadline-history.js';
import { reportingOf } from './reporting.js';
import { deedsOf, noDeeds } from './task-deeds.js';
import { taskItem } from './task-item.js';
import { taskNamed } from './task-named.query.js';

/** One task with all that became of it. An outsider of a restricted one sees that it is there and how it stands. */
export async function taskDetailOf(
  scope: ReadScope,
  log: Pick<EventStore, 'readStream'>,
  idOrCode: string,
): Promise<Bare<TaskDetail> | Rejection<'not-found' | 'code-ambiguous'>> {
  const row = taskNamed(scope, idOrCode);
  if (isRejection(row)) return row;
  const { id, state, revision, etag } = row;
  const { content } = state;
  invariant(content !== undefined, 'a task that exists was drafted or assigned');
  const events = await foldedEvents(scope, log, row.stream);
  const isOpen = maySeeTask(scope, id);
  const actions = actionsOf(scope, 'task', row);
  return {
    ...taskItem(scope, row),
    assigningUnit: content.assigningUnit,
    relatedUnitsText: (isOpen ? content.relatedUnitsText : undefined) ?? null,
    deadline: content.deadline === undefined ? null : fullDeadline(content.deadline),
    deadlineHistory: isOpen ? deadlineHistoryOf(events) : deadlineHistoryOf(events).map(withoutWords),
    deliverable: (isOpen ? content.deliverable : undefined) ?? null,
    mandate: (isOpen ? content.mandate : undefined) ?? null,
    provenance: content.provenance ?? null,
    acceptedBy: state.acceptedBy ?? null,
    ...(isOpen ? deedsOf(state, events) : noDeeds),
    blockers: isOpen ? blockersOf(scope, id) : [],
    directives: directivesOf(scope, id),
    ladder: followUpStepsOf(events),
    programmeTitle: scope.context.programme(row.programme)?.title ?? null,
    reporting: reportingOf(scope, row, actions),
    actions,
    revision,
    etag,
    ...answered(scope),
  };
}

/** When it moved and until when, and nothing that somebody wrote about it. */
const withoutWords = (move: DeadlineMove): DeadlineMove => ({ ...move, reason: null, document: null });

function blockersOf({ rows, at }: ReadScope, task: TaskId): readonly BlockerItem[] {
  return rows.find('blockers', { task }, { at }).map(({ id, state: { title, status, levels } }) => {
    invariant(status !== 'none', 'a blocker has a row once it was raised');
    const raisedAt = levels[0]?.at;
    return {
      id,
      title,
      status,
      level: levels.at(-1)?.level ?? null,
      raisedAt: raisedAt === undefined ? null : isoOf(raisedAt),
    };
  });
}

/** Whoever was given one of a restricted task sees that one. */
function directivesOf(scope: ReadScope, task: TaskId): readonly string[] {
  const { rows, at } = scope;
  const about = [task, ...rows.find('blockers', { task }, { at }).map(({ id }) => id)];
  return rows
    .find('directives', { about: { in: about } }, { at })
    .filter(({ id }) => maySeeDirective(scope, id))
    .toSorted((a, b) => issuedAt(a.state) - issuedAt(b.state))
    .map(({ id }) => id);
}
