import { Module } from '@nestjs/common';
import { dutyCommands } from '#application/duty/duty.commands.js';
import { dutyReads } from '#application/duty/duty.reads.js';
import { commandDoorsOf, commandHandlersOf } from '../http/doors-of.js';
import { queryHandlersOf, readDoorsOf } from '../http/reading/read-doors-of.js';

@Module({
  controllers: [commandDoorsOf('Duty', dutyCommands), readDoorsOf('Duty', dutyReads)],
  providers: [...commandHandlersOf(dutyCommands), ...queryHandlersOf(dutyReads)],
})
export class DutyModule {}
