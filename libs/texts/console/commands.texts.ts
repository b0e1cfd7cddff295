import type { Texts } from '../language.js';

/** What buttons say; the dialog that they open has the same title. */
export const commandVerbs = {
  AcceptTask: { vi: 'Tiếp nhận', en: 'Accept' },
  NameHandler: { vi: 'Phân công người xử lý', en: 'Name the handler' },
  ReportProgress: { vi: 'Báo cáo tiến độ', en: 'Report progress' },
  CorrectProgressReport: { vi: 'Đính chính báo cáo', en: 'Correct the report' },
  ExplainLateness: { vi: 'Giải trình', en: 'Explain the lateness' },
  SubmitResult: { vi: 'Trình kết quả', en: 'Hand in the result' },
  ConfirmResult: { vi: 'Xác nhận hoàn thành', en: 'Confirm the result' },
  ReturnResult: { vi: 'Trả lại, yêu cầu thực hiện lại', en: 'Return for rework' },
  RequestExtension: { vi: 'Đề nghị gia hạn', en: 'Ask for an extension' },
  DecideExtension: { vi: 'Quyết định gia hạn', en: 'Decide on the extension' },
  AnswerUrge: { vi: 'Trả lời đôn đốc', en: 'Answer the urge' },
  RequestDeclination: { vi: 'Đề nghị không nhận', en: 'Ask not to take it' },
  DecideDeclination: { vi: 'Quyết định việc không nhận', en: 'Decide on the declination' },
  RaiseBlocker: { vi: 'Báo khó khăn, vướng mắc', en: 'Raise a blocker' },
  EscalateBlocker: { vi: 'Báo cáo, xin ý kiến cấp trên', en: 'Escalate' },
  ReturnBlocker: { vi: 'Trả lại để đơn vị tự xử lý', en: 'Return to be settled there' },
  ResolveBlocker: { vi: 'Ghi nhận đã tháo gỡ', en: 'Mark as resolved' },
  AcknowledgeEscalation: { vi: 'Đã nắm, sẽ cho ý kiến', en: 'Acknowledge' },
  DirectEscalation: { vi: 'Cho ý kiến chỉ đạo', en: 'Give a directive' },
  AcceptDirective: { vi: 'Tiếp nhận chỉ đạo', en: 'Accept the directive' },
  AnswerDirective: { vi: 'Báo cáo việc thực hiện', en: 'Answer' },
  CompleteDirective: { vi: 'Đã thực hiện xong', en: 'Carried out' },
  ReturnDirective: { vi: 'Đề nghị xem xét lại', en: 'Return the directive' },
  SubmitDuty: { vi: 'Gửi báo cáo quý', en: 'Send the quarter’s report' },
  CorrectDutyReport: { vi: 'Đính chính báo cáo quý', en: 'Correct the quarter’s report' },
  MarkNoticesRead: { vi: 'Đánh dấu đã đọc', en: 'Mark as read' },
} as const satisfies Readonly<Record<string, Texts>>;

export const wordsLabels = {
  text: { vi: 'Nội dung', en: 'Words' },
  reason: { vi: 'Lý do', en: 'Reason' },
  note: { vi: 'Ghi chú', en: 'Note' },
  narrative: { vi: 'Kết quả đã đạt được', en: 'What was achieved' },
} as const satisfies Readonly<Record<string, Texts>>;

export const commandTexts = {
  optional: { vi: 'Có thể để trống', en: 'May be left empty' },
  restored: { vi: 'Đã lấy lại bản nháp chưa gửi.', en: 'What you had typed and not sent is back.' },
  notWhole: { vi: 'Hãy điền đủ các ô bắt buộc.', en: 'Please fill in what is required.' },
  stale: {
    vi: 'Việc này vừa được ghi nhận thêm. Nội dung bạn đã soạn vẫn còn: hãy xem phần thay đổi rồi gửi lại.',
    en: 'Something more was recorded about it just now. What you wrote is still here: look at what changed, then send again.',
  },
  send: { vi: 'Gửi', en: 'Send' },
  dropDraft: { vi: 'Bỏ bản nháp', en: 'Throw the draft away' },
} as const satisfies Readonly<Record<string, Texts>>;

/** What a command would do, before it is given. */
export const tryTexts = {
  title: { vi: 'Nếu thực hiện', en: 'If you do this' },
  fact: { vi: 'Nội dung', en: 'What' },
  before: { vi: 'Hiện nay', en: 'Now' },
  after: { vi: 'Sau đó', en: 'Then' },
  told: { vi: 'Báo ngay cho: {who}.', en: 'Told at once: {who}.' },
  toldNobody: { vi: 'Không báo ngay cho ai.', en: 'Nobody is told at once.' },
  next: { vi: 'Lần nhắc kế tiếp: {at}.', en: 'The next reminder: {at}.' },
  facts: {
    progress: { vi: 'Trạng thái', en: 'State' },
    timeliness: { vi: 'Tiến độ', en: 'Timeliness' },
    deadline: { vi: 'Thời hạn', en: 'Deadline' },
    handler: { vi: 'Người xử lý', en: 'Handler' },
    percent: { vi: 'Tiến độ đã báo cáo', en: 'Reported progress' },
    level: { vi: 'Cấp đang xử lý', en: 'Lies with' },
    heldUntil: { vi: 'Tạm dừng nhắc đến hết', en: 'Reminders rest until the end of' },
    nextStepAt: { vi: 'Lần nhắc kế tiếp', en: 'Next reminder' },
  },
} as const satisfies Readonly<Record<string, Texts | Readonly<Record<string, Texts>>>>;
