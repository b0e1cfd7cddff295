import type { SaidTexts } from '../said.js';

/** What each command of duties answers in words. */
export const dutySaid = {
  SubmitDuty: {
    done: {
      vi: 'Đã gửi báo cáo {period} của {unit}, chương trình {programme}',
      en: 'Sent the report of {unit} for {period}, programme {programme}',
    },
    already: {
      vi: 'Báo cáo {period} của {unit}, chương trình {programme}, đã được gửi trước đó, không có gì thay đổi',
      en: 'The report of {unit} for {period}, programme {programme}, was sent before, nothing has changed',
    },
  },
  CorrectDutyReport: {
    done: {
      vi: '{deed|reportDeed} báo cáo {period} của {unit}, chương trình {programme}',
      en: '{deed|reportDeed} the report of {unit} for {period}, programme {programme}',
    },
    already: {
      vi: 'Báo cáo {period} của {unit}, chương trình {programme}, đã ghi như vậy, không có gì thay đổi',
      en: 'The report of {unit} for {period}, programme {programme}, says so already, nothing has changed',
    },
  },
} as const satisfies Readonly<Record<string, SaidTexts>>;
