import type { SaidTexts } from '../said.js';

/** What each command of directives answers in words. */
export const directiveSaid = {
  AcceptDirective: {
    done: {
      vi: 'Đã ghi việc tiếp nhận ý kiến chỉ đạo về {about}',
      en: 'Recorded that the directive on {about} is accepted',
    },
    already: {
      vi: 'Việc tiếp nhận ý kiến chỉ đạo về {about} đã được ghi trước đó, không có gì thay đổi',
      en: 'The directive on {about} was accepted before, nothing has changed',
    },
  },
  AnswerDirective: {
    done: { vi: 'Đã ghi trả lời ý kiến chỉ đạo về {about}', en: 'Recorded the answer to the directive on {about}' },
    already: {
      vi: 'Trả lời ý kiến chỉ đạo về {about} đã được ghi trước đó, không có gì thay đổi',
      en: 'The answer to the directive on {about} was recorded before, nothing has changed',
    },
  },
  CompleteDirective: {
    done: {
      vi: 'Đã ghi việc thực hiện xong ý kiến chỉ đạo về {about}',
      en: 'Recorded that the directive on {about} is done',
    },
    already: {
      vi: 'Việc thực hiện xong ý kiến chỉ đạo về {about} đã được ghi trước đó, không có gì thay đổi',
      en: 'The directive on {about} was reported as done before, nothing has changed',
    },
  },
  ReturnDirective: {
    done: { vi: 'Đã trả lại ý kiến chỉ đạo về {about}', en: 'Handed the directive on {about} back' },
    already: {
      vi: 'Việc trả lại ý kiến chỉ đạo về {about} đã được ghi trước đó, không có gì thay đổi',
      en: 'The directive on {about} was handed back before, nothing has changed',
    },
  },
} as const satisfies Readonly<Record<string, SaidTexts>>;
