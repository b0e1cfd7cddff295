import { type Audience, peopleOf } from '../directory/recipients.js';
import { decideEscalation } from '../follow-up/escalation.decide.js';
import { decideDue } from '../follow-up/follow-up.decide.js';
import { skippingOvertaken } from '../follow-up/overtaken.js';
import { decideRelation } from '../follow-up/relations.js';
import { workingTime } from '../follow-up/working-time.js';
import type { Decider } from '../kernel/decider.js';
import { defined } from '../kernel/plain.js';
import { reject } from '../kernel/rejection.js';
import { assign, draft } from './assign-task.js';
import { cancelTask } from './cancel-task.js';
import { reassign } from './reassign-task.js';
import type { TaskCommand, TaskContext, TaskDecision, TaskOrder, TaskRejection } from './task.commands.js';
import type { TaskEvent } from './task.events.js';
import { evolveTask, initialTask, type Task } from './task.js';
import { obstacleToWork } from './task.obstacles.js';
import { amendTask } from './task-amendment.js';
import { decideDeclination } from './task-declination.js';
import { decideExtension } from './task-extension.js';
import { confirmResult, returnResult, submitResult } from './task-result.js';
import { decideUrge } from './task-urge.js';
import { decideWork, implicitAcceptance } from './task-work.js';

export type { TaskCommand, TaskContext, TaskRejection } from './task.commands.js';

export const taskDecider: Decider<TaskCommand, TaskEvent, Task, TaskContext, TaskRejection> = {
  initial: initialTask,
  evolve: evolveTask,
  decide: skippingOvertaken('task', evolveTask, decide),
};

function decide(command: TaskCommand, task: Task, context: TaskContext): TaskDecision {
  if (command.type === 'DraftTask') return draft(command, task, context);
  if (command.type === 'AssignTask') return assign(command, task, context);
  if (command.type === 'WakeTask') return wake(command, task, context);
  if (task.progress === 'none') return reject('task-not-found');
  if (task.progress === 'draft') return reject('task-not-assigned');
  switch (command.type) {
    case 'AcceptTask':
      return acceptTask(command, task);
    case 'SubmitResult':
      return submitResult(command, task, context);
    case 'ConfirmResult':
      return confirmResult(command, task);
    case 'ReturnResult':
      return returnResult(command, task, context);
    case 'RequestExtension':
    case 'DecideExtension':
      return decideExtension(command, task, context);
    case 'AmendTask':
      return amendTask(command, task, context);
    case 'UrgeTask':
    case 'AnswerUrge':
      return decideUrge(command, task, context);
    case 'RequestDeclination':
    case 'DecideDeclination':
      return decideDeclination(command, task);
    case 'ReassignTask':
      return reassign(command, task, context);
    case 'CancelTask':
      return cancelTask(command, task, context);
    case 'EndDirective':
    case 'ChangeHolders':
      // What is over, or with its giver, lies with no leader.
      return obstacleToWork(task) === undefined
        ? decideRelation(command, task.followUp, context.policy.task, workingTime(context))
        : [];
    case 'AcknowledgeEscalation':
    case 'DirectEscalation':
      return (
        obstacleToWork(task) ??
        decideEscalation(command, task.followUp, {
          calendar: context.calendar,
          directory: context.directory,
          policy: context.policy.task,
          as: peopleOf(context.directory, audienceOf(task) ?? NOBODY).as,
          optionsProposed: 0,
        })
      );
    default:
      return decideWork(command, task, context);
  }
}

/** Whoever works on it has accepted it: once is enough. */
function acceptTask({ by }: TaskOrder<'AcceptTask'>, task: Task): TaskDecision {
  if (task.progress === 'completed') return [];
  return obstacleToWork(task) ?? implicitAcceptance(task, by);
}

function wake({ now }: TaskOrder<'WakeTask'>, task: Task, context: TaskContext): TaskDecision {
  const audience = audienceOf(task);
  if (task.followUp === undefined || audience === undefined) return [];
  const people = peopleOf(context.directory, audience);
  return decideDue(task.followUp, { policy: context.policy.task, time: workingTime(context), people }, now);
}

const NOBODY: Audience = { leadUnit: '', coordinatingUnits: [], assigningUnit: '' };

/** Whom a task's steps are about; undefined while it is not assigned. */
export function audienceOf(task: Task): Audience | undefined {
  const { content, handler, askers, urger } = task;
  if (content?.leadUnit === undefined) return undefined;
  const { leadUnit, coordinatingUnits, assigningUnit } = content;
  return { leadUnit, coordinatingUnits, assigningUnit, askers, ...defined({ handler, urger }) };
}
