import { Module } from '@nestjs/common';
import { directiveCommands } from '#application/directive/directive.commands.js';
import { directiveReads } from '#application/directive/directive.reads.js';
import { commandHandlersOf } from '#application/engine/execution/command-executor.js';
import { commandDoorsOf } from '../http/doors-of.js';
import { queryHandlersOf, readDoorsOf } from '../http/reading/read-doors-of.js';

@Module({
  controllers: [commandDoorsOf('Directive', directiveCommands), readDoorsOf('Directive', directiveReads)],
  providers: [...commandHandlersOf(directiveCommands), ...queryHandlersOf(directiveReads)],
})
export class DirectiveModule {}
