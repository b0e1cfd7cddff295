import { Module } from '@nestjs/common';
import { blockerCommands } from '#application/blocker/blocker.commands.js';
import { blockerReads } from '#application/blocker/blocker.reads.js';
import { commandHandlersOf } from '#application/engine/execution/command-executor.js';
import { commandDoorsOf } from '../http/doors-of.js';
import { queryHandlersOf, readDoorsOf } from '../http/reading/read-doors-of.js';

@Module({
  controllers: [commandDoorsOf('Blocker', blockerCommands), readDoorsOf('Blocker', blockerReads)],
  providers: [...commandHandlersOf(blockerCommands), ...queryHandlersOf(blockerReads)],
})
export class BlockerModule {}
