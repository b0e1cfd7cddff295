import type { Texts } from '../language.js';

/** What becomes of a row of a programme's file. */
export const importActionTexts = {
  assign: { vi: '● giao', en: '● assign' },
  draft: { vi: '◌ dự thảo', en: '◌ draft' },
  unchanged: { vi: '○ giữ nguyên', en: '○ unchanged' },
  refused: { vi: '■ từ chối', en: '■ refused' },
} satisfies Record<string, Texts>;

/** Why something is on a person's list. */
export const workTexts = {
  accept: { vi: 'tiếp nhận', en: 'accept' },
  handle: { vi: 'xử lý', en: 'handle' },
  report: { vi: 'báo cáo tiến độ', en: 'report progress' },
  rework: { vi: 'thực hiện lại', en: 'do it again' },
  confirm: { vi: 'xác nhận kết quả', en: 'confirm the result' },
  answerUrge: { vi: 'trả lời đôn đốc', en: 'answer the urge' },
  urgeUnanswered: { vi: 'chưa trả lời đôn đốc', en: 'urge not answered' },
  decideExtension: { vi: 'quyết định việc gia hạn', en: 'decide on a later deadline' },
  decideDeclination: { vi: 'quyết định việc thôi chủ trì', en: 'decide on a release' },
  reassign: { vi: 'giao lại hoặc hủy', en: 'assign anew or cancel' },
  standing: { vi: 'quá hạn lâu, cần xử lý', en: 'long overdue' },
  sendReport: { vi: 'gửi báo cáo kỳ', en: "send the period's report" },
  inspect: { vi: 'xem xét báo cáo không gửi', en: 'look into a report never sent' },
  decideBlocker: { vi: 'xử lý vướng mắc', en: 'decide what holds it up' },
  acknowledge: { vi: 'xác nhận đã nhận', en: 'acknowledge' },
  direct: { vi: 'cho ý kiến chỉ đạo', en: 'give a directive' },
  completeDirective: { vi: 'thực hiện chỉ đạo', en: 'carry out the directive' },
  followDirective: { vi: 'xử lý chỉ đạo quá hạn', en: 'see to a directive that was missed' },
  resendMail: { vi: 'xem thư không gửi được', en: 'see to mail that failed' },
  fillPost: { vi: 'bổ sung người nhận việc', en: 'find who is to be told' },
} satisfies Record<string, Texts>;

/** What a unit asked for. */
export const requestTexts = {
  extension: { vi: 'gia hạn', en: 'later deadline' },
  declination: { vi: 'thôi chủ trì', en: 'release' },
} satisfies Record<string, Texts>;

/** What a notice, a plan's item or an escalation is about. */
export const aboutTexts = {
  task: { vi: 'nhiệm vụ', en: 'task' },
  duty: { vi: 'báo cáo kỳ', en: 'duty' },
  blocker: { vi: 'vướng mắc', en: 'blocker' },
  directive: { vi: 'chỉ đạo', en: 'directive' },
} satisfies Record<string, Texts>;

/** Whether what a report said is what counts, or was added to it. */
export const reportVersionTexts = {
  counts: { vi: '● hiện hành', en: '● counts' },
  corrected: { vi: '○ đã đính chính', en: '○ corrected' },
  supplement: { vi: '+ bổ sung', en: '+ supplement' },
} satisfies Record<string, Texts>;

/** Why what a task says was changed. */
export const amendmentTexts = {
  amendment: { vi: 'điều chỉnh', en: 'amended' },
  clericalError: { vi: 'đính chính chỗ ghi nhầm', en: 'mended a clerical error' },
} satisfies Record<string, Texts>;

/** Whether a notice was read. */
export const readTexts = {
  yes: { vi: 'rồi', en: 'yes' },
  no: { vi: 'chưa', en: 'no' },
} satisfies Record<string, Texts>;

/** How `doctor` finds a part. */
export const findingTexts = {
  ok: { vi: '● tốt', en: '● ok' },
  warning: { vi: '▲ lưu ý', en: '▲ warning' },
  fault: { vi: '■ hỏng', en: '■ fault' },
} satisfies Record<string, Texts>;
