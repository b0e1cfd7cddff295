import type { Texts } from '../language.js';

export const noticeDoors = {
  MarkNoticesRead: { vi: 'Đánh dấu thông báo đã đọc', en: 'Mark notices as read' },
  Notices: { vi: 'Thông báo gửi cho tôi', en: 'Notices sent to me' },
} as const satisfies Readonly<Record<string, Texts>>;
