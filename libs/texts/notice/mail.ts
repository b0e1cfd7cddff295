import { instantOf } from '#domain/kernel/time.js';
import { instantText } from '../dates.js';
import type { Language, Texts } from '../language.js';
import { noticeLines } from './notice-lines.js';
import type { NoticeSubject } from './notice-subject.js';
import { clip } from './notice-words.js';
import { headlineOf, lineText, titleOf, unitOf } from './notices.js';

/** Mail programs cut longer subjects off. Characters. */
const SUBJECT_MAX = 99;
/** A unit's name that is longer says enough when it is cut. */
const UNIT_MAX = 32;
/** A title or a unit cut shorter than this says nothing any more. */
const TITLE_MIN = 12;
const APART = ' – ';

const where: Texts = { vi: 'Xem và xử lý tại', en: 'See it and act on it at' };
const decidedFor: Texts = { vi: 'Thời điểm nhắc', en: 'Due to be told' };
const closing: Texts = {
  vi: 'Thư tự động của hệ thống theo dõi nhiệm vụ. Nếu không còn phụ trách việc này, đề nghị báo đầu mối theo dõi.',
  en: 'Sent automatically by the task monitoring system. If this is no longer yours, please tell the secretariat.',
};

/** Plain text in the reader's language. A restricted task lends its code and never its title. */
export function mailOf(
  notice: NoticeSubject,
  language: Language,
  publicUrl: string,
): { readonly subject: string; readonly text: string } {
  const headline = headlineOf(notice, language);
  const title = titleOf(notice, language);
  const text = [
    title === undefined ? [headline] : [headline, title],
    noticeLines(notice, language).map(lineText),
    [`${where[language]}: ${publicUrl}${notice.path ?? ''}`],
    [`${decidedFor[language]}: ${instantText(instantOf(notice.dueAt), language)}`, closing[language]],
  ];
  return {
    subject: subjectOf(headline, unitOf(notice, language), title),
    text: `${text.map((lines) => lines.join('\n')).join('\n\n')}\n`,
  };
}

/** What is so, whose it is, and what it is called as far as there is room. */
function subjectOf(headline: string, unit: string | undefined, title: string | undefined): string {
  const withUnit = unit === undefined ? headline : joined(headline, clip(unit, UNIT_MAX));
  return clip(title === undefined ? withUnit : joined(withUnit, title), SUBJECT_MAX);
}

/** As much of the second as there is room for; less than says anything is left out. */
function joined(first: string, second: string): string {
  const room = SUBJECT_MAX - [...first].length - APART.length;
  return room < TITLE_MIN ? first : `${first}${APART}${clip(second, room)}`;
}
