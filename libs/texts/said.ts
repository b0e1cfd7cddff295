import { blanksOf, fill } from './fill.js';
import type { Language, Texts } from './language.js';

/**
 * What a command answers in words, one sentence each without a full stop: what it recorded, and what stood already where it
 * changed nothing. Blanks as `fill` has them; a blank that may lack its fact stands in square brackets.
 */
export interface SaidTexts {
  readonly done: Texts;
  readonly already: Texts;
}

/** What is lacking is undefined: the part of the text that needs it is left out. */
export type Facts = Readonly<Record<string, string | number | undefined>>;

export const saidText = (
  { done, already }: SaidTexts,
  { changed, facts }: { readonly changed: boolean; readonly facts: Facts },
  language: Language,
): string => fill((changed ? done : already)[language], known(facts), language);

/** The same before it is done: Vietnamese says that by one word, English keeps what will be said. */
export const notYetSaid = (done: string, language: Language): string =>
  language === 'vi' && done.startsWith(HAS_BEEN) ? `Sẽ${done.slice(HAS_BEEN.length - 1)}` : done;

const HAS_BEEN = 'Đã ';

const known = (facts: Facts): Readonly<Record<string, string | number>> =>
  Object.fromEntries(Object.entries(facts).flatMap(([name, fact]) => (fact === undefined ? [] : [[name, fact]])));

/** Whether both languages name the same facts. */
export function isOfSameFacts({ vi, en }: Texts): boolean {
  const named = new Set([...blanksOf(vi), ...blanksOf(en)]);
  return [vi, en].every((text) => new Set(blanksOf(text)).size === named.size);
}
