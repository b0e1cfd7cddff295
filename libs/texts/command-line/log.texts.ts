import type { Texts } from '../language.js';

/** What is wrong with a log, at the place that the message names. */
export const logFaultTexts = {
  hole: { vi: 'mất sự kiện đứng ngay trước', en: 'what stood before it is missing' },
  leaf: { vi: 'nội dung không còn khớp mã băm của nó', en: 'the event does not match its leaf' },
  bytes: { vi: 'nội dung không ở dạng JSON chuẩn', en: 'its bytes are not canonical JSON' },
  time: { vi: 'ghi trước cả sự kiện đứng trước nó', en: 'it was recorded before the event in front of it' },
  revision: { vi: 'sai thứ tự trong luồng của nó', en: 'it is out of place in its stream' },
  end: { vi: 'phần cuối nhật ký đã mất', en: 'the end of the log is gone' },
  unreadable: { vi: 'không đọc được tệp', en: 'the file cannot be read' },
  structure: { vi: 'cấu trúc tệp sai lệch', en: 'the structure of the file is wrong' },
} satisfies Record<string, Texts>;
