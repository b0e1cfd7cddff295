import type { SkipReason } from '#domain/follow-up/follow-up.js';
import type { StepKey } from '#domain/follow-up/policy.js';
import { own } from '#domain/kernel/plain.js';
import { fill } from '../fill.js';
import type { Language, Texts } from '../language.js';

const stepTexts = {
  assigned: { vi: 'mới giao', en: 'newly assigned' },
  'T-30': { vi: 'còn 30 ngày làm việc', en: '30 working days left' },
  'T-14': { vi: 'còn 14 ngày làm việc', en: '14 working days left' },
  'T-7': { vi: 'còn 7 ngày làm việc', en: '7 working days left' },
  'T-1': { vi: 'còn 1 ngày làm việc', en: '1 working day left' },
  T: { vi: 'đến hạn', en: 'due day' },
  '+1': { vi: 'quá hạn 1 ngày làm việc', en: '1 working day overdue' },
  '+3': { vi: 'quá hạn 3 ngày làm việc', en: '3 working days overdue' },
  '+5': { vi: 'quá hạn 5 ngày làm việc', en: '5 working days overdue' },
  '+10': { vi: 'quá hạn 10 ngày làm việc', en: '10 working days overdue' },
  'every-5': { vi: 'nhắc quá hạn lần thứ {repeat}', en: 'overdue, reminder no. {repeat}' },
  returned: { vi: 'bị trả lại lần {repeat}, cần thực hiện lại', en: 'return no. {repeat}, to be done again' },
  lapsed: { vi: 'hết kỳ, không có báo cáo', en: 'lapsed without a report' },
  'acknowledgement-expired': {
    vi: 'đã nhận, chưa có ý kiến chỉ đạo (lần {repeat})',
    en: 'acknowledged, not directed (no. {repeat})',
  },
  raised: { vi: 'mới nêu', en: 'raised' },
  escalated: { vi: 'báo cáo, xin ý kiến (vượt thẩm quyền)', en: 'escalated' },
  issued: { vi: 'mới có ý kiến chỉ đạo', en: 'newly given' },
  completed: { vi: 'đã báo hoàn thành', en: 'reported complete' },
  confirmed: { vi: 'kết quả đã được xác nhận', en: 'result confirmed' },
  'handed-in': { vi: 'đã trình kết quả', en: 'result handed in' },
  'handed-in+3': { vi: 'kết quả chờ xác nhận 3 ngày làm việc', en: 'result waiting for 3 working days' },
  'handed-in+5': { vi: 'kết quả chờ xác nhận 5 ngày làm việc', en: 'result waiting for 5 working days' },
  'handed-in-every-5': { vi: 'kết quả chờ xác nhận, nhắc lần {repeat}', en: 'result waiting, reminder no. {repeat}' },
  'extension-asked': { vi: 'đề nghị gia hạn', en: 'later deadline asked for' },
  'extension-asked+3': {
    vi: 'đề nghị gia hạn chờ quyết định 3 ngày làm việc',
    en: 'request waiting for 3 working days',
  },
  'extension-asked+5': {
    vi: 'đề nghị gia hạn chờ quyết định 5 ngày làm việc',
    en: 'request waiting for 5 working days',
  },
  'extension-asked-every-5': {
    vi: 'đề nghị gia hạn chờ quyết định, nhắc lần {repeat}',
    en: 'request waiting, reminder no. {repeat}',
  },
  amended: { vi: 'thay đổi nội dung lần {repeat}', en: 'changed, no. {repeat}' },
  'declination-asked': { vi: 'đề nghị thôi chủ trì', en: 'release asked for' },
  'declination-asked+3': {
    vi: 'đề nghị thôi chủ trì chờ quyết định 3 ngày làm việc',
    en: 'request for release waiting for 3 working days',
  },
  'declination-asked+5': {
    vi: 'đề nghị thôi chủ trì chờ quyết định 5 ngày làm việc',
    en: 'request for release waiting for 5 working days',
  },
  'declination-asked-every-5': {
    vi: 'đề nghị thôi chủ trì chờ quyết định, nhắc lần {repeat}',
    en: 'request for release waiting, reminder no. {repeat}',
  },
  'declined-every-5': { vi: 'chờ giao lại, nhắc lần {repeat}', en: 'to be assigned anew, reminder no. {repeat}' },
  cancelled: { vi: 'nhiệm vụ bị hủy', en: 'cancelled' },
  urged: { vi: 'đôn đốc lần {repeat}', en: 'urge no. {repeat}' },
  'urge-unanswered': { vi: 'chưa trả lời đôn đốc lần {repeat}', en: 'urge no. {repeat} not answered' },
  'urge-answered': { vi: 'đã trả lời đôn đốc lần {repeat}', en: 'urge no. {repeat} answered' },
  granted: { vi: 'đã đồng ý đề nghị', en: 'request granted' },
  refused: { vi: 'không đồng ý đề nghị', en: 'request refused' },
  'taken-over': { vi: 'tiếp nhận chức vụ', en: 'taken over' },
  'subject-ended': { vi: 'việc liên quan đã kết thúc', en: 'what it was about has ended' },
  left: { vi: 'chưa có ý kiến, trình lại lần {repeat}', en: 'still unanswered, no. {repeat}' },
  'directive-ended': { vi: 'ý kiến chỉ đạo đã hết hạn, việc còn vướng', en: 'directive ended, still open' },
} satisfies Record<string, Texts>;

/** Why a planned step told nobody. */
export const skipTexts = {
  'our-outage': { vi: 'hệ thống ngừng hoạt động', en: 'the system was down' },
  'created-late': { vi: 'mốc đã qua khi được giao', en: 'already past when it was made' },
  acknowledged: { vi: 'lãnh đạo đã nhận', en: 'acknowledged by a leader' },
  directed: { vi: 'đang thực hiện ý kiến chỉ đạo', en: 'a directive is being carried out' },
  'awaiting-confirmation': { vi: 'kết quả đang chờ xác nhận', en: 'a result awaits confirmation' },
  nobody: { vi: 'không có người nhận', en: 'nobody to tell' },
} satisfies Record<SkipReason, Texts>;

/** The name of a step; how many days are left when it is read is another matter. */
export const stepText = (step: StepKey, repeat: number, language: Language): string =>
  occurrenceText(`${step}/${repeat}`, language);

/** The same for a key of events and notices, `every-5/3`; what is none of ours stays as it is. */
export function occurrenceText(key: string, language: Language): string {
  const { step, repeat } = splitOccurrence(key);
  const texts = own<Texts>(stepTexts, step);
  return texts === undefined ? key : fill(texts[language], { repeat }, language);
}

export function splitOccurrence(key: string): { readonly step: string; readonly repeat: number } {
  const slash = key.lastIndexOf('/');
  return { step: key.slice(0, slash), repeat: Number(key.slice(slash + 1)) };
}
