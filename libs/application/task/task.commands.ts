import type { EscalationCommand } from '#domain/follow-up/escalation.decide.js';
import type { RelationCommand } from '#domain/follow-up/relations.js';
import type { UnitId } from '#domain/kernel/names.js';
import type { TaskCommand, TaskOrder } from '#domain/task/task.commands.js';
import type { Task } from '#domain/task/task.js';
import { taskDoors } from '#texts/task/task.doors.js';
import { type CommandsOf, defineCommand, givenBySystem } from '../engine/definition/command-definition.js';
import { ASSIGNERS, holders } from '../engine/definition/right.js';
import { acceptTask } from './accept-task.js';
import { amendTask } from './amend-task.js';
import { answerUrge } from './answer-urge.js';
import { assignTask } from './assign-task.js';
import { cancelTask } from './cancel-task.js';
import { confirmResult } from './confirm-result.js';
import { correctProgressReport } from './correct-progress-report.js';
import { decideDeclination } from './decide-declination.js';
import { decideExtension } from './decide-extension.js';
import { explainLateness } from './explain-lateness.js';
import { nameHandler } from './name-handler.js';
import { reassignTask } from './reassign-task.js';
import { reportProgress } from './report-progress.js';
import { requestDeclination } from './request-declination.js';
import { requestExtension } from './request-extension.js';
import { returnResult } from './return-result.js';
import { submitResult } from './submit-result.js';
import { urgeTask } from './urge-task.js';

const draftTask = defineCommand<TaskOrder<'DraftTask'>, Task, never, { readonly keptBy: UnitId | undefined }>({
  name: 'DraftTask',
  text: taskDoors.DraftTask,
  stream: 'task',
  creates: true,
  right: holders('assigning', ASSIGNERS, ({ keptBy }) => keptBy),
  subject: ({ programme }, _, context) => ({ keptBy: context.programme(programme)?.keptBy }),
});

/** Every command of tasks; escalations of tasks are given as all escalations are. */
export const taskCommands = {
  DraftTask: draftTask,
  AssignTask: assignTask,
  AcceptTask: acceptTask,
  NameHandler: nameHandler,
  ReportProgress: reportProgress,
  CorrectProgressReport: correctProgressReport,
  ExplainLateness: explainLateness,
  SubmitResult: submitResult,
  ConfirmResult: confirmResult,
  ReturnResult: returnResult,
  RequestExtension: requestExtension,
  DecideExtension: decideExtension,
  AmendTask: amendTask,
  UrgeTask: urgeTask,
  AnswerUrge: answerUrge,
  RequestDeclination: requestDeclination,
  DecideDeclination: decideDeclination,
  ReassignTask: reassignTask,
  CancelTask: cancelTask,
  WakeTask: givenBySystem('WakeTask', taskDoors.WakeTask, 'task'),
} satisfies CommandsOf<Exclude<TaskCommand, EscalationCommand | RelationCommand>>;
