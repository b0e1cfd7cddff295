import { Module } from '@nestjs/common';
import { directoryCommands } from '#application/directory/directory.commands.js';
import { commandHandlersOf } from '#application/engine/execution/command-executor.js';

/** Its commands have no doors yet; what is on the bus is all of them. */
@Module({
  providers: [...commandHandlersOf(directoryCommands)],
})
export class DirectoryModule {}
