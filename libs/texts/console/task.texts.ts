import type { Texts } from '../language.js';

export const taskTexts = {
  lead: { vi: 'Đơn vị chủ trì', en: 'Lead unit' },
  handler: { vi: 'Người xử lý', en: 'Handler' },
  deadline: { vi: 'Thời hạn', en: 'Deadline' },
  noDeadline: { vi: 'không hạn', en: 'no deadline' },
} as const satisfies Readonly<Record<string, Texts>>;
