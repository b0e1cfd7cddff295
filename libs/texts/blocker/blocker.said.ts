import type { SaidTexts } from '../said.js';

/** What each command of blockers answers in words. */
export const blockerSaid = {
  RaiseBlocker: {
    done: {
      vi: 'Đã ghi khó khăn, vướng mắc “{title|asWritten}” của {task}',
      en: 'Recorded the blocker “{title|asWritten}” of {task}',
    },
    already: {
      vi: 'Khó khăn, vướng mắc “{title|asWritten}” của {task} đã được ghi trước đó, không có gì thay đổi',
      en: 'The blocker “{title|asWritten}” of {task} was recorded before, nothing has changed',
    },
  },
  EscalateBlocker: {
    done: {
      vi: 'Đã trình {level|level} khó khăn, vướng mắc “{title|asWritten}” của {task}',
      en: 'Escalated the blocker “{title|asWritten}” of {task} to the {level|level}',
    },
    already: {
      vi: 'Việc trình {level|level} khó khăn, vướng mắc “{title|asWritten}” của {task} đã được ghi trước đó, không có gì thay đổi',
      en: 'The blocker “{title|asWritten}” of {task} was escalated to the {level|level} before, nothing has changed',
    },
  },
  ReturnBlocker: {
    done: {
      vi: 'Đã trả lại khó khăn, vướng mắc “{title|asWritten}” của {task}',
      en: 'Returned the blocker “{title|asWritten}” of {task}',
    },
    already: {
      vi: 'Việc trả lại khó khăn, vướng mắc “{title|asWritten}” của {task} đã được ghi trước đó, không có gì thay đổi',
      en: 'The blocker “{title|asWritten}” of {task} was returned before, nothing has changed',
    },
  },
  ResolveBlocker: {
    done: {
      vi: 'Đã ghi việc tháo gỡ xong khó khăn, vướng mắc “{title|asWritten}” của {task}',
      en: 'Recorded that the blocker “{title|asWritten}” of {task} is resolved',
    },
    already: {
      vi: 'Việc tháo gỡ khó khăn, vướng mắc “{title|asWritten}” của {task} đã được ghi trước đó, không có gì thay đổi',
      en: 'The blocker “{title|asWritten}” of {task} was resolved before, nothing has changed',
    },
  },
} as const satisfies Readonly<Record<string, SaidTexts>>;
