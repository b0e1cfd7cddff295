import type { Texts } from '../language.js';

export const shortcutTexts = {
  singleKeys: { vi: 'Dùng phím tắt một phím', en: 'Use single keys' },
  keys: {
    '/': { vi: 'tìm kiếm', en: 'search' },
    'g w': { vi: 'việc của tôi', en: 'my work' },
    'g i': { vi: 'xin ý kiến (lãnh đạo)', en: 'for my decision (leaders)' },
    'g u': { vi: 'việc của đơn vị (thủ trưởng)', en: 'my unit (heads)' },
    'g b': { vi: 'bảng theo dõi', en: 'board' },
    'g n': { vi: 'thông báo', en: 'notices' },
    'j / k': { vi: 'dòng sau / dòng trước', en: 'next / previous row' },
    Enter: { vi: 'mở dòng đang chọn', en: 'open the row' },
    e: { vi: 'báo cáo tiến độ của dòng đang chọn', en: 'report on the row' },
    x: { vi: 'chọn, bỏ chọn dòng', en: 'tick the row' },
    a: { vi: 'xác nhận đã nắm (lãnh đạo)', en: 'acknowledge (leaders)' },
    d: { vi: 'cho ý kiến chỉ đạo (lãnh đạo)', en: 'give a directive (leaders)' },
    'Ctrl Enter': { vi: 'gửi biểu mẫu', en: 'send the form' },
    Esc: { vi: 'đóng hộp thoại', en: 'close a dialog' },
    '?': { vi: 'bảng phím tắt này', en: 'this list' },
  },
} as const satisfies {
  readonly singleKeys: Texts;
  readonly keys: Readonly<Record<string, Texts>>;
};
