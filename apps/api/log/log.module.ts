import { Module } from '@nestjs/common';
import { commandHandlersOf } from '#application/engine/execution/command-executor.js';
import { logCommands } from '#application/log/log.commands.js';
import { logReads } from '#application/log/log.reads.js';
import { queryHandlersOf, readDoorsOf } from '../http/reading/read-doors-of.js';
import { RebuildController } from './rebuild.controller.js';

@Module({
  controllers: [readDoorsOf('Log', logReads), RebuildController],
  providers: [...commandHandlersOf(logCommands), ...queryHandlersOf(logReads)],
})
export class LogModule {}
