import type { Language } from './language.js';

/** What is wrong, in a few words; then where, and how to mend it. Blanks as `fill` has them. */
export type Wording = Readonly<Record<Language, readonly [title: string, detail: string]>>;
