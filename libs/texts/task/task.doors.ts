import type { Texts } from '../language.js';

/** What each command and each read of tasks is for. */
export const taskDoors = {
  DraftTask: { vi: 'Dự thảo nhiệm vụ', en: 'Draft a task' },
  AssignTask: { vi: 'Giao nhiệm vụ', en: 'Assign a task' },
  AcceptTask: { vi: 'Tiếp nhận nhiệm vụ', en: 'Accept a task' },
  NameHandler: { vi: 'Phân công người xử lý', en: 'Name the handler' },
  ReportProgress: { vi: 'Báo cáo tiến độ', en: 'Report progress' },
  CorrectProgressReport: { vi: 'Đính chính báo cáo tiến độ', en: 'Correct a progress report' },
  ExplainLateness: { vi: 'Giải trình vì sao chậm', en: 'Explain why a task is late' },
  SubmitResult: { vi: 'Trình kết quả', en: 'Submit a result' },
  ConfirmResult: { vi: 'Xác nhận kết quả', en: 'Confirm the result' },
  ReturnResult: { vi: 'Trả lại kết quả', en: 'Return the result' },
  RequestExtension: { vi: 'Đề nghị gia hạn', en: 'Ask for a later deadline' },
  DecideExtension: { vi: 'Quyết định việc gia hạn', en: 'Decide on a later deadline' },
  AmendTask: { vi: 'Điều chỉnh, đính chính nhiệm vụ', en: 'Amend a task' },
  UrgeTask: { vi: 'Đôn đốc một hoặc nhiều nhiệm vụ', en: 'Urge one task or many' },
  AnswerUrge: { vi: 'Trả lời đôn đốc', en: 'Answer an urge' },
  RequestDeclination: { vi: 'Đề nghị thôi chủ trì nhiệm vụ', en: 'Ask to be released from a task' },
  DecideDeclination: { vi: 'Quyết định việc thôi chủ trì', en: 'Decide whether the lead unit is released' },
  ReassignTask: { vi: 'Giao lại nhiệm vụ', en: 'Assign a declined task anew' },
  CancelTask: { vi: 'Hủy nhiệm vụ', en: 'Cancel a task' },
  WakeTask: {
    vi: 'Nhắc việc, trình lãnh đạo về nhiệm vụ đến mốc',
    en: 'Remind of a task, or escalate it, when a step is due',
  },
  Board: { vi: 'Bảng điều hành của một đơn vị', en: "A unit's board" },
  Tasks: { vi: 'Tìm nhiệm vụ', en: 'Search tasks' },
  TaskDetail: { vi: 'Một nhiệm vụ, kèm lịch sử thời hạn', en: 'One task with the history of its deadline' },
  DeadlinePreview: {
    vi: 'Thời hạn như thế có hạn cuối nào, nhắc ai vào lúc nào',
    en: 'What a deadline would mean: its legal end, and who is told when',
  },
  TaskStory: {
    vi: 'Diễn biến của nhiệm vụ: ai làm gì, ai được báo, thời hạn thay đổi vì sao',
    en: 'The story of a task: who did what, who was told, why its deadline moved',
  },
  TaskEvents: { vi: 'Toàn bộ diễn biến của nhiệm vụ', en: 'Everything that happened to a task' },
} as const satisfies Readonly<Record<string, Texts>>;
