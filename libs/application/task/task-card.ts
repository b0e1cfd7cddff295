import type { TaskCard, WireDeadline, WireHandler, WireOutage } from '#contracts/task-card.js';
import { workingDaysBetween } from '#domain/calendar/working-calendar.js';
import { dateIn, endOfDay } from '#domain/calendar/zone.js';
import { heldPosts, unitOf } from '#domain/directory/directory.js';
import { daysLostTo } from '#domain/follow-up/working-time.js';
import type { ProgrammeId, UnitId } from '#domain/kernel/names.js';
import { own } from '#domain/kernel/plain.js';
import { type CivilDate, instant, isoOf } from '#domain/kernel/time.js';
import type { HandlerRef } from '#domain/task/task.events.js';
import type { Task } from '#domain/task/task.js';
import {
  isNearDue,
  type Timeliness,
  type TimelinessFacts,
  timelinessAt,
  timelinessFacts,
} from '#domain/task/timeliness.js';
import { quarantinedView } from '../engine/reading/quarantined-view.js';
import { type ReadScope, zoneOf } from '../engine/reading/read-scope.js';
import { maySeeTask, shownTitle } from '../engine/reading/visibility.js';
import { programmeOfTask } from '../engine/scheduling/obligation-kinds.js';
import type { TaskRow } from '../tables.js';

/** What is shown of a task wherever it is one of many. */
export function cardOf(scope: ReadScope, row: TaskRow): TaskCard {
  const { id, code, state } = row;
  const isShown = maySeeTask(scope, id);
  return {
    id,
    code,
    title: shownTitle(row, isShown),
    isRestricted: !isShown || state.content?.isRestricted === true,
    timeliness: timelinessOf(scope, state),
    nearDue: isNear(scope, row.programme, timelinessFacts(state)),
    deadline: deadlineOf(state),
    workingDaysLeft: workingDaysLeftOf(scope, row.programme, state.content?.deadline?.legalEnd),
    handler: handlerOf(scope, state),
    urged: state.urges.length,
    extensions: extensionsOf(state),
    outages: outagesOf(scope, state),
    ...quarantinedView(scope, row.stream),
  };
}

/** From the day that is read, which is not counted, to the end of the other. */
export function workingDaysLeftOf(
  { context, moment }: ReadScope,
  programme: ProgrammeId,
  end: CivilDate | undefined,
): number | null {
  const calendar = context.knownCalendarOf(programme);
  if (calendar === undefined || end === undefined) return null;
  return workingDaysBetween(calendar, dateIn(moment, calendar.timeZone), end);
}

/** Of the present assignment. */
const extensionsOf = ({ extensions, assignedAt = instant(0) }: Task): number =>
  extensions.filter(({ at, decision }) => at >= assignedAt && decision?.granted === true).length;

export const timelinessOf = (scope: ReadScope, task: Task): Timeliness =>
  timelinessFrom(scope, programmeOfTask(task), timelinessFacts(task));

/** The same, of what is known in outline. */
export const timelinessFrom = (scope: ReadScope, programme: ProgrammeId, facts: TimelinessFacts): Timeliness =>
  timelinessAt(facts, scope.moment, zoneOf(scope, programme));

export function isNear({ context, moment }: ReadScope, programme: ProgrammeId, facts: TimelinessFacts): boolean {
  const calendar = context.knownCalendarOf(programme);
  return calendar !== undefined && isNearDue(facts, moment, calendar);
}

/** From its assignment to its end, or to the moment that is read. */
function outagesOf({ context, moment }: ReadScope, task: Task): readonly WireOutage[] {
  const calendar = context.knownCalendarOf(programmeOfTask(task));
  const { assignedAt, completedOn, cancellation } = task;
  if (calendar === undefined || assignedAt === undefined) return [];
  const endedAt = cancellation?.at ?? (completedOn && endOfDay(completedOn, calendar.timeZone)) ?? moment;
  return context.outages.flatMap((outage) => {
    const uncountedDays = daysLostTo(outage, calendar).length;
    if (uncountedDays === 0 || outage.to <= assignedAt || outage.from >= endedAt) return [];
    return [{ from: isoOf(outage.from), to: isoOf(outage.to), uncountedDays }];
  });
}

export function deadlineOf({ content }: Task): WireDeadline | null {
  const deadline = content?.deadline;
  return deadline === undefined ? null : { text: deadline.text, legalEnd: deadline.legalEnd ?? null };
}

/** Whoever was named: a person with the post they hold in the lead unit, or a post with whoever holds it. */
export const handlerOf = (scope: Pick<ReadScope, 'context'>, { content, handler }: Task): WireHandler | null =>
  handlerIn(scope, content?.leadUnit, handler);

/** The same, of what is known in outline. */
export function handlerIn(
  { context }: Pick<ReadScope, 'context'>,
  unit: UnitId | null | undefined,
  handler: HandlerRef | null | undefined,
): WireHandler | null {
  if (handler == null || unit == null) return null;
  if ('person' in handler) {
    const held = heldPosts(context.directory, unit).find(({ person }) => person === handler.person);
    return { person: handler.person, post: held?.post.id ?? null, title: held?.post.title ?? null };
  }
  const post = own(unitOf(context.directory, unit)?.posts ?? {}, handler.post);
  return { person: post?.holder?.person ?? null, post: handler.post, title: post?.title ?? null };
}
