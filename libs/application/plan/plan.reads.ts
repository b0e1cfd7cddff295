import { PlanView } from '#contracts/plan.js';
import type { CivilDate } from '#domain/kernel/time.js';
import { planDoors } from '#texts/plan/plan.doors.js';
import { Day, Line, Optional } from '../engine/definition/fields.js';
import { ReadParams } from '../engine/definition/read.params.js';
import { defineRead, type Reads } from '../engine/definition/read-definition.js';
import { planOf } from './plan-view.query.js';

export class PlanParams extends ReadParams {
  @Line(100)
  programme!: string;

  @Optional()
  @Day()
  from?: CivilDate;

  /** Inclusive. */
  @Optional()
  @Day()
  to?: CivilDate;
}

export const planReads = {
  Plan: defineRead({
    name: 'Plan',
    route: 'GET /v1/plan',
    params: PlanParams,
    text: planDoors.Plan,
    answer: PlanView,
    example: 'programme=NQ17&from=2020-05-25&to=2020-07-31',
    slow: 'plan',
    read: ({ scope, params }) => planOf(scope, params),
  }),
} satisfies Reads;
