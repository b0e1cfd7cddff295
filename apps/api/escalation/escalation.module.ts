import { Module } from '@nestjs/common';
import { commandHandlersOf } from '#application/engine/execution/command-executor.js';
import { escalationCommands } from '#application/escalation/escalation.commands.js';
import { escalationReads } from '#application/escalation/escalation.reads.js';
import { commandDoorsOf } from '../http/doors-of.js';
import { queryHandlersOf, readDoorsOf } from '../http/reading/read-doors-of.js';

@Module({
  controllers: [commandDoorsOf('Escalation', escalationCommands), readDoorsOf('Escalation', escalationReads)],
  providers: [...commandHandlersOf(escalationCommands), ...queryHandlersOf(escalationReads)],
})
export class EscalationModule {}
