import { fillBlanks } from '#texts/blanks.js';
import { daysTexts } from '#texts/console/days.texts.js';
import type { Texts } from '#texts/language.js';
import type { Status } from '#texts/statuses.js';
import type { Tone } from './status-mark.js';

/** So few working days before an end it is said in another colour. */
const NEAR_DAYS = 5;

interface Said {
  readonly status: Status;
  readonly tone: Tone;
}

/** “Quá hạn 97 ngày làm việc”, “Còn 4 ngày làm việc”; nothing where there is no end. */
export function daysLeftSaid(days: number | null, isOverdue: boolean): Said | undefined {
  if (days === null) return undefined;
  if (isOverdue) return { status: statusOf('■', overdueText(days), -days), tone: 'overdue' };
  if (days <= NEAR_DAYS) return { status: statusOf('▲', leftText(days), days), tone: 'near' };
  return { status: statusOf('✓', leftText(days), days), tone: 'plain' };
}

const leftText = (days: number): Texts =>
  days <= 0 ? daysTexts.today : days === 1 ? daysTexts.leftOne : daysTexts.left;

/** A day off after the end is no working day gone by. */
const overdueText = (days: number): Texts =>
  days >= 0 ? daysTexts.overdue : days === -1 ? daysTexts.overdueByOne : daysTexts.overdueBy;

const statusOf = (glyph: string, text: Texts, days: number): Status => ({
  glyph,
  vi: fillBlanks(text.vi, { days }),
  en: fillBlanks(text.en, { days }),
});
