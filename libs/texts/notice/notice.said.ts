import type { SaidTexts } from '../said.js';

/** What each command of notices answers in words. */
export const noticeSaid = {
  MarkNoticesRead: {
    done: { vi: 'Đã đánh dấu đã đọc: {count} thông báo', en: 'Marked as read, notices: {count}' },
    already: {
      vi: 'Đã đánh dấu đã đọc trước đó: {count} thông báo, không có gì thay đổi',
      en: 'Marked as read before, notices: {count}; nothing has changed',
    },
  },
} as const satisfies Readonly<Record<string, SaidTexts>>;
