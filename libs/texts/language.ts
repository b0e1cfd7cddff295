import type { Language } from '#domain/directory/person.js';

export type { Language } from '#domain/directory/person.js';

/** The same words in every language of the screens. */
export type Texts = Readonly<Record<Language, string>>;

/** Below every weight that a header can give (0.001), above its refusal (0). */
const NOT_MENTIONED = 0.0001;

interface Range {
  readonly tag: string;
  readonly weight: number;
}

/**
 * The language of an answer by `Accept-Language` (RFC 9110, 12.5.4). `vi-VN` asks for `vi`; of equal weights the first
 * named wins. Vietnamese where the header is missing, unreadable or asks for neither language.
 */
export function languageOf(acceptLanguage: string | undefined): Language {
  const ranges = (acceptLanguage ?? '').split(',').flatMap(readRange);
  const vi = weightOf('vi', ranges);
  const en = weightOf('en', ranges);
  if (vi !== en) return en > vi ? 'en' : 'vi';
  const first = ranges.find(({ tag }) => tag === 'vi' || tag === 'en');
  return first?.tag === 'en' && first.weight > 0 ? 'en' : 'vi';
}

function weightOf(language: Language, ranges: readonly Range[]): number {
  const named = ranges.filter(({ tag }) => tag === language);
  const matching = named.length > 0 ? named : ranges.filter(({ tag }) => tag === '*');
  return matching.length === 0 ? NOT_MENTIONED : Math.max(...matching.map(({ weight }) => weight));
}

/** A malformed range says nothing. */
function readRange(text: string): readonly Range[] {
  const match = /^\s*([a-z]{1,8}|\*)(?:-[a-z0-9-]+)?\s*(?:;\s*q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\s*)?$/i.exec(text);
  const [, tag, weight = '1'] = match ?? [];
  return tag === undefined ? [] : [{ tag: tag.toLowerCase(), weight: Number(weight) }];
}
