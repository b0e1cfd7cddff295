import { Controller, Get, Param, Query } from '@nestjs/common';
import { EventStore } from '#application/ports/event-store.js';
import { taskDetailOf } from '#application/task/task-detail.query.js';
import { taskHistoryOf } from '#application/task/task-history.query.js';
import { tasksOf } from '#application/task/tasks.query.js';
import { type Asked, Asks } from '../http/reading/asked.js';
import { ReadParams } from '../http/reading/read.params.js';
import { Reads } from '../http/reading/reads.js';
import { TasksParams } from './tasks.params.js';

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
