import { Module } from '@nestjs/common';
import { commandHandlersOf } from '#application/engine/execution/command-executor.js';
import { taskCommands } from '#application/task/task.commands.js';
import { taskReads } from '#application/task/task.reads.js';
import { commandDoorsOf } from '../http/doors-of.js';
import { queryHandlersOf, readDoorsOf } from '../http/reading/read-doors-of.js';
import { UrgesController } from './urges.controller.js';

@Module({
  controllers: [commandDoorsOf('Task', taskCommands), readDoorsOf('Task', taskReads), UrgesController],
  providers: [...commandHandlersOf(taskCommands), ...queryHandlersOf(taskReads)],
})
export class TaskModule {}
