import type { Texts } from '../language.js';

/** What one of a demonstration's cast does, for the running line: `{about}` is the code of a task or of a report. */
export const castTexts = {
  assign: { vi: 'giao nhiệm vụ {about}', en: 'assigns {about}' },
  accept: { vi: 'tiếp nhận nhiệm vụ {about}', en: 'accepts {about}' },
  nameHandler: { vi: 'phân công người xử lý {about}', en: 'names the handler of {about}' },
  report: { vi: 'báo cáo tiến độ {about}', en: 'reports progress on {about}' },
  submitResult: { vi: 'trình kết quả {about}', en: 'submits the result of {about}' },
  confirm: { vi: 'xác nhận hoàn thành {about}', en: 'confirms the result of {about}' },
  return: { vi: 'trả lại kết quả {about}', en: 'returns the result of {about}' },
  requestExtension: { vi: 'đề nghị gia hạn {about}', en: 'asks for more time for {about}' },
  decideExtension: { vi: 'quyết định việc gia hạn {about}', en: 'decides on more time for {about}' },
  urge: { vi: 'đôn đốc {about}', en: 'urges {about} on' },
  raiseBlocker: { vi: 'nêu khó khăn, vướng mắc của {about}', en: 'raises a blocker of {about}' },
  escalate: { vi: 'trình cấp trên khó khăn, vướng mắc của {about}', en: 'escalates a blocker of {about}' },
  resolveBlocker: { vi: 'tháo gỡ xong khó khăn, vướng mắc của {about}', en: 'resolves a blocker of {about}' },
  acknowledge: { vi: 'xác nhận đã nhận việc trình về {about}', en: 'acknowledges what came up about {about}' },
  direct: { vi: 'cho ý kiến chỉ đạo về {about}', en: 'gives a directive about {about}' },
  completeDirective: {
    vi: 'báo đã thực hiện ý kiến chỉ đạo về {about}',
    en: 'reports a directive about {about} as done',
  },
  submitDuty: { vi: 'gửi báo cáo {about}', en: 'sends the report {about}' },
} as const satisfies Readonly<Record<string, Texts>>;
