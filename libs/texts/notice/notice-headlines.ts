import type { Texts } from '../language.js';
import type { AboutKind, Situation } from './notice-situation.js';

/** Where a policy puts a step that is not usual for this kind of obligation. */
const usual = {
  started: { vi: 'việc mới[, {days}]', en: 'new[, {days}]' },
  dated: { vi: '{days}', en: '{days}' },
  returned: { vi: 'bị trả lại', en: 'returned' },
  lapsed: { vi: 'đã hết kỳ', en: 'lapsed' },
  acknowledgementExpired: {
    vi: 'đã nhận, chưa có ý kiến chỉ đạo[, {days}]',
    en: 'acknowledged, no directive yet[, {days}]',
  },
  raised: { vi: 'cần xử lý', en: 'raised' },
  escalated: { vi: 'báo cáo, xin ý kiến (vượt thẩm quyền)', en: 'escalated' },
  takenOver: {
    vi: 'việc đang trình, tiếp nhận theo chức vụ[, {days}]',
    en: 'open, taken over with the post[, {days}]',
  },
  unanswered: { vi: 'chưa được giải quyết', en: 'still unanswered' },
  handedIn: { vi: 'kết quả chờ xác nhận', en: 'result awaits confirmation' },
  asked: { vi: 'đề nghị gia hạn chờ quyết định', en: 'a later deadline is asked for' },
  cancelled: { vi: 'nhiệm vụ bị hủy', en: 'task cancelled' },
  amended: { vi: 'được điều chỉnh[, {days}]', en: 'amended[, {days}]' },
  granted: { vi: 'đã được gia hạn', en: 'deadline extended' },
  refused: { vi: 'không được gia hạn', en: 'deadline not extended' },
  urged: {
    vi: 'được đôn đốc[ lần {number}][, đề nghị trả lời chậm nhất hết ngày {answerBy}]',
    en: 'urged[, no. {number}][, to be answered by the end of {answerBy}]',
  },
  urgeUnanswered: {
    vi: 'chưa trả lời đôn đốc[ lần {number}][, hạn trả lời {answerBy}]',
    en: 'urge[ no. {number}] not answered[, due by {answerBy}]',
  },
  urgeAnswered: { vi: 'đã trả lời đôn đốc[ lần {number}]', en: 'urge[ no. {number}] answered' },
  releaseAsked: { vi: 'đề nghị thôi chủ trì chờ quyết định', en: 'release is asked for' },
  released: { vi: 'đơn vị đã được thôi chủ trì', en: 'lead unit released' },
  notReleased: { vi: 'không được thôi chủ trì', en: 'lead unit not released' },
  declined: { vi: 'chờ giao lại', en: 'to be assigned anew' },
  accepted: { vi: 'đã hoàn thành', en: 'completed' },
} satisfies Record<Situation, Texts>;

type Headlines = Readonly<Record<Situation, Texts>>;

/**
 * What is so, after the code: `NQ17-03 còn 7 ngày làm việc`. Blanks as `fill` has them; `days` is how long there is left or
 * for how long it is overdue when this is sent, whichever step it was that brought it.
 */
