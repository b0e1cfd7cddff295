import type { TaskOrder } from '#domain/task/task.commands.js';
import type { Task } from '#domain/task/task.js';
import { waitingUrges } from '#domain/task/task-urge.js';
import { taskDoors } from '#texts/task/task.doors.js';
import { taskSaid } from '#texts/task/task.said.js';
import { ActingBody } from '../engine/definition/bodies.js';
import { defineCommand } from '../engine/definition/command-definition.js';
import { LENGTH, Words } from '../engine/definition/fields.js';
import { leadUnit } from './task.rights.js';
import { taskNamed } from './task-in-words.js';

export class AnswerUrgeBody extends ActingBody {
  @Words(LENGTH.text)
  readonly text!: string;
}

export const answerUrge = defineCommand<TaskOrder<'AnswerUrge'>, Task, AnswerUrgeBody>({
  name: 'AnswerUrge',
  stream: 'task',
  right: leadUnit,
  offered: { on: 'task', when: (task) => waitingUrges(task).length > 0 },
  door: {
    route: 'POST /v1/tasks/:task/urges/:urge/answers',
    body: AnswerUrgeBody,
    text: taskDoors.AnswerUrge,
    said: {
      texts: taskSaid.AnswerUrge,
      facts: (saying) => ({ ...taskNamed(saying), number: answeredLast(saying.state) }),
    },
    example: { text: 'Đơn vị sẽ trình kết quả trước ngày 12/6/2020.' },
    verb: { name: 'urge answer', actsAs: 'demo-owner' },
    make: ({ body: { text }, in: path, now, by }) => ({
      command: { type: 'AnswerUrge', now, by, number: numberIn(path('urge')), text },
    }),
  },
});

/** What is no number is the number of no urge. */
const numberIn = (text: string): number => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : 0);

const answeredLast = ({ urges }: Task): number | undefined =>
  urges
    .flatMap(({ number, answer }) => (answer === undefined ? [] : [{ number, at: answer.at }]))
    .toSorted((a, b) => a.at - b.at)
    .at(-1)?.number;
