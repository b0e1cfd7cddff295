import type { Texts } from '../language.js';

export const dutyDoors = {
  OpenDuty: { vi: 'Xác lập báo cáo kỳ mà đơn vị phải gửi', en: 'Note which report a unit owes' },
  SubmitDuty: { vi: 'Gửi báo cáo kỳ của đơn vị', en: "Send the unit's report for the period" },
  CorrectDutyReport: {
    vi: 'Đính chính, bổ sung báo cáo kỳ đã gửi',
    en: "Correct the unit's report that was sent, or add to it",
  },
  ReleaseDuty: {
    vi: 'Miễn báo cáo kỳ cho đơn vị không còn nhiệm vụ',
    en: 'Release a unit that has no task any more from its report',
  },
  WakeDuty: {
    vi: 'Nhắc việc, trình lãnh đạo về báo cáo kỳ đến mốc',
    en: 'Remind of a report, or escalate it, when a step is due',
  },
  Duties: { vi: 'Báo cáo phải gửi của các đơn vị', en: 'Reports that units owe' },
  DutyDetail: { vi: 'Một báo cáo phải gửi', en: 'One report owed' },
  Period: { vi: 'Ai đã gửi, ai chưa gửi báo cáo kỳ', en: 'Who has sent the report, who has not' },
} as const satisfies Readonly<Record<string, Texts>>;
