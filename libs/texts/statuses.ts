import type { Blocker } from '#domain/blocker/blocker.js';
import type { Delivery } from '#domain/delivery/delivery.js';
import type { Directive } from '#domain/directive/directive.js';
import type { Duty } from '#domain/duty/duty.js';
import type { DeploymentKind } from '#domain/runtime/runtime.js';
import type { TaskProgress } from '#domain/task/task.js';
import type { Outside, Timeliness } from '#domain/task/timeliness.js';
import type { Texts } from './language.js';

/** A status is a glyph and a word, never a colour alone. */
export interface Status extends Texts {
  readonly glyph: string;
}

/** Of an escalation, as its list shows it. */
type EscalationState = 'open' | 'acknowledged' | 'directed' | 'closed';

/** The official partition. */
export const timelinessTexts = {
  completedOnTime: { glyph: '●', vi: 'Hoàn thành đúng hạn', en: 'Completed on time' },
  completedLate: { glyph: '◐', vi: 'Hoàn thành quá hạn', en: 'Completed late' },
  completedNoDeadline: { glyph: '◉', vi: 'Hoàn thành, không hạn', en: 'Completed, no deadline' },
  withinDeadline: { glyph: '✓', vi: 'Trong hạn', en: 'Within deadline' },
  overdue: { glyph: '■', vi: 'Quá hạn', en: 'Overdue' },
  noDeadline: { glyph: '○', vi: 'Không hạn', en: 'No deadline' },
} satisfies Record<Timeliness, Status>;

/** A flag beside the partition. */
export const nearDueText: Status = { glyph: '▲', vi: 'Sắp đến hạn', en: 'Near due' };

export const outsideTexts = {
  draft: { glyph: '◌', vi: 'Dự thảo', en: 'Draft' },
  declined: { glyph: '⊘', vi: 'Chờ giao lại', en: 'Declined' },
  cancelled: { glyph: '✕', vi: 'Đã hủy', en: 'Cancelled' },
} satisfies Record<Outside, Status>;

export const progressTexts = {
  draft: outsideTexts.draft,
  assigned: { glyph: '○', vi: 'Chờ tiếp nhận', en: 'Awaiting acceptance' },
  accepted: { glyph: '◔', vi: 'Đã tiếp nhận', en: 'Accepted' },
  inProgress: { glyph: '◑', vi: 'Đang thực hiện', en: 'In progress' },
  resultSubmitted: { glyph: '◕', vi: 'Chờ xác nhận', en: 'Awaiting confirmation' },
  returned: { glyph: '↩', vi: 'Trả lại, thực hiện lại', en: 'Returned for rework' },
  completed: { glyph: '●', vi: 'Đã hoàn thành', en: 'Completed' },
  declined: outsideTexts.declined,
  cancelled: outsideTexts.cancelled,
} satisfies Record<Exclude<TaskProgress, 'none'>, Status>;

/** Of a request. */
export const decisionTexts = {
  waiting: { glyph: '○', vi: 'Chờ quyết định', en: 'Awaiting a decision' },
  granted: { glyph: '●', vi: 'Đồng ý', en: 'Granted' },
  refused: { glyph: '■', vi: 'Không đồng ý', en: 'Refused' },
} satisfies Record<string, Status>;

/** Of an urge. */
export const urgeTexts = {
  waiting: { glyph: '○', vi: 'Chờ trả lời', en: 'Awaiting an answer' },
  answered: { glyph: '●', vi: 'Đã trả lời', en: 'Answered' },
  over: { glyph: '⊘', vi: 'Không cần trả lời nữa', en: 'No answer needed any more' },
} satisfies Record<string, Status>;

export const dutyTexts = {
  open: { glyph: '○', vi: 'Chưa gửi báo cáo', en: 'Report not sent yet' },
  submitted: { glyph: '●', vi: 'Đã gửi báo cáo', en: 'Report sent' },
  released: { glyph: '⊘', vi: 'Không phải báo cáo', en: 'No report owed' },
  lapsed: { glyph: '■', vi: 'Hết kỳ, không có báo cáo', en: 'Lapsed without a report' },
} satisfies Record<Exclude<Duty['status'], 'none'>, Status>;

export const blockerTexts = {
  open: { glyph: '▲', vi: 'Chưa tháo gỡ', en: 'Open' },
  returned: { glyph: '↩', vi: 'Đã trả lại', en: 'Returned' },
  resolved: { glyph: '●', vi: 'Đã tháo gỡ', en: 'Resolved' },
  ended: { glyph: '⊘', vi: 'Kết thúc cùng nhiệm vụ', en: 'Ended with its task' },
} satisfies Record<Exclude<Blocker['status'], 'none'>, Status>;

export const directiveTexts = {
  issued: { glyph: '○', vi: 'Chờ tiếp nhận', en: 'Awaiting acceptance' },
  accepted: { glyph: '◑', vi: 'Đang thực hiện', en: 'Being carried out' },
  completed: { glyph: '●', vi: 'Đã hoàn thành', en: 'Completed' },
  returned: { glyph: '↩', vi: 'Đã trả lại người chỉ đạo', en: 'Returned to its issuer' },
  ended: { glyph: '⊘', vi: 'Kết thúc cùng việc được chỉ đạo', en: 'Ended with what it was about' },
} satisfies Record<Exclude<Directive['status'], 'none'>, Status>;

export const escalationTexts = {
  open: { glyph: '▲', vi: 'Chờ lãnh đạo cho ý kiến', en: 'Awaiting a decision' },
  acknowledged: { glyph: '◔', vi: 'Đã nhận', en: 'Acknowledged' },
  directed: { glyph: '◑', vi: 'Đã có ý kiến chỉ đạo', en: 'Directed' },
  closed: { glyph: '●', vi: 'Đã kết thúc', en: 'Closed' },
} satisfies Record<EscalationState, Status>;

/** Of mail: that a server has taken a letter does not say that anybody read it. */
export const deliveryTexts = {
  requested: { glyph: '○', vi: 'Chờ gửi', en: 'To be sent' },
  accepted: { glyph: '●', vi: 'Máy chủ thư đã nhận', en: 'Taken by the mail server' },
  failed: { glyph: '■', vi: 'Không gửi được', en: 'Could not be sent' },
  suppressed: { glyph: '⊘', vi: 'Không cần gửi nữa', en: 'No longer needed' },
} satisfies Record<Exclude<Delivery['status'], 'none'>, Status>;

export const deploymentTexts = {
  demonstration: { glyph: '◌', vi: 'trình diễn', en: 'demonstration' },
  production: { glyph: '●', vi: 'vận hành chính thức', en: 'production' },
} satisfies Record<DeploymentKind, Status>;

/** Why something is shown as of the last event of it that could be read. */
export const quarantineTexts = {
  'written-by-a-newer-version': {
    glyph: '▲',
    vi: 'Do phiên bản mới hơn ghi, chỉ hiện phần đọc được',
    en: 'Written by a newer version; only what can be read is shown',
  },
  'cannot-be-folded': {
    glyph: '⚠',
    vi: 'Có dữ liệu không đọc được, chỉ hiện phần đọc được',
    en: 'Holds data that cannot be read; only what can be read is shown',
  },
} satisfies Readonly<Record<string, Status>>;
