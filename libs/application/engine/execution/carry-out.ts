import { type CommandAnswer, isDone } from './command-answer.js';
import type { CommandEnvelope } from './command-envelope.js';
import type { CommandExecutor } from './command-executor.js';

/** Whether this very call wrote anything: what tells an engine cycle that there may be more to do. */
export async function carryOut(executor: CommandExecutor, envelope: CommandEnvelope): Promise<boolean> {
  const answer: CommandAnswer = await executor.execute(envelope);
  return isDone(answer) && answer.changed && answer.isRepeat !== true;
}
