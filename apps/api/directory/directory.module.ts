import { Module } from '@nestjs/common';
import { directoryCommands } from '#application/directory/directory.commands.js';
import { directoryReads } from '#application/directory/directory.reads.js';
import { commandHandlersOf } from '#application/engine/execution/command-executor.js';
import { queryHandlersOf, readDoorsOf } from '../http/reading/read-doors-of.js';

/** Its commands have no doors yet; what is on the bus is all of them. */
@Module({
  controllers: [readDoorsOf('Directory', directoryReads)],
  providers: [...commandHandlersOf(directoryCommands), ...queryHandlersOf(directoryReads)],
})
export class DirectoryModule {}
