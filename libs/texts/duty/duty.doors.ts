import type { Texts } from '../language.js';

export const dutyDoors = {
  SubmitDuty: { vi: 'Gửi báo cáo kỳ của đơn vị', en: "Send the unit's report for the period" },
  Duties: { vi: 'Báo cáo phải gửi của các đơn vị', en: 'Reports that units owe' },
  DutyDetail: { vi: 'Một báo cáo phải gửi', en: 'One report owed' },
  Period: { vi: 'Ai đã gửi, ai chưa gửi báo cáo kỳ', en: 'Who has sent the report, who has not' },
} as const satisfies Readonly<Record<string, Texts>>;
