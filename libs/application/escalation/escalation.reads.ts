import { EscalationDetail, EscalationsPage } from '#contracts/escalation.js';
import { escalationDoors } from '#texts/escalation/escalation.doors.js';
import { OneOf, Optional } from '../engine/definition/fields.js';
import { ListParams, ReadParams } from '../engine/definition/read.params.js';
import { defineRead, type Reads } from '../engine/definition/read-definition.js';
import { escalationOf, escalationsOf } from './escalations.query.js';

export class EscalationsParams extends ListParams {
  @Optional()
  @OneOf(['open', 'closed', 'all'])
  state?: 'open' | 'closed' | 'all';
}

export const escalationReads = {
  Escalations: defineRead({
    name: 'Escalations',
    route: 'GET /v1/escalations',
    params: EscalationsParams,
    text: escalationDoors.Escalations,
    answer: EscalationsPage,
    example: 'state=open',
    read: ({ scope, params, page }) => escalationsOf(scope, params.state ?? 'open', page),
  }),
  EscalationDetail: defineRead({
    name: 'EscalationDetail',
    route: 'GET /v1/escalations/:escalation',
    params: ReadParams,
    text: escalationDoors.EscalationDetail,
    answer: EscalationDetail,
    read: ({ scope, in: path }) => escalationOf(scope, path('escalation')),
  }),
} satisfies Reads;
