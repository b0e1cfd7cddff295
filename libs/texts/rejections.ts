import { own } from '#domain/kernel/plain.js';
import type { Rejection } from '#domain/kernel/rejection.js';
import type { RejectionCode } from '#domain/rejection-code.js';
import type { DoorCode, RightsRejection } from './door-codes.js';
import { fill } from './fill.js';
import type { ImportCode } from './import-codes.js';
import type { Language } from './language.js';
import {
  documentRejections,
  personRejections,
  structureRejections,
  unitRejections,
} from './rejections/directory.texts.js';
import { doorRejections, rightsRejections } from './rejections/door.texts.js';
import { blockerRejections, directiveRejections, escalationRejections } from './rejections/escalation.texts.js';
import { importRejections } from './rejections/import.texts.js';
import { calendarRejections, deliveryRejections, runtimeRejections } from './rejections/machine.texts.js';
import { dutyRejections, programmeRejections } from './rejections/reporting.texts.js';
import { deadlineRejections, taskRejections } from './rejections/task.texts.js';
import type { Wording } from './rejections/wording.js';

/** Every code that a person may be shown. */
export type TextCode = RejectionCode | RightsRejection | DoorCode | ImportCode;

/** A code without its words in both languages does not compile. */
export const rejectionTexts = {
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
