import { dateText } from '../dates.js';
import { fill } from '../fill.js';
import type { Language, Texts } from '../language.js';
import { type Line, line } from './notice-line.js';
import type { NoticeSubject, PostInWords, UrgeInWords } from './notice-subject.js';
import { postText, quoted } from './notice-words.js';

const labels = {
  urge: { vi: 'Đôn đốc lần {number}', en: 'Urge no. {number}' },
  answerBy: { vi: 'Hạn trả lời', en: 'Answer by' },
  answer: { vi: 'Trả lời', en: 'Answer' },
} satisfies Record<string, Texts>;

const endOfDay: Texts = { vi: 'hết ngày {day}', en: 'the end of {day}' };
const days = {
  left: { vi: 'còn {count} ngày làm việc', en: '{count} working days left' },
  leftOne: { vi: 'còn 1 ngày làm việc', en: '1 working day left' },
  today: { vi: 'hôm nay', en: 'today' },
  late: { vi: 'quá hạn trả lời {count} ngày làm việc', en: '{count} working days late' },
  lateOne: { vi: 'quá hạn trả lời 1 ngày làm việc', en: '1 working day late' },
  justLate: { vi: 'vừa quá hạn trả lời', en: 'just late' },
} satisfies Record<string, Texts>;

/** Each urge in its own words, until when an answer was asked for, and what it was; of a restricted task the day alone. */
export const urgeLines = ({ urges = [], isRestricted = false }: NoticeSubject, language: Language): readonly Line[] =>
  urges.flatMap((urge) => [
    ...line(numbered(urge), language, isRestricted ? undefined : said(urge, language)),
    ...line(labels.answerBy, language, dueText(urge, language)),
    ...line(labels.answer, language, isRestricted ? undefined : urge.answer && said(urge.answer, language)),
  ]);

function numbered({ number }: UrgeInWords): Texts {
  const { vi, en } = labels.urge;
  return { vi: fill(vi, { number }, 'vi'), en: fill(en, { number }, 'en') };
}

interface Said {
  readonly text?: string;
  readonly by?: PostInWords;
  readonly on?: Parameters<typeof dateText>[0];
}

function said({ text, by, on }: Said, language: Language): string | undefined {
  if (text === undefined) return undefined;
  const whose = by === undefined ? quoted(text) : `${quoted(text)} – ${postText(by, language)}`;
  return on === undefined ? whose : `${whose}, ${dateText(on, language)}`;
}

/** How long there is left, while somebody waits. */
function dueText({ answerBy, daysLeft, isLate, isOver }: UrgeInWords, language: Language): string {
  const day = fill(endOfDay[language], { day: dateText(answerBy, language) }, language);
  if (isOver) return day;
  const count = Math.abs(daysLeft);
  return `${day}; ${fill(days[wordingOf(count, isLate)][language], { count }, language)}`;
}

function wordingOf(count: number, isLate: boolean): keyof typeof days {
  if (count === 0) return isLate ? 'justLate' : 'today';
  if (isLate) return count === 1 ? 'lateOne' : 'late';
  return count === 1 ? 'leftOne' : 'left';
}
