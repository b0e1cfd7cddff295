import type { DeadlineRejection } from '#domain/calendar/deadline.js';
import type { EscalationRejection } from '#domain/follow-up/escalation.decide.js';
import type { TaskRejection } from '#domain/task/task.decide.js';
import type { Wording } from '../wording.js';

export const deadlineRejections = {
  'deadline-impossible': {
    status: 422,
    vi: [
      'Thời hạn không có thật',
      '“{words|asWritten}” nêu một ngày, tháng, quý hoặc năm không có, hoặc ngày cuối trước ngày đầu. Ghi lại thời hạn, ví dụ “30/6/2020” hoặc “hết Quý II/2020”.',
    ],
    en: [
      'There is no such deadline',
      '“{words|asWritten}” names a day, month, quarter or year that does not exist, or ends before it begins. Write it again, for example “30/6/2020” or “by the end of Q2 2020”.',
    ],
  },
  'deadline-ambiguous': {
    status: 422,
    vi: [
      'Thời hạn chưa rõ',
      '“{words|asWritten}” có thể hiểu theo nhiều cách hoặc không nêu ngày cuối. Ghi rõ ngày, tháng, quý hoặc năm cuối cùng, với năm đủ bốn chữ số.',
    ],
    en: [
      'The deadline is not clear',
      '“{words|asWritten}” can be read in several ways or names no last day. Name the last day, month, quarter or year, with the year in four digits.',
    ],
  },
  'deadline-is-an-instant': {
    status: 422,
    vi: [
      'Thời hạn không phải là một ngày',
      '“{words|asWritten}” là một thời điểm; thời hạn tính theo ngày, đến hết ngày đó. Ghi ngày cuối, ví dụ “30/6/2020”.',
    ],
    en: [
      'The deadline is not a day',
      '“{words|asWritten}” is an instant; a deadline is a day, to the end of it. Give its last day, for example “30/6/2020”.',
    ],
  },
  'deadline-not-understood': {
    status: 422,
    vi: [
      'Chưa đọc được thời hạn',
      'Không đọc được thời hạn trong “{words|asWritten}”. Ghi theo mẫu “30/6/2020”, “tháng 12/2019”, “hết Quý II/2020” hoặc “năm 2020”.',
    ],
    en: [
      'The deadline cannot be read',
      'No deadline can be read in “{words|asWritten}”. Write it like “30/6/2020”, “December 2019”, “by the end of Q2 2020” or “2020”.',
    ],
  },
} satisfies Record<DeadlineRejection, Wording>;

