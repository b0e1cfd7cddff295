import { Command } from '@nestjs/cqrs';
import type { CommandAnswer } from './command-answer.js';
import type { CommandEnvelope } from './command-envelope.js';

/** The one envelope on the bus: a new domain command costs a type and a case, not a class, a handler and a module. */
export class ExecuteCommand extends Command<CommandAnswer> {
  constructor(readonly envelope: CommandEnvelope) {
    super();
  }
}
