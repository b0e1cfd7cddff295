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

const known = (facts: Facts): Readonly<Record<string, string | number>> =>
  Object.fromEntries(Object.entries(facts).flatMap(([name, fact]) => (fact === undefined ? [] : [[name, fact]])));

/** Whether both languages name the same facts. */
export function isOfSameFacts({ vi, en }: Texts): boolean {
  const named = new Set([...blanksOf(vi), ...blanksOf(en)]);
  return [vi, en].every((text) => new Set(blanksOf(text)).size === named.size);
}
