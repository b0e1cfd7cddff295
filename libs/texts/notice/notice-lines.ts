import type { ReachedPost, Role } from '#domain/directory/recipients.js';
import { dateText, instantText } from '../dates.js';
import { levelTexts, postTexts, roleTexts } from '../directory/posts.js';
import { fill } from '../fill.js';
import type { Language, Texts } from '../language.js';
import { amendedLines } from './notice-amended.js';
import { askOf } from './notice-asks.js';
import { type Line, line } from './notice-line.js';
import { type AboutKind, audiencesOf, situationOf } from './notice-situation.js';
import type { NoticeSubject } from './notice-subject.js';
import { daysText, inLanguage, mandateInMail, postText, quoted } from './notice-words.js';
import { occurrenceText, splitOccurrence } from './steps.js';
import { urgeLines } from './urge-lines.js';

const dueTexts = {
  task: { vi: 'Thời hạn của nhiệm vụ', en: 'Due' },
  duty: { vi: 'Hạn gửi báo cáo', en: 'Due' },
  blocker: { vi: 'Thời hạn', en: 'Due' },
  directive: { vi: 'Hạn thực hiện chỉ đạo', en: 'Due' },
} satisfies Record<AboutKind, Texts>;

const labels = {
  ask: { vi: 'Đề nghị', en: 'Please' },
  answerBefore: { vi: 'Đề nghị cho ý kiến trước', en: 'Please answer before' },
  leadUnit: { vi: 'Đơn vị chủ trì', en: 'Lead unit' },
  assigningUnit: { vi: 'Cơ quan giao', en: 'Assigned by' },
  mandate: { vi: 'Căn cứ giao', en: 'Mandate' },
  amended: { vi: 'Lý do điều chỉnh', en: 'Amended because' },
  mended: { vi: 'Lý do đính chính', en: 'Mended because' },
  document: { vi: 'Văn bản', en: 'Document' },
  returned: { vi: 'Lý do trả lại', en: 'Returned because' },
  escalated: { vi: 'Lý do trình', en: 'Escalated because' },
  silence: { vi: 'Chưa trả lời', en: 'No answer from' },
  acknowledged: { vi: 'Đã nhận, chưa có ý kiến chỉ đạo', en: 'Acknowledged, without a directive' },
  words: { vi: 'Ý kiến chỉ đạo', en: 'The directive' },
  vacant: { vi: 'Chức vụ đang khuyết', en: 'Vacant post' },
  escalatedTo: { vi: 'Đã trình', en: 'Escalated to' },
  reached: { vi: 'Nhận với tư cách', en: 'Told as' },
  repeats: { vi: 'Lần nhắc', en: 'Reminder' },
} satisfies Record<string, Texts>;

const since = { vi: 'từ ngày', en: 'since' } satisfies Texts;
const instead = { vi: 'thay', en: 'in place of' } satisfies Texts;

const restricted: Texts = {
  vi: 'Nhiệm vụ hạn chế phổ biến: nội dung chỉ xem trong hệ thống.',
  en: 'A restricted task: its content is shown in the system only.',
};

/** What is asked and why, by when, whose work it is and who gave it, and as whom one is told: all as it is now. */
export function noticeLines(subject: NoticeSubject, language: Language): readonly Line[] {
  const { aboutKind, roles, isRestricted = false, isOverdue = false } = subject;
  const situation = situationOf(subject);
  const asked = audiencesOf(aboutKind, roles).map(
    (audience) => askOf(aboutKind, audience, situation, isOverdue)[language],
  );
  return [
    ...line(labels.ask, language, asked.join(' ') || undefined),
    ...dueLines(subject, language),
    ...urgeLines(subject, language),
    ...askedLines(subject, language),
    ...(isRestricted ? [] : whyLines(subject, language)),
    ...(isRestricted ? [] : whoseLines(subject, language)),
    ...roleLines(subject, language),
    ...(isRestricted ? [{ text: restricted[language] }] : []),
  ];
}

const labelOf = (of: NonNullable<NoticeSubject['reason']>['of']): Texts =>
  ({ return: labels.returned, escalation: labels.escalated, amendment: labels.amended, clericalError: labels.mended })[
    of
  ];

/** The last day runs to 24:00; the giver's own words stand beside it. */
function dueLines(subject: NoticeSubject, language: Language): readonly Line[] {
  const { aboutKind, legalEnd, deadlineText, answerBefore } = subject;
  const written = deadlineText === undefined ? undefined : quoted(deadlineText);
  const end = legalEnd && `${language === 'vi' ? 'hết ngày' : 'by the end of'} ${dateText(legalEnd, language)}`;
  const asWritten = end && written && ` (${language === 'vi' ? 'nguyên văn' : 'as written'}: ${written})`;
  const days = daysText(subject, language);
  const due = end === undefined ? written : `${end}${asWritten ?? ''}${days === undefined ? '' : `; ${days}`}`;
  return [
    ...line(dueTexts[aboutKind], language, due),
    ...line(labels.answerBefore, language, answerBefore && instantText(answerBefore, language)),
  ];
}

