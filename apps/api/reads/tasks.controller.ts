import { Controller, Get, Param, Query } from '@nestjs/common';
import { EventStore } from '#application/ports/event-store.js';
import { taskDetailOf } from '#application/queries/task-detail.query.js';
import { taskHistoryOf } from '#application/queries/task-history.query.js';
import { tasksOf } from '#application/queries/tasks.query.js';
import { type Asked, Asks } from './asked.js';
import { ReadParams } from './params/read.params.js';
import { TasksParams } from './params/tasks.params.js';
import { Reads } from './reads.js';

@Controller('v1/tasks')
export class TaskReadsController {
  constructor(
    private readonly reads: Reads,
    private readonly log: EventStore,
  ) {}

  @Get()
  list(@Asks() asked: Asked, @Query() params: TasksParams) {
    return this.reads.answer(asked, params, (scope, page) => tasksOf(scope, params, page));
  }

  @Get(':id')
  detail(@Asks() asked: Asked, @Param('id') id: string, @Query() params: ReadParams) {
    return this.reads.answer(asked, params, (scope) => taskDetailOf(scope, this.log, id));
  }

  @Get(':id/events')
  history(@Asks() asked: Asked, @Param('id') id: string, @Query() params: ReadParams) {
    return this.reads.answer(asked, params, (scope) => taskHistoryOf(scope, this.log, id));
  }
}
