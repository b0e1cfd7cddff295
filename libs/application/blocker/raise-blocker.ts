import type { BlockerCommand } from '#domain/blocker/blocker.decide.js';
import type { Blocker } from '#domain/blocker/blocker.js';
import { policyRefOf } from '#domain/follow-up/policy.js';
import type { UnitId } from '#domain/kernel/names.js';
import { defined } from '#domain/kernel/plain.js';
import { isRejection } from '#domain/kernel/rejection.js';
import { obstacleToWork } from '#domain/task/task.obstacles.js';
import { blockerDoors } from '#texts/blocker/blocker.doors.js';
import { blockerSaid } from '#texts/blocker/blocker.said.js';
import { ReasonedBody } from '../engine/definition/bodies.js';
import { defineCommand } from '../engine/definition/command-definition.js';
import { LENGTH, Line, Optional, Parts, Title, Words } from '../engine/definition/fields.js';
import { holders, WORKING } from '../engine/definition/right.js';
import { blockerAbout } from './blocker-about.js';
import { blockerNamed } from './blocker-in-words.js';

const OPTIONS_MAX = 20;

export class BlockerOptionBody {
  @Words(LENGTH.text)
  readonly text!: string;

  @Line(LENGTH.line)
  readonly competence!: string;
}

export class RaiseBlockerBody extends ReasonedBody {
  @Title(LENGTH.line)
  readonly title!: string;

  @Words(LENGTH.narrative)
  readonly description!: string;

  @Words(LENGTH.text)
  readonly cause!: string;

  /** That there must be one, the blocker says. */
  @Optional()
  @Parts(() => BlockerOptionBody, OPTIONS_MAX)
  readonly options?: BlockerOptionBody[];

  @Optional()
  @Words(LENGTH.text)
  readonly exceedsCompetenceBecause?: string;
}

interface HeldUp {
  /** The unit that leads the task. */
  readonly unit: UnitId | undefined;
}

export const raiseBlocker = defineCommand<
  Extract<BlockerCommand, { type: 'RaiseBlocker' }>,
  Blocker,
  RaiseBlockerBody,
  HeldUp
>({
  name: 'RaiseBlocker',
  stream: 'blocker',
  creates: true,
  right: holders('lead', WORKING, ({ unit }: HeldUp) => unit),
  subject: ({ unit }) => ({ unit }),
  offered: {
    on: 'task',
    subject: ({ content }) => ({ unit: content?.leadUnit }),
    when: (task) => obstacleToWork(task) === undefined,
  },
  door: {
    route: 'POST /v1/tasks/:task/blockers',
    body: RaiseBlockerBody,
    text: blockerDoors.RaiseBlocker,
    said: { texts: blockerSaid.RaiseBlocker, facts: blockerNamed },
    location: '/v1/blockers/',
    example: {
      title: 'Thiếu số liệu',
      description: 'Hai đơn vị chưa gửi.',
      cause: 'Chưa có đầu mối.',
      options: [{ text: 'Lãnh đạo Bộ giao hạn gửi', competence: 'Lãnh đạo Bộ' }],
    },
    verb: {
      name: 'blocker raise',
      actsAs: 'demo-owner',
      flags: {
        options: {
          fields: {
            text: { flags: '--option <text>', text: 'wayOut' },
            competence: { flags: '--competence <who>', text: 'competence' },
          },
        },
      },
    },
    make: async ({ body, id: task, now, by, made, context: contextNow, rows }) => {
      const { title, description, cause, options = [], exceedsCompetenceBecause } = body;
      const blocker = made('blocker');
      const context = await contextNow();
      const about = blockerAbout(rows.get('tasks', task, context.at));
      if (isRejection(about)) return { id: blocker, command: about };
      const proposed = options.map(({ text, competence }) => ({ text, competence }));
      const said = { title, description, cause, options: proposed, ...defined({ exceedsCompetenceBecause }) };
      const policy = policyRefOf(context.newestPolicyOf(about.programme));
      return { id: blocker, command: { type: 'RaiseBlocker', now, by, blocker, ...about, ...said, policy } };
    },
  },
});
