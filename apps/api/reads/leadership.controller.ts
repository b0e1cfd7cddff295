import { Controller, Get, Param, Query } from '@nestjs/common';
import { EventStore } from '#application/ports/event-store.js';
import { blockerDetailOf } from '#application/queries/blocker.query.js';
import { directiveDetailOf } from '#application/queries/directive.query.js';
import { escalationOf, escalationsOf } from '#application/queries/escalations.query.js';
import { type Asked, Asks } from './asked.js';
import { ReadParams } from './params/read.params.js';
import { EscalationsParams } from './params/reporting.params.js';
import { Reads } from './reads.js';

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
