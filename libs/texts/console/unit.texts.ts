import type { Texts } from '../language.js';

/** The page of whoever heads a unit. */
export const unitTexts = {
  title: { vi: 'Việc của đơn vị: {unit}', en: 'My unit: {unit}' },
  whichUnit: { vi: 'Đơn vị', en: 'Unit' },

  handOut: { vi: 'Chưa phân công người xử lý', en: 'Not handed out yet' },
  handOutNone: { vi: 'Mọi nhiệm vụ đang thực hiện đều đã có người xử lý.', en: 'Everything in hand has its handler.' },
  handler: { vi: 'Người xử lý', en: 'Handler' },
  handlerOf: { vi: 'Người xử lý của {task}', en: 'Handler of {task}' },
  choose: { vi: 'Chọn người xử lý', en: 'Choose the handler' },
  withTasks: { vi: '{who}: {count} việc đang xử lý', en: '{who}: open tasks {count}' },
  assign: { vi: 'Phân công', en: 'Hand out' },
  assignOf: { vi: 'Phân công {task}', en: 'Hand out {task}' },
  showMore: { vi: 'Hiện thêm {count} nhiệm vụ', en: 'Show {count} more tasks' },

  reports: { vi: 'Báo cáo quý', en: 'The quarter’s report' },
  reportsNone: { vi: 'Đơn vị chưa có kỳ báo cáo nào.', en: 'No reporting period has been opened for the unit yet.' },
  period: { vi: 'Kỳ', en: 'Period' },
  state: { vi: 'Trạng thái', en: 'State' },
  owedOn: { vi: 'Phải gửi trong ngày', en: 'Owed on' },
  cutOff: { vi: 'Chốt số liệu', en: 'Data until' },
  write: { vi: 'Lập báo cáo', en: 'Write the report' },
  writeOf: { vi: 'Lập báo cáo {period}', en: 'Write the report for {period}' },
  see: { vi: 'Xem báo cáo', en: 'See the report' },
  seeOf: { vi: 'Xem báo cáo {period}', en: 'See the report for {period}' },
  late: { vi: 'chậm', en: 'late' },

  blockers: { vi: 'Khó khăn, vướng mắc chờ tôi', en: 'Blockers that wait for me' },
  blockersNone: { vi: 'Không có khó khăn, vướng mắc nào chờ bạn xử lý.', en: 'No blocker waits for you.' },
  blockersAbove: { vi: 'Đang chờ ý kiến cấp trên', en: 'Waiting above' },
  option: { vi: 'Phương án {number}: {text}', en: 'Way out {number}: {text}' },
  optionBy: { vi: 'thuộc thẩm quyền: {who}', en: 'competent: {who}' },
  open: { vi: 'đã {days} ngày', en: 'open for {days} days' },
  liesWith: { vi: 'đang ở: {level}', en: 'lies with: {level}' },

  load: { vi: 'Việc theo người', en: 'Load per person' },
  loadMost: { vi: 'Nhiều việc nhất: {who}, {count} việc đang xử lý.', en: 'Most lies with {who}: {count} open tasks.' },
  loadNone: { vi: 'Chưa ai đang xử lý việc nào.', en: 'Nobody handles anything yet.' },
  person: { vi: 'Người', en: 'Person' },
  openTasks: { vi: 'Đang xử lý', en: 'Open' },
  overdueTasks: { vi: 'Quá hạn', en: 'Overdue' },

  overdue: { vi: 'Quá hạn trong đơn vị', en: 'Overdue in the unit' },
  overdueNone: { vi: 'Không có nhiệm vụ nào quá hạn.', en: 'Nothing is overdue.' },
} as const satisfies Readonly<Record<string, Texts>>;
