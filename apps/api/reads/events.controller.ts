import { Controller, Get, Query } from '@nestjs/common';
import { EventStore } from '#application/ports/event-store.js';
import { eventsOf } from '#application/queries/events.query.js';
import { type Asked, Asks } from './asked.js';
import { EventsParams } from './params/events.params.js';
import { Reads } from './reads.js';

@Controller('v1/events')
export class EventsController {
  constructor(
    private readonly reads: Reads,
    private readonly log: EventStore,
  ) {}

  @Get()
  events(@Asks() asked: Asked, @Query() params: EventsParams) {
    return this.reads.answer(asked, params, (scope) => eventsOf(scope, this.log, params));
  }
}
