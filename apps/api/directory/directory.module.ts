import { Module } from '@nestjs/common';
import { directoryCommands } from '#application/directory/directory.commands.js';
import { directoryReads } from '#application/directory/directory.reads.js';
import { commandHandlersOf } from '#application/engine/execution/command-executor.js';
import { commandDoorsOf } from '../http/doors-of.js';
import { queryHandlersOf, readDoorsOf } from '../http/reading/read-doors-of.js';

@Module({
  controllers: [commandDoorsOf('Directory', directoryCommands), readDoorsOf('Directory', directoryReads)],
  providers: [...commandHandlersOf(directoryCommands), ...queryHandlersOf(directoryReads)],
})
export class DirectoryModule {}
