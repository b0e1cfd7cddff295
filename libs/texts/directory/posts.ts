import type { ReachedPost, Role } from '#domain/directory/recipients.js';
import type { PostKind } from '#domain/directory/unit.js';
import type { PostLevel } from '#domain/follow-up/policy.js';
import type { Texts } from '../language.js';

/** Where a person stands; in lists and sentences, so without a capital. */
export const postTexts = {
  handler: { vi: 'người xử lý', en: 'handler' },
  focalPoint: { vi: 'đầu mối', en: 'focal point' },
  deputyHead: { vi: 'cấp phó của người đứng đầu', en: 'deputy head' },
  head: { vi: 'người đứng đầu', en: 'head of unit' },
  fieldLeader: { vi: 'lãnh đạo Bộ phụ trách lĩnh vực', en: 'leader in charge of the field' },
  secretariat: { vi: 'đầu mối theo dõi', en: 'secretariat' },
  headOfMinistry: { vi: 'Bộ trưởng', en: 'head of ministry' },
  staff: { vi: 'chuyên viên', en: 'staff' },
  auditor: { vi: 'thanh tra, kiểm tra', en: 'auditor' },
  administrator: { vi: 'quản trị hệ thống', en: 'administrator' },
} satisfies Record<PostKind | ReachedPost, Texts>;

/** Of somebody who has left the unit. */
export const withoutPost: Texts = { vi: 'người không còn ở đơn vị', en: 'somebody who has left the unit' };

/** As what somebody is told. */
export const roleTexts = {
  handler: postTexts.handler,
  focalPoint: postTexts.focalPoint,
  deputyHead: postTexts.deputyHead,
  head: postTexts.head,
  fieldLeader: postTexts.fieldLeader,
  secretariat: postTexts.secretariat,
  headOfMinistry: postTexts.headOfMinistry,
  coordinatingUnits: { vi: 'đơn vị phối hợp', en: 'coordinating unit' },
  addressee: { vi: 'người nhận ý kiến chỉ đạo', en: 'addressee of the directive' },
  issuer: { vi: 'người cho ý kiến chỉ đạo', en: 'issuer of the directive' },
  asker: { vi: 'người trình', en: 'who handed it in' },
  urger: { vi: 'người đôn đốc', en: 'who urged' },
  raiser: { vi: 'người nêu khó khăn, vướng mắc', en: 'who raised the blocker' },
} satisfies Record<Role, Texts>;

/** Officials name the post, not a level. */
export const levelTexts = {
  head: postTexts.head,
  fieldLeader: postTexts.fieldLeader,
  headOfMinistry: postTexts.headOfMinistry,
} satisfies Record<PostLevel, Texts>;

/** A unit's part in a task. */
export const partTexts = {
  lead: { vi: 'chủ trì', en: 'lead' },
  coordinating: { vi: 'phối hợp', en: 'coordinating' },
} satisfies Record<'lead' | 'coordinating', Texts>;
