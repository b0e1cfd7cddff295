import type { Texts } from '../language.js';

/** Why something is on a person's list, as what they are to do. */
export const workReasons = {
  accept: { vi: 'Chờ tiếp nhận', en: 'To be accepted' },
  handle: { vi: 'Đang thực hiện', en: 'In hand' },
  report: { vi: 'Cần báo cáo tiến độ', en: 'A report is owed' },
  rework: { vi: 'Bị trả lại, cần thực hiện lại', en: 'Returned, to be done again' },
  confirm: { vi: 'Chờ xác nhận kết quả', en: 'A result to confirm' },
  answerUrge: { vi: 'Cần trả lời đôn đốc', en: 'An urge to answer' },
  urgeUnanswered: { vi: 'Đôn đốc chưa được trả lời', en: 'An urge without an answer' },
  decideExtension: { vi: 'Đề nghị gia hạn chờ quyết định', en: 'An extension to decide on' },
  decideDeclination: { vi: 'Đề nghị không nhận chờ quyết định', en: 'A declination to decide on' },
  reassign: { vi: 'Chờ giao lại', en: 'To be assigned anew' },
  standing: { vi: 'Thường xuyên', en: 'Standing' },
  sendReport: { vi: 'Báo cáo quý phải gửi', en: 'The quarter’s report to send' },
  inspect: { vi: 'Báo cáo chưa được gửi, cần kiểm tra', en: 'A report that never came' },
  decideBlocker: { vi: 'Khó khăn, vướng mắc chờ xử lý', en: 'A blocker to decide' },
  acknowledge: { vi: 'Xin ý kiến, chưa được nắm', en: 'Put before you, not acknowledged' },
  direct: { vi: 'Xin ý kiến, chờ chỉ đạo', en: 'Put before you, to be directed' },
  completeDirective: { vi: 'Chỉ đạo phải thực hiện', en: 'A directive to carry out' },
  followDirective: { vi: 'Chỉ đạo quá hạn chưa thực hiện', en: 'A directive that was not carried out' },
  resendMail: { vi: 'Thư không gửi được', en: 'Mail that was given up' },
  fillPost: { vi: 'Không có người nhận', en: 'Nobody in office to tell' },
} as const satisfies Readonly<Record<string, Texts>>;

export const workTexts = {
  nothing: { vi: 'Không có việc nào đang chờ.', en: 'Nothing waits for you.' },
  why: { vi: 'Việc cần làm', en: 'To do' },
  task: { vi: 'Nhiệm vụ', en: 'Task' },
  due: { vi: 'Thời hạn', en: 'Due' },
  noDue: { vi: 'Không hạn', en: 'No deadline' },
  overdueSince: { vi: 'Quá hạn từ {end}', en: 'Overdue since the {end}' },
  by: { vi: '{end}', en: 'by the {end}' },
} as const satisfies Readonly<Record<string, Texts>>;
