import type { Texts } from '../language.js';

export const noticesTexts = {
  unread: { vi: 'chưa đọc', en: 'unread' },
  count: { vi: '{count} thông báo chưa đọc.', en: 'Unread notices: {count}.' },
  allRead: { vi: 'Không có thông báo chưa đọc.', en: 'No notice is unread.' },
  nothing: { vi: 'Chưa có thông báo nào.', en: 'There is no notice yet.' },
  markOne: { vi: 'Đã đọc', en: 'Mark as read' },
  markOneOf: { vi: 'Đánh dấu đã đọc: {title}', en: 'Mark as read: {title}' },
  markShown: { vi: 'Đánh dấu đã đọc mọi thông báo đang hiện', en: 'Mark all that are shown as read' },
  openTask: { vi: 'Mở nhiệm vụ', en: 'Open the task' },
  openDuty: { vi: 'Mở báo cáo quý', en: 'Open the quarter’s report' },
  more: { vi: 'Tải thêm', en: 'Load more' },
} as const satisfies Readonly<Record<string, Texts>>;
