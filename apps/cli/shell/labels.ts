import type { WireText } from '#contracts/answer.js';
import type { TaskCard, WireHandler } from '#contracts/task-card.js';
import { aboutTexts } from '#texts/command-line/words.texts.js';
import { momentText } from '#texts/dates.js';
import { postTexts } from '#texts/directory/posts.js';
import type { Texts } from '#texts/language.js';
import { nearDueText, type Status, timelinessTexts } from '#texts/statuses.js';
import type { Language } from './language.js';
import type { Tone } from './table.js';

/** English may be lacking; Vietnamese then stands in. */
export const textIn = (text: WireText | null, language: Language): string =>
  text === null ? '' : ((language === 'en' ? text.en : undefined) ?? text.vi);

/** The word of a key; a key that this version does not know stays as it is. */
export function wordOf(words: Readonly<Record<string, Texts>>, key: string, language: Language): string {
  const word = Object.hasOwn(words, key) ? words[key] : undefined;
  return word?.[language] ?? key;
}

/** A glyph and a word. */
export function statusOf(statuses: Readonly<Record<string, Status>>, key: string, language: Language): string {
  const status = Object.hasOwn(statuses, key) ? statuses[key] : undefined;
  return status === undefined ? key : `${status.glyph} ${status[language]}`;
}

export const momentOf = (text: string | null, language: Language): string =>
  text === null ? '' : momentText(text, language);

export const postOf = (post: string, language: Language): string => wordOf(postTexts, post, language);

export function handlerOf(handler: WireHandler | null, language: Language): string {
  if (handler === null) return '';
  const title = handler.title === null ? undefined : textIn(handler.title, language);
  return [title ?? handler.post, handler.person === null ? undefined : `(${handler.person})`].filter(Boolean).join(' ');
}

/** What something is about: the kind and the code that people know it by, else its id. */
export function aboutOf(
  about: { readonly kind: string; readonly id: string; readonly code: string | null },
  language: Language,
): string {
  return `${wordOf(aboutTexts, about.kind, language)} ${about.code ?? about.id}`;
}

export function timelinessOf({ timeliness, nearDue }: TaskCard, language: Language): string {
  const word = statusOf(timelinessTexts, timeliness, language);
  return nearDue ? `${word}, ${nearDueText.glyph} ${nearDueText[language]}` : word;
}

export function timelinessTone({ timeliness, nearDue }: TaskCard): Tone | undefined {
  if (timeliness === 'overdue') return 'bad';
  return nearDue ? 'watch' : undefined;
}
