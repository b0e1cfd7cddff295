import { instantOf } from '#domain/kernel/time.js';
import { instantText } from '../dates.js';
import type { Language, Texts } from '../language.js';
import type { NoticeSubject } from './notice-subject.js';
import { clip, headlineOf, lineText, noticeLines, titleOf } from './notices.js';

/** Mail programs cut longer subjects off. Characters. */
const SUBJECT_MAX = 99;
/** A title shorter than this says nothing any more. */
const TITLE_MIN = 12;

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
    [
      ...noticeLines(notice, language).map(lineText),
      `${decidedFor[language]}: ${instantText(instantOf(notice.dueAt), language)}`,
    ],
    [`${where[language]}: ${publicUrl}`],
    [closing[language]],
  ];
  return { subject: subjectOf(headline, title), text: `${text.map((lines) => lines.join('\n')).join('\n\n')}\n` };
}

function subjectOf(headline: string, title: string | undefined): string {
  const room = SUBJECT_MAX - [...headline].length - ' – '.length;
  return title === undefined || room < TITLE_MIN ? clip(headline, SUBJECT_MAX) : `${headline} – ${clip(title, room)}`;
}
