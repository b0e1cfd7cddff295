import { type BlockerCommand, obstacleToBlocker } from '#domain/blocker/blocker.decide.js';
import type { Blocker } from '#domain/blocker/blocker.js';
import { blockerDoors } from '#texts/blocker/blocker.doors.js';
import { blockerSaid } from '#texts/blocker/blocker.said.js';
import { ReturnBody } from '../engine/definition/bodies.js';
import { defineCommand } from '../engine/definition/command-definition.js';
import { headOrLeader } from './blocker.rights.js';
import { blockerNamed } from './blocker-in-words.js';

export const returnBlocker = defineCommand<Extract<BlockerCommand, { type: 'ReturnBlocker' }>, Blocker, ReturnBody>({
  name: 'ReturnBlocker',
  stream: 'blocker',
  right: headOrLeader,
  offered: { on: 'blocker', when: (blocker) => obstacleToBlocker(blocker) === undefined },
  door: {
    route: 'POST /v1/blockers/:blocker/return',
    body: ReturnBody,
    needsMatch: true,
    text: blockerDoors.ReturnBlocker,
    said: { texts: blockerSaid.ReturnBlocker, facts: blockerNamed },
    example: { reason: 'Thuộc thẩm quyền của đơn vị.' },
    verb: { name: 'blocker return', actsAs: 'demo-head' },
    make: ({ body: { reason }, now, by }) => ({ command: { type: 'ReturnBlocker', now, by, reason } }),
  },
});
