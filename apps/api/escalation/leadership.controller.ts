import { Controller, Get, Param, Query } from '@nestjs/common';
import { blockerDetailOf } from '#application/blocker/blocker.query.js';
import { directiveDetailOf } from '#application/directive/directive.query.js';
import { escalationOf, escalationsOf } from '#application/escalation/escalations.query.js';
import { EventStore } from '#application/ports/event-store.js';
import { EscalationsParams } from '../duty/reporting.params.js';
import { type Asked, Asks } from '../http/reading/asked.js';
import { ReadParams } from '../http/reading/read.params.js';
import { Reads } from '../http/reading/reads.js';

@Controller('v1')
export class LeadershipController {
  constructor(
    private readonly reads: Reads,
    private readonly log: EventStore,
  ) {}

  @Get('escalations')
  escalations(@Asks() asked: Asked, @Query() params: EscalationsParams) {
    return this.reads.answer(asked, params, (scope, page) => escalationsOf(scope, params.state ?? 'open', page));
  }

  @Get('escalations/:id')
  escalation(@Asks() asked: Asked, @Param('id') id: string, @Query() params: ReadParams) {
    return this.reads.answer(asked, params, (scope) => escalationOf(scope, id));
  }

  @Get('blockers/:id')
  blocker(@Asks() asked: Asked, @Param('id') id: string, @Query() params: ReadParams) {
    return this.reads.answer(asked, params, (scope) => blockerDetailOf(scope, this.log, id));
  }

  @Get('directives/:id')
  directive(@Asks() asked: Asked, @Param('id') id: string, @Query() params: ReadParams) {
    return this.reads.answer(asked, params, (scope) => directiveDetailOf(scope, this.log, id));
  }
}
