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
  RetryDeliveries: {
    done: {
      vi: 'Đã ghi yêu cầu gửi lại các thư không gửi được trong {period}',
      en: 'Recorded that the mail of {period} that failed is to be sent again',
    },
    already: {
      vi: 'Yêu cầu gửi lại các thư không gửi được trong {period} đã được ghi trước đó, không có gì thay đổi',
      en: 'That the mail of {period} that failed is to be sent again was recorded before, nothing has changed',
    },
  },
} as const satisfies Readonly<Record<string, SaidTexts>>;
