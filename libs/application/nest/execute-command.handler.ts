import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandAnswer } from '../commands/command-answer.js';
import { CommandExecutor } from '../commands/command-executor.js';
import { ExecuteCommand } from './execute-command.js';

@CommandHandler(ExecuteCommand)
export class ExecuteCommandHandler implements ICommandHandler<ExecuteCommand> {
  constructor(private readonly executor: CommandExecutor) {}

  execute({ envelope }: ExecuteCommand): Promise<CommandAnswer> {
    return this.executor.execute(envelope);
  }
}
