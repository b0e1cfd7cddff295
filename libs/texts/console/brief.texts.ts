import type { Texts } from '../language.js';

/** The one page on which a case is put before a leader. */
export const briefTexts = {
  title: { vi: 'Phiếu trình', en: 'Brief for a decision' },
  print: { vi: 'In phiếu trình', en: 'Print the brief' },
  to: { vi: 'Kính trình: {who}', en: 'For: {who}' },
  period: { vi: 'Kỳ', en: 'Period' },
  asOf: { vi: 'Số liệu tại', en: 'As of' },
  illustration: { vi: 'minh họa', en: 'illustration' },
  matter: { vi: '1. Việc trình', en: '1. The case' },
  stands: { vi: '2. Tình hình', en: '2. How it stands' },
  proposed: { vi: '3. Phương án và đề xuất', en: '3. Options and proposal' },
  directive: { vi: '4. Ý kiến chỉ đạo', en: '4. Directive' },
  proposes: {
    vi: 'Đơn vị chủ trì đề xuất các phương án nêu trên, kính trình cho ý kiến.',
    en: 'The lead unit proposes these options and asks for a decision.',
  },
  proposesNothing: {
    vi: 'Đơn vị chủ trì chưa đề xuất phương án; kính trình cho ý kiến chỉ đạo.',
    en: 'The lead unit has proposed nothing; a directive is asked for.',
  },
  more: {
    vi: 'và {count} phương án khác, xem trên hệ thống',
    en: 'and {count} more options, to be read on the screen',
  },
  agreeBox: { vi: '☐ Đồng ý phương án {number}', en: '☐ Agreed to option {number}' },
  otherBox: { vi: '☐ Ý kiến khác:', en: '☐ Otherwise:' },
  dueLine: { vi: 'Hạn thực hiện: …… / …… / ………', en: 'Due: …… / …… / ………' },
  signed: { vi: 'Ngày …… tháng …… năm ………, ký tên', en: 'Date and signature' },
  given: { vi: 'Đã có ý kiến chỉ đạo:', en: 'Directed already:' },
} as const satisfies Readonly<Record<string, Texts>>;
