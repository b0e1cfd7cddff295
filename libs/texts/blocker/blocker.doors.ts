import type { Texts } from '../language.js';

export const blockerDoors = {
  RaiseBlocker: {
    vi: 'Nêu khó khăn, vướng mắc kèm phương án tháo gỡ',
    en: 'Raise a blocker with a proposed way out',
  },
  EscalateBlocker: { vi: 'Báo cáo vượt thẩm quyền', en: 'Escalate a blocker' },
  ReturnBlocker: { vi: 'Trả lại khó khăn, vướng mắc', en: 'Return a blocker' },
  ResolveBlocker: { vi: 'Báo đã tháo gỡ xong', en: 'Resolve a blocker' },
  EndBlocker: { vi: 'Kết thúc khó khăn, vướng mắc cùng nhiệm vụ', en: 'End a blocker with its task' },
  WakeBlocker: {
    vi: 'Nhắc việc, trình lãnh đạo về khó khăn, vướng mắc đến mốc',
    en: 'Remind of a blocker, or escalate it, when a step is due',
  },
  Blockers: { vi: 'Khó khăn, vướng mắc, lâu nhất ở cấp đang giữ trước', en: 'Blockers, longest at their level first' },
  BlockerDetail: { vi: 'Một khó khăn, vướng mắc', en: 'One blocker' },
} as const satisfies Readonly<Record<string, Texts>>;
