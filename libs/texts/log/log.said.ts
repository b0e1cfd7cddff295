import type { SaidTexts } from '../said.js';

/** What each command about the log answers in words. */
export const logSaid = {
  RecordRebuild: {
    done: { vi: 'Đã ghi yêu cầu dựng lại dữ liệu tra cứu', en: 'Recorded that the read models are to be made anew' },
    already: {
      vi: 'Yêu cầu dựng lại dữ liệu tra cứu đã được ghi trước đó, không có gì thay đổi',
      en: 'That the read models are to be made anew was recorded before, nothing has changed',
    },
  },
} as const satisfies Readonly<Record<string, SaidTexts>>;
