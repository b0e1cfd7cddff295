import type { DirectiveWarning } from '#domain/directive/due-warning.js';
import type { AppointmentWarning } from '#domain/directory/appointment.decide.js';
import type { ReachWarning } from '#domain/directory/reach.js';
import type { Warning } from '#domain/kernel/warning.js';
import { fill } from './fill.js';
import type { Language, Texts } from './language.js';

/** Every warning that an answer may carry. */
export type WarningCode = AppointmentWarning | DirectiveWarning | ReachWarning;

export const warningTexts = {
  'due-on-day-off': {
    vi: 'Ngày {due} là ngày nghỉ; chỉ đạo này còn trong hạn đến hết ngày làm việc tiếp theo, {legalEnd}.',
    en: '{due} is a day off: the directive is in time until the end of the next working day, {legalEnd}.',
  },
  'lead-unit-unreached': {
    vi: 'Đơn vị chủ trì {unit} chưa có đầu mối hay người đứng đầu trên hệ thống: việc giao và các lần nhắc không tới ai. Báo cho đơn vị bằng văn bản, và đề nghị quản trị hệ thống ghi người giữ chức vụ.',
    en: 'Nobody holds a post at the lead unit {unit}: neither the assignment nor any reminder reaches anybody. Write to the unit, and ask the administrator to enter who holds its posts.',
  },
  'coordinating-units-unreached': {
    vi: 'Đơn vị phối hợp chưa có đầu mối hay người đứng đầu trên hệ thống, không ai nhận được việc giao: {units}. Báo cho đơn vị bằng văn bản.',
    en: 'Coordinating units where nobody holds a post, so that nobody hears of the assignment: {units}. Write to them.',
  },
  'no-second-administrator': {
    vi: 'Chưa có quản trị hệ thống nào khác để xác nhận: đề nghị bổ nhiệm vào {post} sẽ chờ mãi. Bổ nhiệm kèm văn bản, hoặc trước hết bổ nhiệm một quản trị thứ hai bằng văn bản.',
    en: 'There is no other administrator who could confirm it: the proposal for {post} waits for nobody. Appoint by a document, or first appoint a second administrator by one.',
  },
  'no-leader-for-unit': {
    vi: 'Chưa lãnh đạo nào của {assigningUnit} phụ trách {unit}: nhiệm vụ quá hạn sẽ không trình được lãnh đạo phụ trách lĩnh vực. Đề nghị quản trị hệ thống ghi lãnh đạo phụ trách đơn vị.',
    en: 'No leader of {assigningUnit} is in charge of {unit}: when the task is overdue, it goes up to nobody in charge of the field. Ask the administrator to enter who is in charge of the unit.',
  },
} satisfies Record<WarningCode, Texts>;

/** As answers show it. */
export const shownWarning = (warning: Warning<WarningCode>, language: Language) => ({
  code: warning.warning,
  detail: warningText(warning, language),
});

export const warningText = ({ warning, because }: Warning<WarningCode>, language: Language): string =>
  fill(warningTexts[warning][language], because, language);
