import type { BlockerRejection } from '#domain/blocker/blocker.decide.js';
import type { DirectiveRejection } from '#domain/directive/directive.decide.js';
import type { EscalationRejection } from '#domain/follow-up/escalation.decide.js';
import type { Wording } from '../wording.js';

export const escalationRejections = {
  'escalation-not-open': {
    status: 409,
    vi: ['Việc này chưa được trình lãnh đạo', 'Chưa có báo cáo vượt thẩm quyền nào để nhận hoặc cho ý kiến chỉ đạo.'],
    en: ['Nothing was escalated here', 'There is no escalation to acknowledge or to give a directive on.'],
  },
  'escalation-not-yours': {
    status: 403,
    vi: [
      'Việc này được trình người khác',
      'Chỉ người được trình, hoặc người đang giữ chức vụ đó, mới nhận và cho ý kiến chỉ đạo được.',
    ],
    en: [
      'The escalation is for somebody else',
      'Only those whom it was told to, or who hold their posts now, acknowledge it or give a directive.',
    ],
  },
  'already-acknowledged': {
    status: 409,
    vi: [
      'Đã nhận việc này rồi',
      'Chính người thực hiện đã nhận, có hiệu lực đến hết ngày {until}, nên ghi chú mới chưa được lưu. Cho ý kiến chỉ đạo, hoặc bỏ ghi chú.',
    ],
    en: [
      'You have acknowledged it already',
      'Your acknowledgement holds until the end of {until}, so the new note was not recorded. Give a directive, or leave the note out.',
    ],
  },
  'acknowledgement-used': {
    status: 409,
    vi: [
      'Việc này đã được xác nhận đã nhận',
      'Mỗi lần được trình chỉ xác nhận một lần; lần trước có hiệu lực đến hết ngày {until}. Kính đề nghị cho ý kiến chỉ đạo.',
    ],
    en: [
      'It was acknowledged already',
      'It is acknowledged once each time it is brought up; the last one held until the end of {until}. Please give a directive.',
    ],
  },
  'direction-due-in-the-past': {
    status: 422,
    vi: ['Hạn thực hiện đã qua', 'Hạn {due} trước hôm nay ({today}). Ghi hạn từ hôm nay trở đi.'],
    en: ['The due date is past', '{due} is before today ({today}). Give today or a later day.'],
  },
  'addressee-not-found': {
    status: 422,
    vi: [
      'Không tìm thấy người nhận chỉ đạo',
      'Đơn vị {unit} không có chức vụ {post}. Chọn một chức vụ có trong danh mục.',
    ],
    en: ['The addressee does not exist', 'Unit {unit} has no post {post}. Choose a post of the directory.'],
  },
  'addressee-vacant': {
    status: 422,
    vi: [
      'Chức vụ nhận chỉ đạo đang khuyết',
      'Chưa có người giữ chức vụ {post} tại đơn vị {unit}. Giao cho chức vụ khác hoặc bổ nhiệm trước.',
    ],
    en: [
      "The addressee's post is vacant",
      'Nobody holds the post {post} of unit {unit}. Address another post, or appoint somebody first.',
    ],
  },
  'option-not-found': {
    status: 422,
    vi: [
      'Không có phương án này',
      'Không có phương án số {option}; số phương án đã đề xuất là {options}, đánh số từ 0. Bỏ trống nếu chỉ đạo theo hướng khác.',
    ],
    en: [
      'There is no such option',
      'There is no option {option}; the number of options proposed is {options}, counted from 0. Leave it out to direct otherwise.',
    ],
  },
} satisfies Record<EscalationRejection, Wording>;

export const blockerRejections = {
  'blocker-not-found': {
    status: 404,
    vi: ['Không tìm thấy khó khăn, vướng mắc', 'Không có khó khăn, vướng mắc này. Kiểm tra lại mã.'],
    en: ['Blocker not found', 'There is no such blocker. Check its id.'],
  },
  'blocker-closed': {
    status: 409,
    vi: [
      'Khó khăn, vướng mắc đã khép lại',
      'Trạng thái: {status|blocker}. Nếu còn vướng mắc, nêu một khó khăn, vướng mắc mới.',
    ],
    en: ['The blocker is closed', 'Its state: {status|blocker}. If the work is still held up, raise a new one.'],
  },
  'blocker-needs-an-option': {
    status: 422,
    vi: [
      'Chưa có phương án tháo gỡ',
      'Khó khăn, vướng mắc phải kèm ít nhất một phương án tháo gỡ đề xuất, nêu rõ thẩm quyền quyết định.',
    ],
    en: [
      'No way out is proposed',
      'A blocker carries at least one proposed option and says whose competence it needs.',
    ],
  },
  'blocker-already-escalated': {
    status: 409,
    vi: [
      'Đã báo cáo việc này lên cấp trên',
      'Chính người thực hiện đã báo cáo lên {level|level} với lý do khác, nên lý do mới chưa được lưu. Để báo cáo lên cấp cao hơn nữa, hãy nêu rõ cấp đó.',
    ],
    en: [
      'You have escalated it already',
      'You took it to the {level|level} for another reason, so the new one was not recorded. To take it further up, name that level.',
    ],
  },
  'already-at-top-level': {
    status: 409,
    vi: ['Đã ở cấp cao nhất', 'Việc này đã được trình {level|level}, không còn cấp nào cao hơn.'],
    en: ['Already at the top', 'It lies with the {level|level} already; there is no level above.'],
  },
  'level-not-above': {
    status: 422,
    vi: [
      'Cấp được chọn không cao hơn',
      'Việc này đang ở {level|level}; chỉ báo cáo được lên cấp cao hơn, không phải {toLevel|level}.',
    ],
    en: [
      'The level chosen is not higher',
      'It lies with the {level|level}; it can only go further up, not to the {toLevel|level}.',
    ],
  },
} satisfies Record<Exclude<BlockerRejection, EscalationRejection>, Wording>;

export const directiveRejections = {
  'directive-not-found': {
    status: 404,
    vi: ['Không tìm thấy ý kiến chỉ đạo', 'Không có ý kiến chỉ đạo này. Kiểm tra lại mã.'],
    en: ['Directive not found', 'There is no such directive. Check its id.'],
  },
  'directive-closed': {
    status: 409,
    vi: ['Ý kiến chỉ đạo đã khép lại', 'Trạng thái: {status|directive}. Không nhận thêm trả lời.'],
    en: ['The directive is closed', 'Its state: {status|directive}. It takes no further answers.'],
  },
} satisfies Record<DirectiveRejection, Wording>;