const askedTexts = {
  extension: {
    vi: 'Đã xin gia hạn từ ngày {on}[, đến hết ngày {until}], chưa có quyết định.',
    en: 'A later deadline[, the end of {until},] was asked for on {on}; it is not decided yet.',
  },
  declination: {
    vi: 'Đã xin thôi chủ trì từ ngày {on}, chưa có quyết định.',
    en: 'The lead unit asked on {on} to be released; it is not decided yet.',
  },
} satisfies Record<NonNullable<NoticeSubject['asked']>['what'], Texts>;

/** Rule 4.5: it holds nothing, and whoever is told meanwhile knows of it. */
function askedLines({ asked }: NoticeSubject, language: Language): readonly Line[] {
  if (asked === undefined) return [];
  const { what, on, until } = asked;
  return [{ text: fill(askedTexts[what][language], { on, ...(until === undefined ? {} : { until }) }, language) }];
}

/** What a person wrote, and who it is that did not answer, with since when. */
function whyLines(subject: NoticeSubject, language: Language): readonly Line[] {
  const { reason, silence, acknowledged, words, issuer, vacant, amended } = subject;
  const dated = (of: string, on: Parameters<typeof dateText>[0] | undefined) =>
    on === undefined ? of : `${of}, ${dateText(on, language)}`;
  const why = reason && [quoted(reason.text), ...(reason.by ? [`– ${postText(reason.by, language)}`] : [])].join(' ');
  const silent = silence?.of.map((post) => postText(post, language)).join(', ');
  const acknowledgedBy = acknowledged?.by === undefined ? '' : `${postText(acknowledged.by, language)}, `;
  return [
    ...(amended === undefined ? [] : amendedLines(amended, language)),
    ...line(reason && labelOf(reason.of), language, why && dated(why, reason?.on)),
    ...line(labels.document, language, amended?.document),
    ...line(
      labels.silence,
      language,
      silence && silent ? `${silent}, ${since[language]} ${dateText(silence.since, language)}` : undefined,
    ),
    ...line(
      labels.acknowledged,
      language,
      acknowledged && `${acknowledgedBy}${since[language]} ${dateText(acknowledged.on, language)}`,
    ),
    ...line(
      labels.words,
      language,
      words === undefined
        ? undefined
        : [quoted(words), ...(issuer ? [`– ${postText(issuer, language)}`] : [])].join(' '),
    ),
    ...line(labels.vacant, language, vacant && postText(vacant, language)),
  ];
}

function whoseLines(subject: NoticeSubject, language: Language): readonly Line[] {
  const { leadUnit, assigningUnit, mandate } = subject;
  return [
    ...line(labels.leadUnit, language, leadUnit && inLanguage(leadUnit, language)),
    ...line(labels.assigningUnit, language, assigningUnit && inLanguage(assigningUnit, language)),
    ...line(labels.mandate, language, mandate && mandateInMail(mandate, language)),
  ];
}

function roleLines(subject: NoticeSubject, language: Language): readonly Line[] {
  const { kind, level, escalatedTo, roles, reached = [], steps } = subject;
  const to = escalatedTo === undefined ? level && levelTexts[level][language] : inLanguage(escalatedTo, language);
  const told =
    reached.length > 0
      ? reached.map((at) => reachedText(at, language))
      : roles.map((role) => roleTexts[role][language]);
  const repeats = steps.filter((step) => splitOccurrence(step).step === 'every-5');
  return [
    ...line(labels.escalatedTo, language, kind === 'escalation' && level !== null ? (to ?? undefined) : undefined),
    ...line(labels.reached, language, [...new Set(told)].join('; ') || undefined),
    ...line(labels.repeats, language, repeats.map((step) => occurrenceText(step, language)).join('; ') || undefined),
  ];
}

/** Roles of people inside a unit: where their posts are vacant, or not its ministry's to name, another is told for them. */
const STOOD_IN_FOR: readonly Role[] = ['handler', 'focalPoint', 'deputyHead', 'head'];

/** `đầu mối (thay người xử lý và người đứng đầu)` */
function reachedText(
  { post, roles }: { readonly post: ReachedPost; readonly roles: readonly Role[] },
  language: Language,
): string {
  const others = roles.filter((role) => role !== post);
  const standsInFor = others.filter((role) => STOOD_IN_FOR.includes(role)).map((role) => roleTexts[role][language]);
  const also = others.filter((role) => !STOOD_IN_FOR.includes(role)).map((role) => roleTexts[role][language]);
  const isOwn = roles.includes(post as Role) || standsInFor.length > 0;
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const self =
    standsInFor.length === 0
      ? postTexts[post][language]
      : `${postTexts[post][language]} (${instead[language]} ${list.format(standsInFor)})`;
  return [...(isOwn ? [self] : []), ...also].join('; ');
}
