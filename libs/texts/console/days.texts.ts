import type { Texts } from '../language.js';

/** How far an end is, in working days. */
export const daysTexts = {
  left: { vi: 'Còn {days} ngày làm việc', en: '{days} working days left' },
  leftOne: { vi: 'Còn 1 ngày làm việc', en: '1 working day left' },
  today: { vi: 'Hết hạn trong hôm nay', en: 'Due today' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  overdueBy: { vi: 'Quá hạn {days} ngày làm việc', en: '{days} working days overdue' },
  overdueByOne: { vi: 'Quá hạn 1 ngày làm việc', en: '1 working day overdue' },
} as const satisfies Readonly<Record<string, Texts>>;
