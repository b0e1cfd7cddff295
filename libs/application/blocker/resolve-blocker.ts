import { type BlockerCommand, obstacleToBlocker } from '#domain/blocker/blocker.decide.js';
import type { Blocker } from '#domain/blocker/blocker.js';
import { blockerDoors } from '#texts/blocker/blocker.doors.js';
import { blockerSaid } from '#texts/blocker/blocker.said.js';
import { ReasonedBody } from '../engine/definition/bodies.js';
import { defineCommand } from '../engine/definition/command-definition.js';
import { LENGTH, Words } from '../engine/definition/fields.js';
import { headOrLeader } from './blocker.rights.js';
import { blockerNamed } from './blocker-in-words.js';

export class ResolveBlockerBody extends ReasonedBody {
  @Words(LENGTH.narrative)
  readonly text!: string;
}

export const resolveBlocker = defineCommand<
  Extract<BlockerCommand, { type: 'ResolveBlocker' }>,
  Blocker,
  ResolveBlockerBody
>({
  name: 'ResolveBlocker',
  stream: 'blocker',
  right: headOrLeader,
  offered: { on: 'blocker', when: (blocker) => obstacleToBlocker(blocker) === undefined },
  door: {
    route: 'POST /v1/blockers/:blocker/resolution',
    body: ResolveBlockerBody,
    text: blockerDoors.ResolveBlocker,
    said: { texts: blockerSaid.ResolveBlocker, facts: blockerNamed },
    example: { text: 'Đã thống nhất tại cuộc họp.' },
    verb: { name: 'blocker resolve', actsAs: 'demo-head' },
    make: ({ body: { text }, now, by }) => ({ command: { type: 'ResolveBlocker', now, by, text } }),
  },
});
