import { own } from '#domain/kernel/plain.js';
import type { Rejection } from '#domain/kernel/rejection.js';
import type { RejectionCode } from '#domain/rejection-code.js';
import { accountRejections } from './account/account.rejections.js';
import type { AccountCode } from './account/account-codes.js';
import {
  documentRejections,
  personRejections,
  structureRejections,
  unitRejections,
} from './directory/directory.rejections.js';
import { doorRejections, rightsRejections } from './door/door.rejections.js';
import type { DoorCode, RightsRejection } from './door/door-codes.js';
import { dutyRejections, programmeRejections } from './duty/reporting.rejections.js';
import { blockerRejections, directiveRejections, escalationRejections } from './escalation/escalation.rejections.js';
import { fill } from './fill.js';
import type { Language } from './language.js';
import { calendarRejections, deliveryRejections, runtimeRejections } from './log/machine.rejections.js';
import { policyRejections } from './policy/policy.rejections.js';
import { importRejections } from './programme/import.rejections.js';
import type { ImportCode } from './programme/import-codes.js';
import { deadlineRejections, taskRejections } from './task/task.rejections.js';
import type { Wording } from './wording.js';

/** Every code that a person may be shown. */
export type TextCode = RejectionCode | RightsRejection | DoorCode | ImportCode | AccountCode;

/** A code without its words in both languages does not compile. */
export const rejectionTexts = {
  ...accountRejections,
  ...blockerRejections,
  ...calendarRejections,
  ...deadlineRejections,
  ...deliveryRejections,
  ...directiveRejections,
  ...documentRejections,
  ...doorRejections,
  ...dutyRejections,
  ...escalationRejections,
  ...importRejections,
  ...personRejections,
  ...policyRejections,
  ...programmeRejections,
  ...rightsRejections,
  ...runtimeRejections,
  ...structureRejections,
  ...taskRejections,
  ...unitRejections,
} satisfies Record<TextCode, Wording>;

/** A code that came as a mere string: deciders behind one bus have lost their unions. */
export const isTextCode = (code: string): code is TextCode => own<Wording>(rejectionTexts, code) !== undefined;

/** What is wrong (`title`), then where and how to mend it (`detail`); a fact that is lacking leaves no gap. */
export function rejectionText(
  code: TextCode,
  because: Rejection['because'],
  language: Language,
): { readonly title: string; readonly detail: string } {
  const [title, detail] = rejectionTexts[code][language];
  return { title: fill(title, because, language), detail: fill(detail, because, language) };
}
