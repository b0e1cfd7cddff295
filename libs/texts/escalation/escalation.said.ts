import type { SaidTexts } from '../said.js';

/** What each command of escalations answers in words. */
export const escalationSaid = {
  AcknowledgeEscalation: {
    done: { vi: 'Đã ghi nhận việc trình về {about}', en: 'Acknowledged the escalation of {about}' },
    already: {
      vi: 'Việc trình về {about} đã được ghi nhận trước đó, không có gì thay đổi',
      en: 'The escalation of {about} was acknowledged before, nothing has changed',
    },
  },
  DirectEscalation: {
    done: {
      vi: 'Đã ghi ý kiến chỉ đạo về {about} cho {addressee}, hạn ngày {due}',
      en: 'Recorded the directive on {about} to {addressee}, due on {due}',
    },
    already: {
      vi: 'Ý kiến chỉ đạo về {about} cho {addressee}, hạn ngày {due}, đã được ghi trước đó, không có gì thay đổi',
      en: 'The directive on {about} to {addressee}, due on {due}, was recorded before, nothing has changed',
    },
  },
} as const satisfies Readonly<Record<string, SaidTexts>>;
