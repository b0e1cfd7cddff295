import type { Texts } from '../language.js';
import type { AboutKind, Situation } from './notice-situation.js';

/** Where a policy puts a step that is not usual for this kind of obligation. */
const usual = {
  started: { vi: 'việc mới', en: 'new' },
  before: { vi: 'sắp đến hạn', en: 'near due' },
  today: { vi: 'đến hạn', en: 'due' },
  overdue: { vi: 'quá hạn', en: 'overdue' },
  returned: { vi: 'được trả lại', en: 'returned' },
  lapsed: { vi: 'đã hết kỳ', en: 'lapsed' },
  acknowledgementExpired: { vi: 'đã nhận, chưa có ý kiến chỉ đạo', en: 'acknowledged, no directive yet' },
  raised: { vi: 'cần xử lý', en: 'raised' },
  escalated: { vi: 'báo cáo vượt thẩm quyền', en: 'escalated' },
} satisfies Record<Situation, Texts>;

type Headlines = Readonly<Record<Situation, Texts>>;

/** What happened, after the code: `NQ17-03: nhiệm vụ sắp đến hạn`. Blanks as `fill` has them. */
export const headlines = {
  task: {
    ...usual,
    started: { vi: 'nhiệm vụ mới được giao', en: 'new task' },
    before: { vi: 'nhiệm vụ sắp đến hạn', en: 'task near due' },
    today: { vi: 'nhiệm vụ đến hạn', en: 'task due' },
    overdue: { vi: 'nhiệm vụ quá hạn', en: 'task overdue' },
    returned: { vi: 'kết quả được trả lại', en: 'result returned' },
    acknowledgementExpired: {
      vi: 'nhiệm vụ quá hạn đã nhận, chưa có ý kiến chỉ đạo',
      en: 'overdue task acknowledged, no directive yet',
    },
  },
  duty: {
    ...usual,
    started: { vi: 'đến kỳ báo cáo[ {period}]', en: 'report[ for {period}] asked for' },
    before: { vi: 'báo cáo[ {period}] sắp đến hạn gửi', en: 'report[ for {period}] near due' },
    today: { vi: 'báo cáo[ {period}] đến hạn gửi', en: 'report[ for {period}] due' },
    overdue: { vi: 'báo cáo[ {period}] quá hạn gửi', en: 'report[ for {period}] overdue' },
    returned: { vi: 'báo cáo[ {period}] được trả lại', en: 'report[ for {period}] returned' },
    lapsed: { vi: 'hết kỳ, không có báo cáo[ {period}]', en: 'report[ for {period}] lapsed unsent' },
    acknowledgementExpired: {
      vi: 'báo cáo[ {period}] quá hạn đã nhận, chưa có ý kiến chỉ đạo',
      en: 'overdue report[ for {period}] acknowledged, no directive yet',
    },
  },
  blocker: {
    ...usual,
    raised: { vi: 'khó khăn, vướng mắc cần xử lý', en: 'blocker raised' },
    escalated: { vi: 'khó khăn, vướng mắc vượt thẩm quyền', en: 'blocker beyond competence' },
    returned: { vi: 'khó khăn, vướng mắc được trả lại', en: 'blocker returned' },
    acknowledgementExpired: {
      vi: 'khó khăn, vướng mắc đã nhận, chưa có ý kiến chỉ đạo',
      en: 'blocker acknowledged, no directive yet',
    },
  },
  directive: {
    ...usual,
    started: { vi: 'ý kiến chỉ đạo mới', en: 'new directive' },
    before: { vi: 'ý kiến chỉ đạo sắp đến hạn', en: 'directive near due' },
    today: { vi: 'ý kiến chỉ đạo đến hạn', en: 'directive due' },
    overdue: { vi: 'ý kiến chỉ đạo quá hạn', en: 'directive overdue' },
    returned: { vi: 'ý kiến chỉ đạo được trả lại', en: 'directive returned' },
  },
} satisfies Record<AboutKind, Headlines>;

/** Before the headline of what goes to a leader. */
export const toLeader: Texts = { vi: 'trình lãnh đạo', en: 'for decision' };

/** In place of a code that was never given. */
export const kindTexts = {
  task: { vi: 'Nhiệm vụ', en: 'Task' },
  duty: { vi: 'Báo cáo định kỳ', en: 'Periodic report' },
  blocker: { vi: 'Khó khăn, vướng mắc', en: 'Blocker' },
  directive: { vi: 'Ý kiến chỉ đạo', en: 'Directive' },
} satisfies Record<AboutKind, Texts>;
