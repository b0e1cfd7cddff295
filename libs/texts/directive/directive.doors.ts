import type { Texts } from '../language.js';

export const directiveDoors = {
  IssueDirective: { vi: 'Chuyển ý kiến chỉ đạo đến nơi nhận', en: 'Send a directive to its addressee' },
  AcceptDirective: { vi: 'Tiếp nhận ý kiến chỉ đạo', en: 'Accept a directive' },
  AnswerDirective: { vi: 'Trả lời ý kiến chỉ đạo', en: 'Answer a directive' },
  CompleteDirective: { vi: 'Báo đã thực hiện xong ý kiến chỉ đạo', en: 'Report a directive as done' },
  ReturnDirective: { vi: 'Trả lại ý kiến chỉ đạo', en: 'Hand a directive back' },
  CloseDirective: { vi: 'Kết thúc ý kiến chỉ đạo cùng việc liên quan', en: 'End a directive with what it is about' },
  WakeDirective: { vi: 'Nhắc việc về ý kiến chỉ đạo đến mốc', en: 'Remind of a directive when a step is due' },
  DirectiveDetail: { vi: 'Một ý kiến chỉ đạo', en: 'One directive' },
} as const satisfies Readonly<Record<string, Texts>>;
