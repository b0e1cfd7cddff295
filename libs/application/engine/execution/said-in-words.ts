import type { PersonId } from '#domain/kernel/names.js';
import type { Language } from '#texts/language.js';
import { saidText } from '#texts/said.js';
import type { Position } from '../../ports/event-store.js';
import type { KeyVault } from '../../ports/key-vault.js';
import type { ReadModels } from '../../ports/read-models.js';
import { DecisionContext } from '../decision-context.js';
import type { ActingBody } from '../definition/bodies.js';
import type { InWords } from '../definition/in-words.js';
import { NamesInWords } from '../names-in-words.js';
import { Names } from '../sight/names.js';
import { Sight } from '../sight/sight.js';
import type { Done } from './command-answer.js';
import type { CommandKey } from './command-envelope.js';
import type { CommandExecutor } from './command-executor.js';

/** What a command did, and what was asked. */
interface Answered {
  readonly target: CommandKey['target'];
  readonly done: Done;
  readonly body: ActingBody;
  readonly in: (name: string) => string;
}

interface Sources {
  readonly executor: Pick<CommandExecutor, 'stateAfter'>;
  readonly rows: ReadModels;
  readonly vault: KeyVault;
}

interface Reader {
  readonly person: PersonId;
  readonly language: Language;
}

/**
 * The answer in words. A repeat says what was said the first time: the stream as this command left it, units and posts as of
 * then; people's names are opened for this reader each time. It waits for nothing, for the command is on disk and rows may
 * follow.
 */
export async function saidInWords(
  { texts, facts }: InWords<ActingBody, object>,
  { target, done, body, in: inPath }: Answered,
  { executor, rows, vault }: Sources,
  { person, language }: Reader,
): Promise<string> {
  const state = await executor.stateAfter(target, done.revision);
  const context = new DecisionContext(rows, asOf(done, rows), true);
  const people = new Names(rows, vault, { sight: Sight.of(rows, person), context });
  const names = new NamesInWords(rows, context, language, people);
  return saidText(
    texts,
    { changed: done.changed, facts: await facts({ body, state, in: inPath, target, names }) },
    language,
  );
}

function asOf({ isRepeat, position }: Done, rows: ReadModels): Position {
  const now = rows.position();
  return isRepeat === true && Number(position) < now ? (Number(position) as Position) : now;
}
