import { DutiesPage, DutyDetail } from '#contracts/duty.js';
import { PeriodView } from '#contracts/period.js';
import { dutyDoors } from '#texts/duty/duty.doors.js';
import { Line, OneOf, Optional } from '../engine/definition/fields.js';
import { ListParams, ReadParams } from '../engine/definition/read.params.js';
import { defineRead, type Reads } from '../engine/definition/read-definition.js';
import { dutiesOf, dutyDetailOf } from './duties.query.js';
import { periodOfProgramme } from './period.query.js';

export class DutiesParams extends ListParams {
  @Optional()
  @Line(100)
  programme?: string;

  @Optional()
  @Line(20)
  period?: string;

  @Optional()
  @Line(100)
  unit?: string;

  @Optional()
  @OneOf(['open', 'submitted', 'released', 'lapsed'])
  status?: 'open' | 'submitted' | 'released' | 'lapsed';
}

export const dutyReads = {
  Duties: defineRead({
    name: 'Duties',
    route: 'GET /v1/duties',
    params: DutiesParams,
    text: dutyDoors.Duties,
    answer: DutiesPage,
    example: 'period=&unit=',
    read: ({ scope, params, page }) => dutiesOf(scope, params, page),
  }),
  DutyDetail: defineRead({
    name: 'DutyDetail',
    route: 'GET /v1/duties/:duty',
    params: ReadParams,
    text: dutyDoors.DutyDetail,
    answer: DutyDetail,
    read: ({ scope, log, in: path }) => dutyDetailOf(scope, log, path('duty')),
  }),
  Period: defineRead({
    name: 'Period',
    route: 'GET /v1/periods/:programme/:period',
    params: ReadParams,
    text: dutyDoors.Period,
    answer: PeriodView,
    read: ({ scope, in: path }) => periodOfProgramme(scope, path('programme'), path('period')),
  }),
} satisfies Reads;
