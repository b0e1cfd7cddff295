import { fillBlanks } from '#texts/blanks.js';
import type { Language, Texts } from '#texts/language.js';
import type { SaidTexts } from '#texts/said.js';

type Facts = Readonly<Record<string, string | number>>;

/** What a reader of one language is shown. */
export class Words {
  readonly locale: string;

  constructor(readonly language: Language) {
    this.locale = { vi: 'vi-VN', en: 'en-GB' }[language];
  }

  say(text: Texts, facts: Facts = {}): string {
    return fillBlanks(text[this.language], facts);
  }

  /** The label of a field begins so; what is required has a star after it. */
  label(text: Texts, facts: Facts = {}): RegExp {
    return new RegExp(`^${literal(this.say(text, facts))}`);
  }

  /** What the server says of a command that it recorded, whatever the facts. */
  receipt({ done }: SaidTexts): RegExp {
    return new RegExp(done[this.language].split(BLANK).map(literal).join('.*'));
  }
}

const BLANK = /\[[^\]]*\]|\{[^}]*\}/;

/** For a regular expression to find as it is. */
export const literal = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
