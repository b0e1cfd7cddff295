import type { Texts } from '../language.js';

/** The form in which progress is reported, in a row of one's work and on the page of a task. */
export const reportTexts = {
  form: { vi: 'Báo cáo tiến độ {code}', en: 'Report progress on {code}' },
  period: { vi: 'Kỳ báo cáo', en: 'Period' },
  percent: { vi: 'Tiến độ (%)', en: 'Progress (%)' },
  percentBefore: { vi: 'Kỳ trước: {percent}%', en: 'Last time: {percent}%' },
  badPercent: { vi: 'Hãy ghi một số từ 0 đến 100.', en: 'Write a number from 0 to 100.' },
  narrative: { vi: 'Việc đã làm', en: 'What was done' },
  prefilled: { vi: 'Lấy từ báo cáo gần nhất, hãy sửa lại.', en: 'Taken from the last report; change it.' },
  explanation: { vi: 'Giải trình', en: 'Explanation' },
  whyLate: { vi: 'Nhiệm vụ đã quá hạn: cần nêu vì sao.', en: 'The task is overdue: say why.' },
  whyLess: { vi: 'Tiến độ thấp hơn kỳ trước: cần nêu vì sao.', en: 'It is less than last time: say why.' },
  whyAsked: { vi: 'Cần nêu vì sao.', en: 'Say why.' },
  more: { vi: 'Tài liệu kèm theo, tự đánh giá', en: 'Evidence, own rating' },
  evidence: { vi: 'Tài liệu kèm theo', en: 'Evidence' },
  evidenceHow: {
    vi: 'Ghi số, ký hiệu hoặc đường dẫn; mỗi tài liệu một dòng.',
    en: 'The number of a document, or a link; one on each line.',
  },
  selfRating: { vi: 'Tự đánh giá', en: 'Own rating' },
  selfRatingHow: { vi: 'Ví dụ: đúng tiến độ, chậm tiến độ.', en: 'For instance: on schedule, behind schedule.' },
  send: { vi: 'Gửi báo cáo', en: 'Send the report' },
  correctionReason: { vi: 'Lý do đính chính', en: 'Why it is corrected' },
  correct: { vi: 'Gửi đính chính', en: 'Send the correction' },
} as const satisfies Readonly<Record<string, Texts>>;
