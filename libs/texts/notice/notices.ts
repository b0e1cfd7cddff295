import { defined } from '#domain/kernel/plain.js';
import { levelTexts } from '../directory/posts.js';
import { fill } from '../fill.js';
import type { Language } from '../language.js';
import { fieldLeader, headlines, kindTexts, mended, silenceTexts, toLeader, withoutDays } from './notice-headlines.js';
import type { Line } from './notice-line.js';
import { noticeLines } from './notice-lines.js';
import { audiencesOf, situationOf } from './notice-situation.js';
import type { NoticeSubject } from './notice-subject.js';
import { clip, daysText, inLanguage, WORDS_MAX } from './notice-words.js';

/** The text of a notice in the inbox. */
export function noticeText(
  subject: NoticeSubject,
  language: Language,
): { readonly title: string; readonly body: string } {
  const title = titleOf(subject, language);
  const body = noticeLines(subject, language).map(lineText);
  return { title: headlineOf(subject, language), body: [...(title === undefined ? [] : [title]), ...body].join('\n') };
}

/** Whom it lies before, the code, then what is so: `[Trình Lãnh đạo Bộ] NQ17-03 quá hạn 5 ngày làm việc`. */
export function headlineOf(subject: NoticeSubject, language: Language): string {
  const { aboutKind, code } = subject;
  const before = toLeaderOf(subject, language);
  return `${before}${code ?? kindTexts[aboutKind][language]} ${whatIsSo(subject, language)}`;
}

function whatIsSo(subject: NoticeSubject, language: Language): string {
  const { aboutKind, period, silence, level } = subject;
  const situation = situationOf(subject);
  if (situation === 'escalated' && silence !== undefined) {
    const from = silence.days === 0 ? 'nobody' : level === 'headOfMinistry' ? 'leader' : 'head';
    return fill(silenceTexts[from][language], { count: silence.days }, language);
  }
  const days = daysText(subject, language);
  if (situation === 'amended' && subject.amended?.kind === 'clericalError') {
    return fill(mended[language], defined({ days }), language);
  }
  if (situation === 'dated' && days === undefined) return withoutDays[aboutKind][language];
  const facts = defined({ period, days });
  return fill(headlines[aboutKind][situation][language], { ...facts, ...urgeFacts(subject.urges) }, language);
}

/** The first day that is set, and of one alone which it is. */
function urgeFacts(urges: NoticeSubject['urges'] = []): Readonly<Record<string, string | number>> {
  const [first, ...others] = urges.toSorted((a, b) => (a.answerBy < b.answerBy ? -1 : 1));
  if (first === undefined) return {};
  return { answerBy: first.answerBy, ...(others.length === 0 ? { number: first.number } : {}) };
}

/** Only leaders have it put before them; the post of a minister has a name of its own. */
function toLeaderOf({ kind, aboutKind, roles, level, escalatedTo }: NoticeSubject, language: Language): string {
  const isForDecision = kind === 'escalation' && audiencesOf(aboutKind, roles).includes('decider');
  if (!isForDecision || level === null || level === 'head') return '';
  const own = escalatedTo === undefined ? levelTexts[level][language] : inLanguage(escalatedTo, language);
  const post = level === 'fieldLeader' ? fieldLeader[language] : own;
  return `[${fill(toLeader[language], { post }, language)}] `;
}

/** Undefined where there is none, and always where the task is restricted. */
export function titleOf({ title, isRestricted }: NoticeSubject, language: Language): string | undefined {
  return title === undefined || isRestricted === true ? undefined : clip(inLanguage(title, language), WORDS_MAX);
}

/** The lead unit; of a restricted task only its code is named. */
export function unitOf({ leadUnit, isRestricted }: NoticeSubject, language: Language): string | undefined {
  return leadUnit === undefined || isRestricted === true ? undefined : inLanguage(leadUnit, language);
}

export const lineText = ({ label, text }: Line): string => (label === undefined ? text : `${label}: ${text}`);
