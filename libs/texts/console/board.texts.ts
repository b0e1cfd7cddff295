import type { Texts } from '../language.js';

/** A unit's board: its own words, beside those of statuses. */
export const boardTexts = {
  title: { vi: 'Bảng theo dõi: {unit}', en: 'Board: {unit}' },
  period: { vi: 'Kỳ', en: 'Period' },
  scope: { vi: 'Phạm vi', en: 'Units' },
  own: { vi: 'Riêng đơn vị', en: 'This unit alone' },
  subtree: { vi: 'Gồm đơn vị trực thuộc', en: 'With the units under it' },
  view: { vi: 'Cách xem', en: 'View' },
  columns: { vi: 'Cột', en: 'Columns' },
  list: { vi: 'Danh sách', en: 'List' },
  column: { vi: 'Cột đang xem', en: 'Column shown' },
  onTime: { vi: 'Tỷ lệ đúng hạn {percent}%', en: 'On time {percent}%' },
  onTimeNone: { vi: 'Chưa có việc nào để tính tỷ lệ đúng hạn', en: 'Nothing yet to say how much was on time' },
  counts: { vi: 'Số nhiệm vụ chủ trì', en: 'Tasks led' },
  outside: { vi: 'Ngoài số liệu', en: 'Not counted' },
  partial: {
    vi: 'Bảng này chỉ gồm nhiệm vụ do đơn vị của bạn giao; phần khác không thuộc phạm vi bạn được xem.',
    en: 'This board holds only what your units assigned; the rest is not yours to see.',
  },
  empty: { vi: 'Đơn vị không có nhiệm vụ nào trong {period}.', en: 'The unit has no task in {period}.' },
  toNowPeriod: { vi: 'Xem kỳ hiện tại', en: 'See the current period' },
  showCompleted: { vi: 'Hiện nhiệm vụ đã hoàn thành', en: 'Show completed tasks' },
  hideCompleted: { vi: 'Thu gọn nhiệm vụ đã hoàn thành', en: 'Hide completed tasks' },
  coordinating: { vi: 'phối hợp', en: 'coordinating' },
  noHandler: { vi: 'chưa phân công', en: 'not handed out' },
  due: { vi: 'Thời hạn', en: 'Deadline' },
  task: { vi: 'Nhiệm vụ', en: 'Task' },
  leadUnit: { vi: 'Chủ trì', en: 'Lead unit' },
  handler: { vi: 'Người xử lý', en: 'Handler' },
  progress: { vi: 'Trạng thái', en: 'State' },
  timeliness: { vi: 'Tiến độ', en: 'Timeliness' },
  move: { vi: 'Chuyển…', en: 'Move…' },
  moveOf: { vi: 'Chuyển {task}', en: 'Move {task}' },
  nothingToMove: { vi: 'Bạn không có thao tác nào với việc này lúc này.', en: 'Nothing is yours to do with it now.' },
  raiseBlocker: { vi: 'Báo khó khăn, vướng mắc (mở nhiệm vụ)', en: 'Raise a blocker (opens the task)' },
  openTask: { vi: 'Mở nhiệm vụ', en: 'Open the task' },
} as const satisfies Readonly<Record<string, Texts>>;

/** What would bring a card into a column that has none. */
export const emptyColumnTexts = {
  assigned: { vi: 'Việc mới giao nằm ở đây.', en: 'What is newly assigned lies here.' },
  accepted: { vi: 'Việc đã tiếp nhận, chưa báo cáo.', en: 'What was accepted and not reported on yet.' },
  inProgress: { vi: 'Việc đã có báo cáo tiến độ.', en: 'What has a progress report.' },
  resultSubmitted: { vi: 'Việc đã trình kết quả.', en: 'What has its result handed in.' },
  returned: { vi: 'Việc bị trả lại.', en: 'What was returned.' },
  completed: { vi: 'Việc đã được xác nhận.', en: 'What was confirmed.' },
} as const satisfies Readonly<Record<string, Texts>>;

/** How near an end is, in words. */
export const dueTexts = {
  wasDue: { vi: 'Hạn {day}', en: 'Was due {day}' },
  none: { vi: 'Không hạn', en: 'No deadline' },
} as const satisfies Readonly<Record<string, Texts>>;
