import { type BlockerCommand, isAtTop, obstacleToBlocker } from '#domain/blocker/blocker.decide.js';
import type { Blocker } from '#domain/blocker/blocker.js';
import type { PostLevel } from '#domain/follow-up/policy.js';
import { defined } from '#domain/kernel/plain.js';
import { blockerDoors } from '#texts/blocker/blocker.doors.js';
import { blockerSaid } from '#texts/blocker/blocker.said.js';
import { ActingBody } from '../engine/definition/bodies.js';
import { defineCommand } from '../engine/definition/command-definition.js';
import { LENGTH, OneOf, Optional, Words } from '../engine/definition/fields.js';
import { headOrLeader } from './blocker.rights.js';
import { blockerNamed } from './blocker-in-words.js';

const LEVELS = ['head', 'fieldLeader', 'headOfMinistry'] as const satisfies readonly PostLevel[];

export class EscalateBlockerBody extends ActingBody {
  @Words(LENGTH.text)
  readonly reason!: string;

  @Optional()
  @OneOf(LEVELS)
  readonly toLevel?: PostLevel;
}

export const escalateBlocker = defineCommand<
  Extract<BlockerCommand, { type: 'EscalateBlocker' }>,
  Blocker,
  EscalateBlockerBody
>({
  name: 'EscalateBlocker',
  stream: 'blocker',
  right: headOrLeader,
  offered: {
    on: 'blocker',
    when: (blocker, _, context) =>
      obstacleToBlocker(blocker) === undefined &&
      blocker.followUp !== undefined &&
      !isAtTop(blocker, context.policy(blocker.followUp.policy).blocker),
  },
  door: {
    route: 'POST /v1/blockers/:blocker/escalations',
    body: EscalateBlockerBody,
    text: blockerDoors.EscalateBlocker,
    said: { texts: blockerSaid.EscalateBlocker, facts: blockerNamed },
    example: { reason: 'Vượt thẩm quyền của Cục.' },
    verb: { name: 'blocker escalate', actsAs: 'demo-head' },
    make: ({ body: { reason, toLevel }, now, by }) => ({
      command: { type: 'EscalateBlocker', now, by, reason, ...defined({ toLevel }) },
    }),
  },
});
