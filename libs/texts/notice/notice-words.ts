import type { Localized } from '#domain/kernel/names.js';
import type { Mandate } from '#domain/task/task.events.js';
import { dateText } from '../dates.js';
import { fill } from '../fill.js';
import type { Language, Texts } from '../language.js';
import { mandateText } from '../task/mandate-text.js';
import type { NoticeSubject, PostInWords } from './notice-subject.js';

export const WORDS_MAX = 300;

const days = {
  left: { vi: 'còn {count} ngày làm việc', en: '{count} working days left' },
  leftOne: { vi: 'còn 1 ngày làm việc', en: '1 working day left' },
  today: { vi: 'đến hạn ngày {day}', en: 'due on {day}' },
  overdue: { vi: 'quá hạn {count} ngày làm việc', en: '{count} working days overdue' },
  overdueOne: { vi: 'quá hạn 1 ngày làm việc', en: '1 working day overdue' },
  justOverdue: { vi: 'vừa quá hạn', en: 'just overdue' },
} satisfies Record<string, Texts>;

/** How much time there is when it is sent; undefined where no day is set. */
export function daysText(
  { daysLeft, legalEnd, isOverdue = false }: NoticeSubject,
  language: Language,
): string | undefined {
  if (daysLeft === undefined || legalEnd === undefined) return undefined;
  const count = Math.abs(daysLeft);
  const facts = { count, day: dateText(legalEnd, language) };
  return fill(days[wordingOf(count, isOverdue)][language], facts, language);
}

function wordingOf(count: number, isOverdue: boolean): keyof typeof days {
  if (count === 0) return isOverdue ? 'justOverdue' : 'today';
  if (isOverdue) return count === 1 ? 'overdueOne' : 'overdue';
  return count === 1 ? 'leftOne' : 'left';
}

/** `Cục trưởng (Cục An toàn thông tin)` */
export const postText = ({ post, unit }: PostInWords, language: Language): string =>
  `${inLanguage(post, language)} (${inLanguage(unit, language)})`;

export const quoted = (text: string): string => `“${clip(text, WORDS_MAX)}”`;

export const inLanguage = ({ vi, en }: Localized, language: Language): string => (language === 'en' ? (en ?? vi) : vi);

/** On one line and at most so many characters, cut at a word where there is one; an ellipsis says that it goes on. */
export function clip(text: string, max: number): string {
  const characters = [...text.replace(/\s+/gu, ' ').trim()];
  if (characters.length <= max) return characters.join('');
  const head = characters.slice(0, max - 1).join('');
  const atWord = head.lastIndexOf(' ');
  return `${(atWord > max / 2 ? head.slice(0, atWord) : head).replace(/[,;:–-]+$/u, '')}…`;
}

/** As it fits into a mail. */
export const mandateInMail = (mandate: Mandate, language: Language): string =>
  clip(mandateText(mandate, language), WORDS_MAX);
