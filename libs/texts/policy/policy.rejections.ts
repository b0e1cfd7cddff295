import type { PolicyRejection } from '#domain/follow-up/policy-check.js';
import type { Wording } from '../wording.js';

export const policyRejections = {
  'step-tells-nobody': {
    status: 422,
    vi: ['Mốc không báo cho ai', 'Mốc {step} không có người nhận. Ghi ít nhất một vai trò nhận tin.'],
    en: ['A step tells nobody', 'Step {step} has nobody to tell. Name at least one role.'],
  },
  'step-id-twice': {
    status: 422,
    vi: ['Hai mốc trùng tên', 'Mốc {step} có hai lần. Mỗi mốc của một loại việc phải có tên riêng.'],
    en: ['Two steps have one name', 'Step {step} stands twice. Each step of a kind needs a name of its own.'],
  },
  'step-repeats-for-ever': {
    status: 422,
    vi: [
      'Khoảng nhắc lại không hợp lệ',
      'Mốc {step} nhắc lại sau 0 ngày hoặc ít hơn. Ghi số ngày làm việc từ 1 trở lên.',
    ],
    en: ['A step repeats without a pause', 'Step {step} repeats every 0 days or fewer. Give 1 working day or more.'],
  },
  'step-opens-no-level': {
    status: 422,
    vi: [
      'Mốc trình lên cấp không có',
      'Mốc {step} trình lên một cấp mà quy tắc không liệt kê. Thêm cấp đó hoặc sửa mốc.',
    ],
    en: [
      'A step opens an unknown level',
      'Step {step} opens a level that the policy does not list. Add the level or change the step.',
    ],
  },
  'level-without-step': {
    status: 422,
    vi: [
      'Không có mốc để trình lên cấp trên',
      'Quy tắc cho mỗi cấp một thời gian phản hồi nhưng không có mốc nào trình lên cấp {level}.',
    ],
    en: [
      'Nothing takes it to the next level',
      'The policy gives levels a time to respond, and has no step that tells level {level}.',
    ],
  },
} satisfies Record<PolicyRejection, Wording>;
