import type { Language, Texts } from '../language.js';

/** One line of a notice; a line without a label is a sentence of its own. */
export interface Line {
  readonly label?: string;
  readonly text: string;
}

export const line = (label: Texts | undefined, language: Language, text: string | undefined): readonly Line[] =>
  text === undefined || label === undefined ? [] : [{ label: label[language], text }];
