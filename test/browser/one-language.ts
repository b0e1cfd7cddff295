import type { Page } from 'playwright-core';
import type { Language } from '#texts/language.js';
import { heardBy } from './heard.js';
import { shownTexts } from './shown-texts.js';
import { literal } from './words.js';

/** Values that the server itself puts into words; all others are titles, names and what people wrote. */
const IN_WORDS = new Set(['headline', 'said', 'detail', 'what', 'warnings']);
/** Whose every text is the server's. */
const ALL_IN_WORDS = /\/v1\/me\/notices/;

/** Somebody who reads one language, and knows what people wrote when they see it. */
export class Reader {
  readonly #heard: ReturnType<typeof heardBy>;

  constructor(private readonly page: Page) {
    this.#heard = heardBy(page);
  }

  /** Words on the page that are of the other language, and that nobody wrote. */
  async foreignWords(language: Language): Promise<readonly string[]> {
    const texts = await shownTexts(this.page);
    const answers = this.#heard.filter(({ url }) => !ALL_IN_WORDS.test(url));
    const data = await Promise.all(answers.map(async ({ text }) => written(parsed(await text))));
    return foreignIn(texts, new Set(data.flat()), language);
  }
}

/** The same of texts and data that are at hand. */
export function foreignIn(texts: readonly string[], data: ReadonlySet<string>, language: Language): readonly string[] {
  const known = [...data].map(spaced).toSorted((a, b) => b.length - a.length);
  const found = texts.flatMap((text) => {
    const ours = known.reduce(without, spaced(text)).replace(QUOTED, '|');
    const foreign = (ours.match(WORD) ?? []).filter((word) => isForeign(word, language));
    return foreign.length === 0 ? [] : [`${foreign.join(' ')} in “${ours.trim()}”`];
  });
  return [...new Set(found)];
}

/** Codes have digits, capitals or hyphens in them: `MH-03`, `C-ATTT`. */
const WORD = /(?<![\p{L}\d-])\p{L}+(?![\p{L}\d]|-[\p{Lu}\d])/gu;

const isForeign = (word: string, language: Language): boolean =>
  !isName(word) && (language === 'en' ? VIETNAMESE_LETTER.test(word) : !isSyllable(word));

/** Of the product, of languages in themselves, and of keys. */
const isName = (word: string): boolean =>
  ['dondoc', 'Tiếng', 'Việt', 'English', 'Ctrl', 'Enter', 'Esc'].includes(word) || word === word.toUpperCase();

const VIETNAMESE_LETTER = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/iu;

/** Vietnamese is written syllable by syllable, and each is built so: no English word of two syllables or of two consonants is one. */
const isSyllable = (word: string): boolean => SYLLABLE.test(word.normalize('NFD').replace(MARKS, '').toLowerCase());
const MARKS = /[\u0300-\u036f]/g;
const SYLLABLE =
  /^(ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?(uye|uya|uay|oai|oay|oeo|uoi|ieu|yeu|uou|uau|uyu|[aeiouy]{1,2})(ng|nh|ch|[cmnpt])?$/u;

/** Whole words alone: a short name is not to be cut out of a longer one. */
function without(text: string, part: string): string {
  if (!text.includes(part)) return text;
  return text.replace(new RegExp(`(?<![\\p{L}\\d])${literal(part)}(?![\\p{L}\\d])`, 'gu'), '|');
}

/** In sentences of the server, people’s own words. */
const QUOTED = /“[^”]*”/gu;

const spaced = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

const parsed = (text: string): unknown => (text === '' ? undefined : JSON.parse(text));

function written(answer: unknown): readonly string[] {
  if (typeof answer === 'string') return isCode(answer) ? [] : [answer];
  if (Array.isArray(answer)) return answer.flatMap(written);
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer).flatMap(([key, value]) => (IN_WORDS.has(key) ? [] : written(value)));
}

/** A word of the API and no word of people: `submitted`, `headOfMinistry`. */
const isCode = (text: string): boolean => /^[a-z][A-Za-z0-9-]*$/.test(text) || text.trim() === '';
