import type { Language } from '#texts/language.js';
import { saidText } from '#texts/said.js';
import type { Position } from '../../ports/event-store.js';
import type { ReadModels } from '../../ports/read-models.js';
import { DecisionContext } from '../decision-context.js';
import type { ActingBody } from '../definition/bodies.js';
import type { InWords } from '../definition/in-words.js';
import { NamesInWords } from '../names-in-words.js';
import type { Done } from './command-answer.js';
import type { CommandKey } from './command-envelope.js';
import type { CommandExecutor } from './command-executor.js';

/** What a command did, and what was asked. */
interface Answered {
  readonly target: CommandKey['target'];
  readonly done: Done;
  readonly body: ActingBody;
}

/**
 * The answer in words. A repeat says what was said the first time: the stream as this command left it, names as of then. It
 * waits for nothing, for the command is on disk and rows may follow.
 */
export async function saidInWords(
  { texts, facts }: InWords<ActingBody, object>,
  { target, done, body }: Answered,
  { executor, rows }: { readonly executor: Pick<CommandExecutor, 'stateAfter'>; readonly rows: ReadModels },
  language: Language,
): Promise<string> {
  const state = await executor.stateAfter(target, done.revision);
  const names = new NamesInWords(rows, new DecisionContext(rows, asOf(done, rows), true), language);
  return saidText(texts, { changed: done.changed, facts: facts({ body, state, target, names }) }, language);
}

function asOf({ isRepeat, position }: Done, rows: ReadModels): Position {
  const now = rows.position();
  return isRepeat === true && Number(position) < now ? (Number(position) as Position) : now;
}
