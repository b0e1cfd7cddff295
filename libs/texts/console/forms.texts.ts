import type { Texts } from '../language.js';

/** The forms on the page of a task. */
export const formTexts = {
  deadline: { vi: 'Thời hạn mới', en: 'New deadline' },
  deadlineHow: { vi: 'Ví dụ: 30/9/2020, hết Quý III/2020', en: 'For example: 30/9/2020, hết Quý III/2020' },
  deadlineIs: {
    vi: 'Hết ngày {day}, còn {days} ngày làm việc kể từ hôm nay.',
    en: 'The end of {day}, {days} working days from today.',
  },
  rolled: { vi: 'Ngày nghỉ: chuyển sang ngày làm việc kế tiếp.', en: 'A day off: it moves to the next working day.' },
  reason: { vi: 'Lý do', en: 'Reason' },
  decision: { vi: 'Quyết định', en: 'Decision' },
  granted: { vi: 'Đồng ý', en: 'Grant' },
  refused: { vi: 'Không đồng ý', en: 'Refuse' },
  asked: { vi: 'Đề nghị: {text}', en: 'Asked: {text}' },
  document: { vi: 'Số văn bản', en: 'Number of the document' },
  documentDate: { vi: 'Ngày văn bản', en: 'Date of the document' },
  badDay: { vi: 'Hãy ghi ngày theo dạng 14/06/2020.', en: 'Write the day as 14/06/2020.' },
  narrative: { vi: 'Kết quả đã đạt được', en: 'What was achieved' },
  handler: { vi: 'Người xử lý', en: 'Handler' },
  chooseHandler: { vi: 'Chọn người', en: 'Choose somebody' },
  load: { vi: '{who}: {open} việc đang mở, {overdue} quá hạn', en: '{who}: {open} open, {overdue} overdue' },
  blockerTitle: { vi: 'Khó khăn, vướng mắc', en: 'The blocker' },
  blockerTitleHow: { vi: 'Một câu, như sẽ nêu với cấp trên', en: 'One sentence, as it would be put before superiors' },
  description: { vi: 'Mô tả', en: 'Description' },
  cause: { vi: 'Nguyên nhân', en: 'Cause' },
  options: { vi: 'Phương án tháo gỡ', en: 'Ways out' },
  optionText: { vi: 'Phương án {number}', en: 'Way out {number}' },
  competence: { vi: 'Thẩm quyền quyết định phương án {number}', en: 'Who may decide on way out {number}' },
  addOption: { vi: 'Thêm phương án', en: 'Add a way out' },
  dropOption: { vi: 'Bỏ phương án {number}', en: 'Remove way out {number}' },
  exceeds: { vi: 'Vì sao vượt thẩm quyền của đơn vị', en: 'Why it is beyond the unit' },
} as const satisfies Readonly<Record<string, Texts>>;
