import { Injectable, type Type } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandDefinition, DefinedCommand } from '../definition/command-definition.js';
import type { CommandAnswer } from './command-answer.js';
import { CommandExecutor } from './command-executor.js';

/** A handler on the bus for each definition: the only way from there to the executor. */
export const commandHandlersOf = (definitions: Readonly<Record<string, CommandDefinition>>): readonly Type[] =>
  Object.values(definitions).map(handlerOf);

function handlerOf(definition: CommandDefinition): Type {
  @Injectable()
  class Handler implements ICommandHandler<DefinedCommand> {
    constructor(private readonly executor: CommandExecutor) {}

    execute({ envelope }: DefinedCommand): Promise<CommandAnswer> {
      return this.executor.execute(envelope);
    }
  }
  Object.defineProperty(Handler, 'name', { value: `${definition.name}Handler` });
  Reflect.defineMetadata('design:paramtypes', [CommandExecutor], Handler);
  CommandHandler(definition.Command)(Handler);
  return Handler;
}
