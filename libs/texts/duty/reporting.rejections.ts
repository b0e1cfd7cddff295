import type { BlockerRejection } from '#domain/blocker/blocker.decide.js';
import type { DutyRejection } from '#domain/duty/duty.decide.js';
import type { EscalationRejection } from '#domain/follow-up/escalation.decide.js';
import type { ProgrammeRejection } from '#domain/programme/programme.decide.js';
import type { Wording } from '../wording.js';

export const dutyRejections = {
  'duty-not-found': {
    status: 404,
    vi: ['Không có báo cáo phải gửi', 'Đơn vị không có báo cáo phải gửi cho kỳ này, hoặc kỳ báo cáo chưa mở.'],
    en: ['No report is owed', 'The unit owes no report for this period, or the period is not open yet.'],
  },
  'duty-closed': {
    status: 409,
    vi: ['Kỳ báo cáo của đơn vị đã xong', 'Trạng thái: {status|duty}. Không cần làm gì thêm cho kỳ này.'],
    en: ["The unit's report is settled", 'Its state: {status|duty}. Nothing more is asked for this period.'],
  },
  'duty-lapsed': {
    status: 409,
    vi: ['Đã hết kỳ báo cáo', 'Báo cáo này không còn nhận được sau ngày {lapsedOn}. Báo cáo trong kỳ hiện tại.'],
    en: ['The report has lapsed', 'It could be sent until the end of {lapsedOn}. Report in the present period.'],
  },
  'duty-already-submitted': {
    status: 409,
    vi: [
      'Báo cáo kỳ này đã gửi',
      'Đơn vị đã gửi báo cáo cho kỳ này với nội dung khác, nên nội dung mới chưa được lưu. Xem lại báo cáo đã gửi; cần sửa thì gửi đính chính.',
    ],
    en: [
      'The report was sent already',
      'The unit has sent its report for this period with other words, so the new ones were not recorded. Look at what was sent; to change it, send a correction.',
    ],
  },
  'duty-not-submitted': {
    status: 409,
    vi: [
      'Báo cáo kỳ này chưa gửi',
      'Đơn vị chưa gửi báo cáo cho kỳ này nên chưa có gì để đính chính hay bổ sung. Gửi báo cáo trước.',
    ],
    en: [
      'The report was not sent yet',
      'The unit has not sent its report for this period, so there is nothing to correct or add to. Send it first.',
    ],
  },
  'correction-too-late': {
    status: 409,
    vi: [
      'Đã hết thời gian đính chính, bổ sung',
      'Báo cáo này đính chính, bổ sung được đến hết ngày {until}. Nêu nội dung đó trong báo cáo kỳ hiện tại.',
    ],
    en: [
      'It is too late to correct the report',
      'It could be corrected or added to until the end of {until}. Say it in the report for the present period.',
    ],
  },
  'supplement-says-nothing': {
    status: 422,
    vi: [
      'Chưa có nội dung bổ sung',
      'Đã qua ngày phải gửi báo cáo nên nội dung mới là phần bổ sung. Ghi nội dung cần bổ sung, không chỉ ghi lý do.',
    ],
    en: [
      'The supplement says nothing',
      'The day on which the report was owed is over, so this adds to it. Say what is added, not the reason alone.',
    ],
  },
  'task-listed-twice': {
    status: 400,
    vi: ['Nhiệm vụ nêu hai lần', 'Nhiệm vụ {task} có hai lần trong withoutTasks. Mỗi nhiệm vụ ghi một lý do.'],
    en: ['A task is listed twice', 'Task {task} stands twice in withoutTasks. Give each task one reason.'],
  },
  'tasks-without-report': {
    status: 422,
    vi: [
      'Còn nhiệm vụ chưa báo cáo',
      'Số nhiệm vụ chưa có báo cáo trong kỳ: {count} ({tasks}). Báo cáo tiến độ từng nhiệm vụ (kể cả “không thay đổi”), hoặc nêu lý do trong withoutTasks.',
    ],
    en: [
      'Some tasks have no report',
      'Tasks without a report in this period: {count} ({tasks}). Report on each (also “no change”), or give a reason in withoutTasks.',
    ],
  },
  'task-not-led': {
    status: 422,
    vi: [
      'Nhiệm vụ không do đơn vị chủ trì',
      '{task} không phải nhiệm vụ chưa hoàn thành do đơn vị chủ trì. Bỏ khỏi withoutTasks.',
    ],
    en: ['Not a task that the unit leads', '{task} is no open task that the unit leads. Take it out of withoutTasks.'],
  },
  'blocker-listed-twice': {
    status: 400,
    vi: [
      'Khó khăn, vướng mắc nêu hai lần',
      'Khó khăn, vướng mắc {blocker} có hai lần trong blockers. Mỗi khó khăn, vướng mắc nêu một lần.',
    ],
    en: ['A blocker is listed twice', 'Blocker {blocker} stands twice in blockers. Name each once.'],
  },
  'blocker-not-of-report': {
    status: 422,
    vi: [
      'Khó khăn, vướng mắc không thuộc báo cáo này',
      '{blocker} không phải khó khăn, vướng mắc do đơn vị {unit} nêu ở nhiệm vụ của chương trình {programme}. Bỏ khỏi blockers.',
    ],
    en: [
      'Not a blocker of this report',
      '{blocker} is no blocker that {unit} raised on a task of programme {programme}. Take it out of blockers.',
    ],
  },
} satisfies Record<Exclude<DutyRejection, EscalationRejection | BlockerRejection>, Wording>;

export const programmeRejections = {
  'programme-already-issued': {
    status: 409,
    vi: [
      'Chương trình đã ban hành',
      'Chương trình {code} đã ban hành với nội dung khác. Dùng mã khác cho chương trình mới.',
    ],
    en: [
      'The programme is already issued',
      'Programme {code} was issued with other content. Use another code for a new one.',
    ],
  },
  'issued-out-of-range': {
    status: 422,
    vi: ['Ngày ban hành không hợp lệ', 'Ngày ban hành {issuedOn} nằm ngoài các năm từ 1900 đến 2199. Kiểm tra lại.'],
    en: ['The date of issue is out of range', '{issuedOn} lies outside the years 1900 to 2199. Check it.'],
  },
} satisfies Record<ProgrammeRejection, Wording>;