export const taskRejections = {
  'task-not-found': {
    status: 404,
    vi: ['Không tìm thấy nhiệm vụ', 'Không có nhiệm vụ này. Kiểm tra lại mã nhiệm vụ.'],
    en: ['Task not found', 'There is no such task. Check its id.'],
  },
  'task-already-assigned': {
    status: 409,
    vi: ['Nhiệm vụ đã được giao', 'Nhiệm vụ {code} đã được giao. Dùng mã khác nếu đây là nhiệm vụ mới.'],
    en: ['The task is already assigned', 'Task {code} is already assigned. Use another code if this is a new task.'],
  },
  'task-not-assigned': {
    status: 409,
    vi: [
      'Nhiệm vụ chưa được giao',
      'Nhiệm vụ còn là dự thảo. Cơ quan giao cần giao nhiệm vụ cho đơn vị chủ trì trước.',
    ],
    en: ['The task is not assigned yet', 'The task is still a draft. It must first be assigned to a lead unit.'],
  },
  'task-completed': {
    status: 409,
    vi: ['Nhiệm vụ đã hoàn thành', 'Kết quả đã được xác nhận nên nhiệm vụ không nhận thêm cập nhật.'],
    en: ['The task is completed', 'Its result is confirmed, so the task takes no further entries.'],
  },
  'task-declined': {
    status: 409,
    vi: [
      'Nhiệm vụ đang chờ giao lại',
      'Đơn vị chủ trì đã được thôi chủ trì nên nhiệm vụ trở về cơ quan giao. Giao lại (POST /v1/tasks/{id}/assignment, dondoc tasks reassign) hoặc hủy; trước đó nhiệm vụ không nhận cập nhật.',
    ],
    en: [
      'The task waits to be assigned anew',
      'Its lead unit was released, so it is with the unit that gave it. Assign it anew (POST /v1/tasks/{id}/assignment, dondoc tasks reassign) or cancel it; until then it takes no entries.',
    ],
  },
  'task-with-its-unit': {
    status: 409,
    vi: ['Nhiệm vụ đang do đơn vị chủ trì thực hiện', 'Chỉ giao lại được nhiệm vụ mà đơn vị đã được thôi chủ trì.'],
    en: ['The task is with its lead unit', 'Only a task whose lead unit was released is assigned anew.'],
  },
  'task-cancelled': {
    status: 409,
    vi: ['Nhiệm vụ đã bị hủy', 'Cơ quan giao đã hủy nhiệm vụ nên nhiệm vụ không nhận thêm cập nhật.'],
    en: ['The task was cancelled', 'The unit that gave it has cancelled it, so the task takes no further entries.'],
  },
  'unit-not-found': {
    status: 404,
    vi: ['Không tìm thấy đơn vị', 'Không có đơn vị[ {unit}] trong danh mục. Kiểm tra lại mã đơn vị.'],
    en: ['Unit not found', 'There is no unit[ {unit}] in the directory. Check its code.'],
  },
  'lead-unit-missing': {
    status: 422,
    vi: ['Chưa có đơn vị chủ trì', 'Nhiệm vụ phải có đúng một đơn vị chủ trì. Ghi mã đơn vị vào trường leadUnit.'],
    en: ['The lead unit is missing', 'A task has exactly one lead unit. Give its code in the field leadUnit.'],
  },
  'lead-also-coordinates': {
    status: 422,
    vi: [
      'Đơn vị vừa chủ trì vừa phối hợp',
      'Đơn vị {unit} đã là đơn vị chủ trì. Bỏ đơn vị này khỏi danh sách phối hợp.',
    ],
    en: [
      'A unit both leads and coordinates',
      'Unit {unit} is the lead unit. Take it off the list of coordinating units.',
    ],
  },
  'assigned-in-the-future': {
    status: 422,
    vi: ['Ngày giao ở tương lai', 'Ngày giao {assignedOn} sau hôm nay ({today}). Ghi ngày đã giao.'],
    en: [
      'Assigned in the future',
      'The day of assignment, {assignedOn}, is after today ({today}). Give a day not after it.',
    ],
  },
  'deadline-in-the-past': {
    status: 422,
    vi: [
      'Thời hạn đã qua',
      'Hạn cuối {legalEnd} trước hôm nay ({today}): giao xong là đã quá hạn. Sửa thời hạn; nếu đúng là giao như vậy thì nói rõ: pastDeadline: true (khi nhập tệp: ?pastDeadline=true; trên dòng lệnh: --past-deadline).',
    ],
    en: [
      'The deadline has passed',
      'The legal end, {legalEnd}, is before today ({today}): the task would be overdue as it is assigned. Mend the deadline; or, if it is meant, say so: pastDeadline: true (in an import ?pastDeadline=true, on the command line --past-deadline).',
    ],
  },
  'handler-not-in-unit': {
    status: 422,
    vi: [
      'Người xử lý không thuộc đơn vị',
      'Người hoặc chức vụ được nêu không thuộc đơn vị chủ trì {unit}. Chọn người đang giữ chức vụ tại đơn vị này.',
    ],
    en: [
      'The handler is not of the unit',
      'The person or post named is not of the lead unit {unit}. Choose somebody who holds a post there.',
    ],
  },
  'explanation-missing': {
    status: 422,
    vi: [
      'Thiếu giải trình',
      'Nhiệm vụ đã quá hạn, hoặc tiến độ thấp hơn lần báo cáo trước. Ghi giải trình vào “explanation” của báo cáo, hoặc gửi giải trình riêng trước.',
    ],
    en: [
      'An explanation is missing',
      'The task is overdue, or less is reported than before. Give the report an “explanation”, or send an explanation of its own first.',
    ],
  },
  'report-not-found': {
    status: 404,
    vi: [
      'Không tìm thấy báo cáo tiến độ',
      'Nhiệm vụ không có báo cáo này. Xem mã số báo cáo trong mục “reports” của nhiệm vụ.',
    ],
    en: [
      'Progress report not found',
      'The task has no such report. The ids of its reports stand in “reports” of the task.',
    ],
  },
  'correction-changes-nothing': {
    status: 409,
    vi: [
      'Đính chính không thay đổi gì',
      'Báo cáo hiện đã ghi đúng như vậy. Gửi lại toàn bộ nội dung đúng, khác nội dung hiện có.',
    ],
    en: [
      'The correction changes nothing',
      'The report already says just that. Send all that it should say, where it differs from what it says now.',
    ],
  },
  'period-unknown': {
    status: 422,
    vi: ['Kỳ báo cáo không có thật', 'Không có kỳ[ {period}]. Ghi năm và quý từ 1 đến 4, ví dụ 2020-Q2.'],
    en: [
      'There is no such period',
      'There is no period[ {period}]. Write the year and a quarter from 1 to 4, like 2020-Q2.',
    ],
  },
  'period-not-of-programme': {
    status: 404,
    vi: [
      'Chương trình không có kỳ báo cáo này',
      'Chương trình của nhiệm vụ không có kỳ {period}. Báo cáo cho một kỳ mà chương trình đã mở.',
    ],
    en: [
      'The programme has no such period',
      "The task's programme has no period {period}. Report for a period that the programme has opened.",
    ],
  },
  'period-not-open-yet': {
    status: 404,
    vi: ['Kỳ báo cáo chưa mở', 'Kỳ {period} mở từ ngày {opensOn}. Báo cáo cho kỳ hiện tại, hoặc chờ đến ngày đó.'],
    en: [
      'The period is not open yet',
      '{period} opens on {opensOn}. Report for the present period, or wait until then.',
    ],
  },
  'result-awaiting-confirmation': {
    status: 409,
    vi: [
      'Kết quả đang chờ xác nhận',
      'Kết quả đã trình đang chờ cơ quan giao xác nhận hoặc trả lại. Chờ quyết định về kết quả đó trước.',
    ],
    en: [
      'A result awaits confirmation',
      'The result handed in is waiting to be confirmed or returned. That comes first.',
    ],
  },
  'nothing-to-extend': {
    status: 409,
    vi: ['Nhiệm vụ không có hạn cuối', 'Thời hạn của nhiệm vụ không nêu ngày cuối nên không có gì để gia hạn.'],
    en: ['There is nothing to extend', 'The deadline of the task names no last day, so there is nothing to extend.'],
  },
  'request-pending': {
    status: 409,
    vi: [
      'Đang có đề nghị chờ quyết định',
      'Đề nghị số {number} của nhiệm vụ chưa được quyết định. Chờ quyết định rồi mới gửi đề nghị khác.',
    ],
    en: ['A request awaits a decision', 'Request no. {number} of the task is not decided yet. Ask again once it is.'],
  },
  'new-deadline-without-end': {
    status: 422,
    vi: [
      'Thời hạn mới không có ngày cuối',
      'Ghi thời hạn mới có ngày cuối, ví dụ “30/9/2020” hoặc “hết Quý III/2020”.',
    ],
    en: [
      'The new deadline names no last day',
      'Give a deadline with a last day, like “30/9/2020” or “by the end of Q3 2020”.',
    ],
  },
  'new-deadline-in-the-past': {
    status: 422,
    vi: [
      'Thời hạn mới không sau hôm nay',
      'Thời hạn mới kết thúc ngày {legalEnd}; hôm nay là {today}. Ghi một ngày sau hôm nay.',
    ],
    en: [
      'The new deadline is not after today',
      'The new deadline ends on {legalEnd}; today is {today}. Give a day after today.',
    ],
  },
  'new-deadline-not-later': {
    status: 422,
    vi: [
      'Thời hạn mới không muộn hơn hạn hiện tại',
      'Thời hạn mới kết thúc ngày {legalEnd}, hạn hiện tại là {present}. Ghi một ngày muộn hơn.',
    ],
    en: [
      'The new deadline is not later than the present one',
      'The new deadline ends on {legalEnd}, the present one on {present}. Give a later day.',
    ],
  },
  'no-request-to-decide': {
    status: 409,
    vi: ['Không có đề nghị chờ quyết định', 'Đơn vị chủ trì không đề nghị gì đang chờ quyết định.'],
    en: ['No request awaits a decision', 'The lead unit has asked for nothing that awaits a decision.'],
  },
  'request-not-found': {
    status: 404,
    vi: [
      'Không tìm thấy đề nghị',
      'Nhiệm vụ không có đề nghị này. Xem mã số đề nghị trong mục “extensionRequests” của nhiệm vụ.',
    ],
    en: [
      'Request not found',
      'The task has no such request. The ids of its requests stand in “extensionRequests” of the task.',
    ],
  },
  'request-decided': {
    status: 409,
    vi: [
      'Đề nghị đã được quyết định',
      'Đề nghị này đã có quyết định, xem tại nhiệm vụ. Đơn vị có thể gửi đề nghị mới.',
    ],
    en: [
      'The request is decided already',
      'This request was decided on; the task says how. The unit may make a new one.',
    ],
  },
  'request-your-own': {
    status: 403,
    vi: [
      'Không tự quyết định đề nghị của mình',
      'Người đề nghị không được quyết định. Người khác của cơ quan giao quyết định.',
    ],
    en: [
      'Nobody decides on their own request',
      'You made this request. Somebody else of the unit that gave the task decides.',
    ],
  },
  'extension-overtaken': {
    status: 409,
    vi: [
      'Thời hạn được đề nghị không còn dùng được',
      'Ngày {legalEnd} đã đến, hoặc không còn muộn hơn hạn hiện tại, hoặc nhiệm vụ không còn hạn cuối. Không đồng ý đề nghị này; đơn vị gửi đề nghị mới.',
    ],
    en: [
      'The deadline asked for is overtaken',
      '{legalEnd} has come, is no longer later than the present deadline, or the task has no last day any more. Refuse this request; the unit may ask anew.',
    ],
  },
  'amendment-without-changes': {
    status: 422,
    vi: [
      'Chưa nêu nội dung điều chỉnh',
      'Trường “changes” chưa nêu gì. Ghi ít nhất một trong các nội dung: title, deliverable, coordinatingUnits, mandate, deadline.',
    ],
    en: [
      'Nothing is amended',
      '“changes” names nothing. Give at least one of title, deliverable, coordinatingUnits, mandate, deadline.',
    ],
  },
  'amendment-changes-nothing': {
    status: 409,
    vi: [
      'Điều chỉnh không thay đổi gì',
      'Nhiệm vụ hiện đã ghi đúng như vậy. Chỉ gửi nội dung khác với nội dung hiện có.',
    ],
    en: [
      'The amendment changes nothing',
      'The task already says just that. Send what it should say, where that differs from what it says now.',
    ],
  },
  'urged-enough-this-week': {
    status: 409,
    vi: [
      'Đã đôn đốc đủ số lần trong tuần',
      'Nhiệm vụ đã được đôn đốc {times} lần trong tuần này. Có thể đôn đốc tiếp từ ngày {from}.',
    ],
    en: [
      'Urged often enough this week',
      'The task was urged {times} times this week. It may be urged again from {from} on.',
    ],
  },
  'answer-by-not-after-today': {
    status: 422,
    vi: [
      'Ngày trả lời không sau hôm nay',
      'Hạn trả lời là ngày {answerBy}; hôm nay là {today}. Ghi một ngày sau hôm nay.',
    ],
    en: ['The answer is due too soon', 'It is due by {answerBy}; today is {today}. Give a day after today.'],
  },
  'answer-by-too-far': {
    status: 422,
    vi: ['Ngày trả lời quá xa', 'Hạn trả lời là ngày {answerBy}. Ghi một ngày không muộn hơn {last}.'],
    en: ['The answer is due too late', 'It is due by {answerBy}. Give a day not later than {last}.'],
  },
  'urge-not-found': {
    status: 404,
    vi: [
      'Không tìm thấy lần đôn đốc',
      'Nhiệm vụ không có lần đôn đốc này. Xem số thứ tự trong mục “urges” của nhiệm vụ.',
    ],
    en: ['Urge not found', 'The task has no such urge. Their numbers stand in “urges” of the task.'],
  },
  'urge-answered': {
    status: 409,
    vi: ['Lần đôn đốc đã được trả lời', 'Lần đôn đốc số {number} đã có trả lời, xem tại nhiệm vụ.'],
    en: ['The urge is answered already', 'Urge no. {number} was answered; the task says how.'],
  },
  'urge-over': {
    status: 409,
    vi: [
      'Không cần trả lời lần đôn đốc này nữa',
      'Sau lần đôn đốc số {number}, kết quả đã được trình hoặc nhiệm vụ đã thôi giao cho đơn vị nên không cần trả lời nữa.',
    ],
    en: [
      'This urge needs no answer any more',
      'After urge no. {number} a result was handed in, or the unit was released, so nobody waits for an answer.',
    ],
  },
  'document-dated-in-the-future': {
    status: 422,
    vi: ['Ngày văn bản ở tương lai', 'Ngày của văn bản kết quả sau hôm nay ({today}). Kiểm tra lại ngày ký.'],
    en: [
      'The document is dated in the future',
      "The result's document is dated after today ({today}). Check its date.",
    ],
  },
  'no-result-to-decide': {
    status: 409,
    vi: [
      'Không có kết quả chờ xác nhận',
      'Đơn vị chủ trì chưa trình kết quả, hoặc kết quả đã được xác nhận hay trả lại.',
    ],
    en: ['No result awaits a decision', 'The lead unit has submitted none, or it was confirmed or returned already.'],
  },
  'completed-after-submission': {
    status: 422,
    vi: [
      'Ngày hoàn thành sau ngày trình',
      'Ngày hoàn thành {completedOn} sau ngày trình kết quả ({submittedOn}). Ghi một ngày không muộn hơn ngày trình.',
    ],
    en: [
      'Completed after its submission',
      'The day of completion, {completedOn}, is after the submission ({submittedOn}). Give a day not after it.',
    ],
  },
  'completed-before-assignment': {
    status: 422,
    vi: [
      'Ngày hoàn thành trước ngày giao',
      'Ngày hoàn thành {completedOn} trước ngày giao ({assignedOn}). Ghi một ngày không sớm hơn ngày giao.',
    ],
    en: [
      'Completed before it was assigned',
      'The day of completion, {completedOn}, is before the assignment ({assignedOn}). Give a day not before it.',
    ],
  },
} satisfies Record<Exclude<TaskRejection, DeadlineRejection | EscalationRejection | 'unit-closed'>, Wording>;
