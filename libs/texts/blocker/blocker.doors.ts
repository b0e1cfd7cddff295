import type { Texts } from '../language.js';

export const blockerDoors = {
  RaiseBlocker: {
    vi: 'Nêu khó khăn, vướng mắc kèm phương án tháo gỡ',
    en: 'Raise a blocker with a proposed way out',
  },
  EscalateBlocker: { vi: 'Báo cáo vượt thẩm quyền', en: 'Escalate a blocker' },
  ReturnBlocker: { vi: 'Trả lại (cần If-Match)', en: 'Return a blocker (If-Match)' },
  ResolveBlocker: { vi: 'Tháo gỡ xong', en: 'Resolve a blocker' },
  BlockerDetail: { vi: 'Một khó khăn, vướng mắc', en: 'One blocker' },
} as const satisfies Readonly<Record<string, Texts>>;
