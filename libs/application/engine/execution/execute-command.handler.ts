import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandAnswer } from './command-answer.js';
import { CommandExecutor } from './command-executor.js';
import { ExecuteCommand } from './execute-command.js';

@CommandHandler(ExecuteCommand)
export class ExecuteCommandHandler implements ICommandHandler<ExecuteCommand> {
  constructor(private readonly executor: CommandExecutor) {}

  execute({ envelope }: ExecuteCommand): Promise<CommandAnswer> {
    return this.executor.execute(envelope);
  }
}
