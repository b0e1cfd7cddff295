import type { Language } from '#texts/language.js';

export type { Language } from '#texts/language.js';

export const LANGUAGES = ['vi', 'en'] as const satisfies readonly Language[];

export const isLanguage = (text: string): text is Language => LANGUAGES.some((language) => language === text);

/** `vi_VN.UTF-8` is Vietnamese. Any other locale is English, also `C`: that is what a program speaks there. */
export const languageOfLocale = (locale: string | undefined): Language =>
  /^vi([_.@-]|$)/i.test(locale ?? '') ? 'vi' : 'en';
