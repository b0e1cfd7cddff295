import type { WorkReason } from '#contracts/me.js';
import type { Role } from '#domain/directory/recipients.js';
import { hasEndedRepeating } from '#domain/follow-up/occurrences.js';
import { audienceOf } from '#domain/task/task.decide.js';
import type { Task } from '#domain/task/task.js';
import { pendingDeclination, pendingExtension } from '#domain/task/task-requests.js';
import { actionsOf } from '../engine/reading/actions.js';
import type { ReadScope } from '../engine/reading/read-scope.js';
import { titleOf } from '../engine/reading/visibility.js';
import type { DutyRow, TaskRow } from '../tables.js';
import { dutiesOfLead, reportingOf } from '../task/reporting.js';
import { timelinessOf } from '../task/task-card.js';
import { workAbout } from './work-about.js';
import { earlier, endOf, isMeant, type Todo } from './work-todo.js';

/** Of these tasks those in which it is the reader's turn, open or with their giver: each once. */
export function tasksToDo(scope: ReadScope, tasks: readonly TaskRow[]): readonly Todo[] {
  const open = tasks.filter(({ isOpen }) => isOpen === 1);
  return [...open, ...tasks.filter(({ isOpen }) => isOpen === 0)].flatMap((row) => {
    const unreported = dutiesOfLead(scope, row).filter((duty) => lacksReport(row, duty));
    return todoOf(scope, row, unreported) ?? [];
  });
}

function todoOf(scope: ReadScope, row: TaskRow, unreported: readonly DutyRow[]): Todo | undefined {
  const { id, state } = row;
  const audience = audienceOf(state);
  if (audience === undefined) return undefined;
  const turn = turnsOf(scope, state, unreported.length > 0).find(({ roles }) => isMeant(scope, audience, roles));
  if (turn === undefined) return undefined;
  const actions = actionsOf(scope, 'task', row);
  return {
    why: turn.why,
    dueAt: dueAtOf(scope, turn.why, row, unreported),
    about: workAbout(scope, 'task', id),
    actions,
    task: taskInWork(scope, row, actions),
  };
}

/** A task, as a line of somebody's work tells it. */
export function taskInWork(scope: ReadScope, row: TaskRow, actions: readonly string[]): NonNullable<Todo['task']> {
  const { id, code, state } = row;
  const deadlineText = state.content?.deadline?.text ?? null;
  return { id, code, title: titleOf(scope, row), deadlineText, reporting: reportingOf(scope, row, actions) };
}

/** The deadline is the doer's; to whoever confirms or decides, nothing sets a day. */
function dueAtOf(scope: ReadScope, why: WorkReason, { programme, state }: TaskRow, unreported: readonly DutyRow[]) {
  if (OF_THE_GIVER.has(why)) return undefined;
  const legalEnd = endOf(scope, programme, state.content?.deadline?.legalEnd);
  if (why !== 'report') return legalEnd;
  return earlier(legalEnd, ...unreported.map((duty) => endOf(scope, programme, duty.state.days?.owedOn)));
}

const OF_THE_GIVER: ReadonlySet<WorkReason> = new Set(['confirm', 'decideExtension', 'decideDeclination', 'reassign']);

interface Turn {
  readonly why: WorkReason;
  readonly roles: readonly Role[];
}

/** Whose turn it is, the closest first. */
function turnsOf(scope: ReadScope, task: Task, isReportOwed: boolean): readonly Turn[] {
  const roles = ['secretariat'] as const;
  return [
    ...(pendingExtension(task) === undefined ? [] : [{ why: 'decideExtension', roles } as const]),
    ...(pendingDeclination(task) === undefined ? [] : [{ why: 'decideDeclination', roles } as const]),
    ...turnsAtWork(scope, task, isReportOwed),
  ];
}

function turnsAtWork(scope: ReadScope, task: Task, isReportOwed: boolean): readonly Turn[] {
  const standing: readonly Turn[] = isStanding(scope, task)
    ? [{ why: 'standing', roles: ['head', 'fieldLeader', 'secretariat'] }]
    : [];
  switch (task.progress) {
    case 'assigned':
      return [{ why: 'accept', roles: ['handler', 'focalPoint', 'head'] }, ...standing];
    case 'accepted':
    case 'inProgress':
      return [{ why: isReportOwed ? 'report' : 'handle', roles: ['handler'] }, ...standing];
    case 'returned':
      return [{ why: 'rework', roles: ['handler'] }, ...standing];
    case 'resultSubmitted':
      return [{ why: 'confirm', roles: ['secretariat'] }];
    case 'declined':
      return [{ why: 'reassign', roles: ['secretariat'] }];
    case 'none':
    case 'draft':
    case 'completed':
    case 'cancelled':
      return [];
  }
}

/** The escalation policy has been climbed to its last repetition: nobody is reminded any more, so it stays on all their lists. */
function isStanding(scope: ReadScope, task: Task): boolean {
  const { followUp } = task;
  if (followUp === undefined || timelinessOf(scope, task) !== 'overdue') return false;
  return hasEndedRepeating(followUp, scope.context.policy(followUp.policy).task);
}

const lacksReport = ({ state }: TaskRow, duty: DutyRow): boolean =>
  !state.reports.some(({ period }) => period === duty.period);
