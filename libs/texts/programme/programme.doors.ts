import type { Texts } from '../language.js';

export const programmeDoors = {
  IssueProgramme: { vi: 'Ban hành chương trình', en: 'Issue a programme' },
  WakeProgramme: { vi: 'Mở, chốt và đóng kỳ báo cáo', en: 'Open, cut off and close reporting periods' },
  PublishPolicy: { vi: 'Công bố quy tắc nhắc việc, trình lãnh đạo', en: 'Publish an escalation policy' },
  PublishCalendar: { vi: 'Công bố lịch làm việc', en: 'Publish the calendar of working days' },
  Programmes: { vi: 'Các chương trình', en: 'Programmes' },
} as const satisfies Readonly<Record<string, Texts>>;
