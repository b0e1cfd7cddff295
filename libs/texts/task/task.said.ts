import type { SaidTexts } from '../said.js';

/** What each command of tasks answers in words. */
export const taskSaid = {
  AssignTask: {
    done: {
      vi: 'Đã giao {task} cho {unit}[, hạn hết ngày {legalEnd}][, thời hạn “{deadline|asWritten}”]',
      en: 'Assigned {task} to {unit}[, due by the end of {legalEnd}][, deadline “{deadline|asWritten}”]',
    },
    already: {
      vi: '{task} đã được giao cho {unit} trước đó, không có gì thay đổi',
      en: '{task} was assigned to {unit} before, nothing has changed',
    },
  },
  AcceptTask: {
    done: { vi: 'Đã ghi việc tiếp nhận {task}', en: 'Recorded that {task} is accepted' },
    already: {
      vi: 'Việc tiếp nhận {task} đã được ghi trước đó, không có gì thay đổi',
      en: '{task} was accepted before, nothing has changed',
    },
  },
  NameHandler: {
    done: { vi: 'Đã phân công người xử lý {task}: {handler}', en: 'Named the handler of {task}: {handler}' },
    already: {
      vi: 'Người xử lý {task} trước đó đã là {handler}, không có gì thay đổi',
      en: 'The handler of {task} was {handler} before, nothing has changed',
    },
  },
  ReportProgress: {
    done: {
      vi: 'Đã ghi báo cáo tiến độ {task}, {period}[: {percent}%][, {movement|movement}]',
      en: 'Recorded the progress report of {task}, {period}[: {percent}%][, {movement|movement}]',
    },
    already: {
      vi: 'Báo cáo tiến độ {task}, {period}[: {percent}%][, {movement|movement}] đã được ghi trước đó, không có gì thay đổi',
      en: 'The progress report of {task}, {period}[: {percent}%][, {movement|movement}] was recorded before, nothing has changed',
    },
  },
  CorrectProgressReport: {
    done: {
      vi: 'Đã đính chính báo cáo tiến độ {task}, {period}[: {percent}%][, {movement|movement}]',
      en: 'Corrected the progress report of {task}, {period}[: {percent}%][, {movement|movement}]',
    },
    already: {
      vi: 'Đính chính báo cáo tiến độ {task}, {period} đã được ghi trước đó, không có gì thay đổi',
      en: 'The progress report of {task}, {period} was corrected before, nothing has changed',
    },
  },
  ExplainLateness: {
    done: { vi: 'Đã ghi giải trình vì sao {task} chậm', en: 'Recorded the explanation why {task} is late' },
    already: {
      vi: 'Giải trình vì sao {task} chậm đã được ghi trước đó, không có gì thay đổi',
      en: 'The explanation why {task} is late was recorded before, nothing has changed',
    },
  },
  SubmitResult: {
    done: {
      vi: 'Đã trình kết quả {task}[, văn bản số {number|asWritten}][, văn bản ngày {date}], chờ xác nhận',
      en: 'Submitted the result of {task}[, document {number|asWritten}][, document of {date}], awaiting confirmation',
    },
    already: {
      vi: 'Kết quả {task} đã được trình trước đó, không có gì thay đổi',
      en: 'The result of {task} was submitted before, nothing has changed',
    },
  },
  ConfirmResult: {
    done: {
      vi: 'Đã xác nhận kết quả {task}, hoàn thành ngày {completedOn}',
      en: 'Confirmed the result of {task}, completed on {completedOn}',
    },
    already: {
      vi: 'Việc xác nhận kết quả {task}, hoàn thành ngày {completedOn}, đã được ghi trước đó, không có gì thay đổi',
      en: 'The result of {task}, completed on {completedOn}, was confirmed before, nothing has changed',
    },
  },
  ReturnResult: {
    done: { vi: 'Đã trả lại kết quả {task} để thực hiện lại', en: 'Returned the result of {task} for more work' },
    already: {
      vi: 'Việc trả lại kết quả {task} đã được ghi trước đó, không có gì thay đổi',
      en: 'The result of {task} was returned before, nothing has changed',
    },
  },
  RequestExtension: {
    done: {
      vi: 'Đã gửi đề nghị gia hạn {task}[ đến hết ngày {legalEnd}], chờ quyết định',
      en: 'Asked for a later deadline of {task}[, the end of {legalEnd}], awaiting a decision',
    },
    already: {
      vi: 'Đề nghị gia hạn {task} đã được gửi trước đó, không có gì thay đổi',
      en: 'A later deadline of {task} was asked for before, nothing has changed',
    },
  },
  DecideExtension: {
    done: {
      vi: '{decision|decision} gia hạn {task}[, hạn mới hết ngày {legalEnd}]',
      en: '{decision|decision} a later deadline of {task}[, now due by the end of {legalEnd}]',
    },
    already: {
      vi: 'Quyết định về việc gia hạn {task} đã được ghi trước đó, không có gì thay đổi',
      en: 'The decision on a later deadline of {task} was recorded before, nothing has changed',
    },
  },
  AmendTask: {
    done: {
      vi: 'Đã {amendment|amendment} {task}: {first|amended}[, {second|amended}][, {third|amended}][, {fourth|amended}][, {fifth|amended}][; hạn mới hết ngày {legalEnd}][; thời hạn mới “{deadline|asWritten}”][; {end|amendedEnd}]',
      en: '{amendment|amendment} {task}: {first|amended}[, {second|amended}][, {third|amended}][, {fourth|amended}][, {fifth|amended}][; now due by the end of {legalEnd}][; the deadline is now “{deadline|asWritten}”][; {end|amendedEnd}]',
    },
    already: {
      vi: '{task} đã được điều chỉnh như vậy trước đó, không có gì thay đổi',
      en: '{task} was amended so before, nothing has changed',
    },
  },
  UrgeTask: {
    done: {
      vi: 'Đã đôn đốc {count} nhiệm vụ, đề nghị trả lời chậm nhất hết ngày {answerBy}[; số nhiệm vụ không còn đôn đốc được: {refused}]',
      en: 'Urged tasks: {count}, to be answered by the end of {answerBy}[; could not be urged any more: {refused}]',
    },
    already: {
      vi: 'Không có nhiệm vụ nào để đôn đốc',
      en: 'There was no task to urge',
    },
  },
  AnswerUrge: {
    done: { vi: 'Đã trả lời lần đôn đốc số {number} của {task}', en: 'Answered urge no. {number} of {task}' },
    already: {
      vi: 'Trả lời lần đôn đốc số {number} của {task} đã được ghi trước đó, không có gì thay đổi',
      en: 'The answer to urge no. {number} of {task} was recorded before, nothing has changed',
    },
  },
  RequestDeclination: {
    done: {
      vi: 'Đã gửi đề nghị thôi chủ trì {task}, chờ quyết định',
      en: 'Asked to be released from {task}, awaiting a decision',
    },
    already: {
      vi: 'Đề nghị thôi chủ trì {task} đã được gửi trước đó, không có gì thay đổi',
      en: 'The release from {task} was asked for before, nothing has changed',
    },
  },
  DecideDeclination: {
    done: {
      vi: '{decision|decision} cho đơn vị thôi chủ trì {task}',
      en: '{decision|decision} the release of the lead unit from {task}',
    },
    already: {
      vi: 'Quyết định về việc thôi chủ trì {task} đã được ghi trước đó, không có gì thay đổi',
      en: 'The decision on the release from {task} was recorded before, nothing has changed',
    },
  },
  ReassignTask: {
    done: {
      vi: 'Đã giao lại {task} cho {unit}[, hạn hết ngày {legalEnd}][, thời hạn “{deadline|asWritten}”]',
      en: 'Assigned {task} anew to {unit}[, due by the end of {legalEnd}][, deadline “{deadline|asWritten}”]',
    },
    already: {
      vi: '{task} đã được giao lại cho {unit} trước đó, không có gì thay đổi',
      en: '{task} was assigned anew to {unit} before, nothing has changed',
    },
  },
  CancelTask: {
    done: { vi: 'Đã hủy {task}', en: 'Cancelled {task}' },
    already: {
      vi: '{task} đã bị hủy trước đó, không có gì thay đổi',
      en: '{task} was cancelled before, nothing has changed',
    },
  },
} as const satisfies Readonly<Record<string, SaidTexts>>;
