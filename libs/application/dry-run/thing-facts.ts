import type { DryRunAnswer, ThingFacts } from '#contracts/dry-run.js';
import type { FollowUp } from '#domain/follow-up/follow-up.js';
import { endOfHold } from '#domain/follow-up/holds.js';
import { isPostLevel } from '#domain/follow-up/policy.js';
import type { WorkingTime } from '#domain/follow-up/working-time.js';
import { isSame } from '#domain/kernel/plain.js';
import { type Instant, isoOf } from '#domain/kernel/time.js';
import type { Task } from '#domain/task/task.js';
import { pendingExtension, pendingRequest } from '#domain/task/task-requests.js';
import { waitingUrges } from '#domain/task/task-urge.js';
import { timelinessAt, timelinessFacts } from '#domain/task/timeliness.js';
import type { DecisionContext } from '../engine/decision-context.js';
import { isObligation, nextDueIn } from '../engine/execution/due-first.js';
import { type ObligationState, programmeOf, programmeOfTask } from '../engine/scheduling/obligation-kinds.js';
import type { StreamCategory } from '../streams.js';
import type { ObligationKind } from '../tables.js';
import { deadlineOf, handlerOf } from '../task/task-card.js';

/** Of what people know as a thing: other streams are shown by what is said alone. */
export function factsOf(category: StreamCategory, of: object, context: DecisionContext, now: Instant): ThingFacts {
  if (!isObligation(category)) return {};
  const dueAt = nextDueIn(category, of, context);
  return { ...ownFacts(category, of, context, now), nextStepAt: dueAt === undefined ? null : isoOf(dueAt) };
}

function ownFacts<K extends ObligationKind>(kind: K, of: object, context: DecisionContext, now: Instant): ThingFacts {
  // The category chose the rules that made the state.
  const state = of as ObligationState<K>;
  const time = context.timeOf(programmeOf[kind](state, (about) => context.programmeOf(about)));
  return {
    ...('progress' in state ? taskFacts(state, context, now) : 'status' in state ? statusOf(state) : {}),
    ...followUpFacts(state, time, now),
  };
}

function taskFacts(task: Task, context: DecisionContext, now: Instant): ThingFacts {
  const { progress, content, reports } = task;
  if (progress === 'none' || content === undefined) return {};
  const { timeZone } = context.calendarOf(programmeOfTask(task));
  const pending = pendingRequest(task);
  return {
    title: content.title,
    deliverable: content.deliverable ?? null,
    progress,
    timeliness: timelinessAt(timelinessFacts(task), now, timeZone),
    deadline: deadlineOf(task),
    leadUnit: content.leadUnit ?? null,
    coordinatingUnits: [...content.coordinatingUnits],
    handler: handlerOf({ context }, task),
    percent: reports.findLast(({ percent }) => percent !== undefined)?.percent ?? null,
    request: pending === undefined ? null : pendingExtension(task) === undefined ? 'declination' : 'extension',
    urgesWaiting: waitingUrges(task).length,
  };
}

const statusOf = ({ status }: { readonly status: NonNullable<ThingFacts['status']> | 'none' }): ThingFacts =>
  status === 'none' ? {} : { status };

function followUpFacts({ followUp }: { readonly followUp?: FollowUp }, time: WorkingTime, now: Instant): ThingFacts {
  if (followUp === undefined) return {};
  const { climb, escalations, holds } = followUp;
  const [last] = holds
    .map((hold) => ({ hold, end: endOfHold(hold, time) }))
    .filter(({ hold: { from }, end }) => from <= now && now < end)
    .toSorted((a, b) => b.end - a.end);
  return {
    level: climb?.level ?? escalations.map(({ level }) => level).findLast(isPostLevel) ?? null,
    heldBy: last?.hold.cause ?? null,
    heldUntil: last?.hold.untilEndOf ?? null,
  };
}

/** Of the facts of two moments those that differ; null where the thing is not there. */
export function changed(before: ThingFacts | null, after: ThingFacts): Pick<DryRunAnswer, 'before' | 'after'> {
  if (before === null) return { before, after };
  const differs = ([name, fact]: readonly [string, unknown]): boolean => {
    const other: ThingFacts = before;
    return !isSame(fact, Reflect.get(other, name));
  };
  const names = Object.entries(after)
    .filter(differs)
    .map(([name]) => name);
  const pick = (facts: ThingFacts): ThingFacts =>
    Object.fromEntries(Object.entries(facts).filter(([name]) => names.includes(name)));
  return { before: pick(before), after: pick(after) };
}
