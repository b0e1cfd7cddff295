import { Board } from '#contracts/board.js';
import { DeadlinePreview } from '#contracts/deadline-preview.js';
import { TaskHistory } from '#contracts/events.js';
import { TaskStory } from '#contracts/task-story.js';
import { TaskDetail, TasksPage } from '#contracts/tasks.js';
import { taskDoors } from '#texts/task/task.doors.js';
import { ReadParams } from '../engine/definition/read.params.js';
import { defineRead, type Reads } from '../engine/definition/read-definition.js';
import { boardOf } from './board.query.js';
import { deadlinePreviewOf } from './deadline-preview.query.js';
import { taskDetailOf } from './task-detail.query.js';
import { taskHistoryOf } from './task-history.query.js';
import { taskStoryOf } from './task-story.query.js';
import { BoardParams, DeadlinePreviewParams, TasksParams } from './tasks.params.js';
import { tasksOf } from './tasks.query.js';

export const taskReads = {
  Board: defineRead({
    name: 'Board',
    route: 'GET /v1/boards/:unit',
    params: BoardParams,
    text: taskDoors.Board,
    answer: Board,
    example: 'period=2020-Q2&scope=own|subtree',
    read: ({ scope, params, in: path }) => boardOf(scope, { unit: path('unit'), ...params }),
  }),
  Tasks: defineRead({
    name: 'Tasks',
    route: 'GET /v1/tasks',
    params: TasksParams,
    text: taskDoors.Tasks,
    answer: TasksPage,
    example: 'q=&unit=&timeliness=&dueBefore=&sort=',
    read: ({ scope, params, page }) => tasksOf(scope, params, page),
  }),
  TaskDetail: defineRead({
    name: 'TaskDetail',
    route: 'GET /v1/tasks/:task',
    params: ReadParams,
    text: taskDoors.TaskDetail,
    answer: TaskDetail,
    read: ({ scope, log, in: path }) => taskDetailOf(scope, log, path('task')),
  }),
  TaskEvents: defineRead({
    name: 'TaskEvents',
    route: 'GET /v1/tasks/:task/events',
    params: ReadParams,
    text: taskDoors.TaskEvents,
    answer: TaskHistory,
    read: ({ scope, log, in: path }) => taskHistoryOf(scope, log, path('task')),
  }),
  TaskStory: defineRead({
    name: 'TaskStory',
    route: 'GET /v1/tasks/:task/story',
    params: ReadParams,
    text: taskDoors.TaskStory,
    answer: TaskStory,
    read: ({ scope, log, names, in: path }) => taskStoryOf(scope, log, names, path('task')),
  }),
  DeadlinePreview: defineRead({
    name: 'DeadlinePreview',
    route: 'GET /v1/deadline-preview',
    params: DeadlinePreviewParams,
    text: taskDoors.DeadlinePreview,
    answer: DeadlinePreview,
    example: 'programme=NQ17&text=hết Quý II/2020',
    read: ({ scope, params }) => deadlinePreviewOf(scope, params),
  }),
} satisfies Reads;
