import { Module } from '@nestjs/common';
import { dutyCommands } from '#application/duty/duty.commands.js';
import { dutyReads } from '#application/duty/duty.reads.js';
import { commandHandlersOf } from '#application/engine/execution/command-executor.js';
import { commandDoorsOf } from '../http/doors-of.js';
import { queryHandlersOf, readDoorsOf } from '../http/reading/read-doors-of.js';

@Module({
  controllers: [commandDoorsOf('Duty', dutyCommands), readDoorsOf('Duty', dutyReads)],
  providers: [...commandHandlersOf(dutyCommands), ...queryHandlersOf(dutyReads)],
})
export class DutyModule {}
