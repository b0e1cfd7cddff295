import { Controller, Get, Query } from '@nestjs/common';
import { eventsOf } from '#application/log/events.query.js';
import { EventStore } from '#application/ports/event-store.js';
import { type Asked, Asks } from '../http/reading/asked.js';
import { Reads } from '../http/reading/reads.js';
import { EventsParams } from './events.params.js';

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
