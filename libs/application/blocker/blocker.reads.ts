import { WireLevel } from '#contracts/about.js';
import { BlockerDetail } from '#contracts/blocker.js';
import { BlockersPage } from '#contracts/blockers.js';
import type { PostLevel } from '#domain/follow-up/policy.js';
import { blockerDoors } from '#texts/blocker/blocker.doors.js';
import { Line, OneOf, Optional } from '../engine/definition/fields.js';
import { ListParams, ReadParams } from '../engine/definition/read.params.js';
import { defineRead, type Reads } from '../engine/definition/read-definition.js';
import { blockerDetailOf } from './blocker.query.js';
import { blockersOf } from './blockers.query.js';

export class BlockersParams extends ListParams {
  @Optional()
  @Line(100)
  programme?: string;

  @Optional()
  @Line(100)
  unit?: string;

  @Optional()
  @OneOf(['open', 'ended', 'all'])
  state?: 'open' | 'ended' | 'all';

  @Optional()
  @OneOf(WireLevel.enum)
  level?: PostLevel;
}

export const blockerReads = {
  Blockers: defineRead({
    name: 'Blockers',
    route: 'GET /v1/blockers',
    params: BlockersParams,
    text: blockerDoors.Blockers,
    answer: BlockersPage,
    example: 'programme=&unit=&state=open|ended|all&level=',
    read: ({ scope, params, page }) => blockersOf(scope, params, page),
  }),
  BlockerDetail: defineRead({
    name: 'BlockerDetail',
    route: 'GET /v1/blockers/:blocker',
    params: ReadParams,
    text: blockerDoors.BlockerDetail,
    answer: BlockerDetail,
    read: ({ scope, log, in: path }) => blockerDetailOf(scope, log, path('blocker')),
  }),
} satisfies Reads;
