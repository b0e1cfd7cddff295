import { BlockerDetail } from '#contracts/blocker.js';
import { blockerDoors } from '#texts/blocker/blocker.doors.js';
import { ReadParams } from '../engine/definition/read.params.js';
import { defineRead, type Reads } from '../engine/definition/read-definition.js';
import { blockerDetailOf } from './blocker.query.js';

export const blockerReads = {
  BlockerDetail: defineRead({
    name: 'BlockerDetail',
    route: 'GET /v1/blockers/:blocker',
    params: ReadParams,
    text: blockerDoors.BlockerDetail,
    answer: BlockerDetail,
    read: ({ scope, log, in: path }) => blockerDetailOf(scope, log, path('blocker')),
  }),
} satisfies Reads;
