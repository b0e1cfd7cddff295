import type { Facts, SaidTexts } from '#texts/said.js';
import type { StreamCategory } from '../../streams.js';
import type { NamesInWords } from '../names-in-words.js';

/** How a command says what it recorded: its texts, and what stands in their blanks. */
export interface InWords<Body, S> {
  readonly texts: SaidTexts;
  facts(saying: Saying<Body, S>): Facts | Promise<Facts>;
}

/** What may be said: it is the same at a repeat, whatever was recorded since. */
export interface Saying<Body, S> {
  readonly body: Body;
  /** Of the stream as the command left it. */
  readonly state: S;
  /** What stands in the path under another name than the thing's. */
  readonly in: (name: string) => string;
  readonly target: { readonly category: StreamCategory; readonly id: string };
  /** In the reader's language, as of then. */
  readonly names: NamesInWords;
}
