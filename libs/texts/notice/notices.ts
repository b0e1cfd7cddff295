import type { Localized } from '#domain/kernel/names.js';
import { dateText } from '../dates.js';
import { levelTexts, roleTexts } from '../directory/posts.js';
import { fill } from '../fill.js';
import type { Language, Texts } from '../language.js';
import { askOf } from './notice-asks.js';
import { headlines, kindTexts, toLeader } from './notice-headlines.js';
import { type AboutKind, audiencesOf, situationOf } from './notice-situation.js';
import type { NoticeSubject } from './notice-subject.js';
import { occurrenceText } from './steps.js';

const dueTexts = {
  task: { vi: 'Hạn xử lý', en: 'Due' },
  duty: { vi: 'Hạn gửi báo cáo', en: 'Due' },
  blocker: { vi: 'Hạn xử lý', en: 'Due' },
  directive: { vi: 'Hạn thực hiện', en: 'Due' },
} satisfies Record<AboutKind, Texts>;

const labels = {
  ask: { vi: 'Việc cần làm', en: 'What is asked' },
  escalatedTo: { vi: 'Đã trình', en: 'Escalated to' },
  words: { vi: 'Nội dung chỉ đạo', en: 'The directive' },
  roles: { vi: 'Vai trò', en: 'Told as' },
  steps: { vi: 'Mốc nhắc', en: 'Steps' },
} satisfies Record<string, Texts>;

const restricted: Texts = {
  vi: 'Nhiệm vụ hạn chế phổ biến: nội dung chỉ xem trong hệ thống.',
  en: 'A restricted task: its content is shown in the system only.',
};

const WORDS_MAX = 300;

/** One line of a notice; a line without a label is a sentence of its own. */
interface Line {
  readonly label?: string;
  readonly text: string;
}

/** The text of a notice in the inbox: every step and role that it stands for. */
export function noticeText(
  subject: NoticeSubject,
  language: Language,
): { readonly title: string; readonly body: string } {
  const title = titleOf(subject, language);
  const body = noticeLines(subject, language).map(lineText);
  return { title: headlineOf(subject, language), body: [...(title === undefined ? [] : [title]), ...body].join('\n') };
}

/** The code first, then what happened and the last day: `NQ17-03: nhiệm vụ sắp đến hạn (hạn 30/06/2020)`. */
export function headlineOf(subject: NoticeSubject, language: Language): string {
  const { aboutKind, kind, code, legalEnd, period } = subject;
  const happened = headlines[aboutKind][situationOf(subject.steps)][language];
  const what = fill(happened, period === undefined ? {} : { period }, language);
  const isForDecision = kind === 'escalation' && audiencesOf(aboutKind, subject.roles).includes('decider');
  const due = legalEnd === undefined ? '' : ` (${language === 'vi' ? 'hạn' : 'due'} ${dateText(legalEnd, language)})`;
  return `${code ?? kindTexts[aboutKind][language]}: ${isForDecision ? `${toLeader[language]}: ` : ''}${what}${due}`;
}

/** Undefined where there is none, and always where the task is restricted. */
export function titleOf({ title, isRestricted }: NoticeSubject, language: Language): string | undefined {
  return title === undefined || isRestricted === true ? undefined : clip(inLanguage(title, language), WORDS_MAX);
}

/** What is asked, by when, as whom and by which steps one is told. */
export function noticeLines(subject: NoticeSubject, language: Language): readonly Line[] {
  const { aboutKind, roles, steps, kind, level, isRestricted, words } = subject;
  const situation = situationOf(steps);
  const asked = audiencesOf(aboutKind, roles).map((audience) => askOf(aboutKind, audience, situation)[language]);
  const due = dueOf(subject, language);
  const told = [...new Set(roles)].map((role) => roleTexts[role][language]);
  const line = (label: Texts, text: string): Line => ({ label: label[language], text });
  return [
    ...(asked.length === 0 ? [] : [line(labels.ask, asked.join(' '))]),
    ...(due === undefined ? [] : [line(dueTexts[aboutKind], due)]),
    ...(words === undefined || isRestricted === true ? [] : [line(labels.words, `“${clip(words, WORDS_MAX)}”`)]),
    ...(kind === 'escalation' && level !== null ? [line(labels.escalatedTo, levelTexts[level][language])] : []),
    ...(told.length === 0 ? [] : [line(labels.roles, told.join('; '))]),
    line(labels.steps, steps.map((step) => occurrenceText(step, language)).join('; ')),
    ...(isRestricted === true ? [{ text: restricted[language] }] : []),
  ];
}

export const lineText = ({ label, text }: Line): string => (label === undefined ? text : `${label}: ${text}`);

/** On one line and at most so many characters, cut at a word where there is one; an ellipsis says that it goes on. */
export function clip(text: string, max: number): string {
  const characters = [...text.replace(/\s+/gu, ' ').trim()];
  if (characters.length <= max) return characters.join('');
  const head = characters.slice(0, max - 1).join('');
  const atWord = head.lastIndexOf(' ');
  return `${atWord > max / 2 ? head.slice(0, atWord) : head}…`;
}

/** The last day runs to 24:00; the giver's own words stand beside it. */
function dueOf({ legalEnd, deadlineText }: NoticeSubject, language: Language): string | undefined {
  const words = deadlineText === undefined ? undefined : `“${clip(deadlineText, WORDS_MAX)}”`;
  if (legalEnd === undefined) return words;
  const end = `${language === 'vi' ? 'hết ngày' : 'by the end of'} ${dateText(legalEnd, language)}`;
  return words === undefined ? end : `${end} (${language === 'vi' ? 'nguyên văn' : 'as written'}: ${words})`;
}

const inLanguage = ({ vi, en }: Localized, language: Language): string => (language === 'en' ? (en ?? vi) : vi);
