import type { Texts } from '../language.js';

export const directiveDoors = {
  AcceptDirective: { vi: 'Tiếp nhận ý kiến chỉ đạo', en: 'Accept a directive' },
  AnswerDirective: { vi: 'Trả lời ý kiến chỉ đạo', en: 'Answer a directive' },
  CompleteDirective: { vi: 'Báo đã thực hiện xong', en: 'Report a directive as done' },
  ReturnDirective: { vi: 'Trả lại (cần If-Match)', en: 'Hand a directive back (If-Match)' },
  DirectiveDetail: { vi: 'Một ý kiến chỉ đạo', en: 'One directive' },
} as const satisfies Readonly<Record<string, Texts>>;