export const headlines = {
  task: {
    ...usual,
    started: { vi: 'nhiệm vụ mới được giao[, {days}]', en: 'new task[, {days}]' },
    returned: {
      vi: 'kết quả bị trả lại, cần thực hiện lại[, {days}]',
      en: 'result returned, to be done again[, {days}]',
    },
    accepted: { vi: 'kết quả được xác nhận', en: 'result confirmed' },
  },
  duty: {
    ...usual,
    started: { vi: 'đến kỳ báo cáo[ {period}][, {days}]', en: 'report[ for {period}] asked for[, {days}]' },
    dated: { vi: 'báo cáo[ {period}] {days}', en: 'report[ for {period}] {days}' },
    returned: { vi: 'báo cáo[ {period}] bị trả lại', en: 'report[ for {period}] returned' },
    lapsed: { vi: 'hết kỳ, không có báo cáo[ {period}]', en: 'report[ for {period}] lapsed unsent' },
    acknowledgementExpired: {
      vi: 'báo cáo[ {period}] đã nhận, chưa có ý kiến chỉ đạo[, {days}]',
      en: 'report[ for {period}] acknowledged, no directive yet[, {days}]',
    },
  },
  blocker: {
    ...usual,
    dated: { vi: 'khó khăn, vướng mắc {days}', en: 'blocker {days}' },
    raised: { vi: 'khó khăn, vướng mắc cần xử lý', en: 'blocker raised' },
    escalated: { vi: 'vướng mắc, báo cáo xin ý kiến (vượt thẩm quyền)', en: 'blocker escalated, beyond competence' },
    returned: { vi: 'khó khăn, vướng mắc bị trả lại', en: 'blocker returned' },
    unanswered: { vi: 'khó khăn, vướng mắc chưa được giải quyết', en: 'blocker still unanswered' },
    accepted: { vi: 'khó khăn, vướng mắc đã kết thúc cùng nhiệm vụ', en: 'blocker ended with its task' },
    acknowledgementExpired: {
      vi: 'khó khăn, vướng mắc đã nhận, chưa có ý kiến chỉ đạo',
      en: 'blocker acknowledged, no directive yet',
    },
  },
  directive: {
    ...usual,
    started: { vi: 'ý kiến chỉ đạo mới[, {days}]', en: 'new directive[, {days}]' },
    dated: { vi: 'ý kiến chỉ đạo {days}', en: 'directive {days}' },
    returned: { vi: 'ý kiến chỉ đạo bị trả lại', en: 'directive returned' },
    takenOver: {
      vi: 'ý kiến chỉ đạo chưa hoàn thành, tiếp nhận theo chức vụ[, {days}]',
      en: 'directive not carried out, taken over with the post[, {days}]',
    },
    accepted: { vi: 'ý kiến chỉ đạo đã kết thúc', en: 'directive ended' },
  },
} satisfies Record<AboutKind, Headlines>;

/** In place of a day, where there is none: a task without a deadline in dates. */
export const withoutDays: Readonly<Record<AboutKind, Texts>> = {
  task: { vi: 'nhiệm vụ cần theo dõi', en: 'task to be followed up' },
  duty: { vi: 'cần gửi', en: 'to be sent' },
  blocker: { vi: 'cần xử lý', en: 'to be resolved' },
  directive: { vi: 'cần thực hiện', en: 'to be carried out' },
};

/** In place of an amendment: something had been typed wrongly. */
export const mended: Texts = {
  vi: 'được đính chính chỗ ghi nhầm[, {days}]',
  en: 'mended, something had been typed wrongly[, {days}]',
};

/** A blocker that went up by itself: who did not answer stands in the text. */
export const silenceTexts = {
  head: {
    vi: 'vướng mắc quá {count} ngày làm việc chưa được đơn vị xử lý, tự động trình',
    en: 'blocker unanswered by its unit for {count} working days, escalated by itself',
  },
  leader: {
    vi: 'vướng mắc quá {count} ngày làm việc chưa có ý kiến của lãnh đạo, tự động trình',
    en: 'blocker unanswered by its leader for {count} working days, escalated by itself',
  },
  nobody: {
    vi: 'vướng mắc chưa có người xử lý ở cấp dưới, tự động trình',
    en: 'blocker with nobody below to answer it, escalated by itself',
  },
} satisfies Record<string, Texts>;

/** In front of what goes to a leader, in square brackets; `post` is the post's own name where it is not the leader in charge of the field. */
export const toLeader: Texts = { vi: 'Trình {post}', en: 'For decision: {post}' };

/** How leaders in charge of a field are called together. */
export const fieldLeader: Texts = { vi: 'Lãnh đạo Bộ', en: 'leader in charge' };

/** In place of a code that was never given. */
export const kindTexts = {
  task: { vi: 'Nhiệm vụ', en: 'Task' },
  duty: { vi: 'Báo cáo định kỳ', en: 'Periodic report' },
  blocker: { vi: 'Khó khăn, vướng mắc', en: 'Blocker' },
  directive: { vi: 'Ý kiến chỉ đạo', en: 'Directive' },
} satisfies Record<AboutKind, Texts>;
