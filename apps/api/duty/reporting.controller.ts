import { Controller, Get, Param, Query } from '@nestjs/common';
import { dutiesOf, dutyDetailOf } from '#application/duty/duties.query.js';
import { periodOfProgramme } from '#application/duty/period.query.js';
import { EventStore } from '#application/ports/event-store.js';
import { programmesOf } from '#application/programme/programmes.query.js';
import { type Asked, Asks } from '../http/reading/asked.js';
import { ReadParams } from '../http/reading/read.params.js';
import { Reads } from '../http/reading/reads.js';
import { DutiesParams, PlanParams } from './reporting.params.js';

@Controller('v1')
export class ReportingController {
  constructor(
    private readonly reads: Reads,
    private readonly log: EventStore,
  ) {}

  @Get('programmes')
  programmes(@Asks() asked: Asked, @Query() params: ReadParams) {
    return this.reads.answer(asked, params, programmesOf);
  }

  @Get('duties')
  duties(@Asks() asked: Asked, @Query() params: DutiesParams) {
    return this.reads.answer(asked, params, (scope, page) => dutiesOf(scope, params, page));
  }

  @Get('duties/:id')
  duty(@Asks() asked: Asked, @Param('id') id: string, @Query() params: ReadParams) {
    return this.reads.answer(asked, params, (scope) => dutyDetailOf(scope, this.log, id));
  }

  @Get('periods/:programme/:period')
  period(
    @Asks() asked: Asked,
    @Param('programme') programme: string,
    @Param('period') period: string,
    @Query() params: ReadParams,
  ) {
    return this.reads.answer(asked, params, (scope) => periodOfProgramme(scope, programme, period));
  }

  @Get('plan')
  plan(@Asks() asked: Asked, @Query() params: PlanParams) {
    return this.reads.answerSlowly(asked, params, 'plan', params);
  }
}
