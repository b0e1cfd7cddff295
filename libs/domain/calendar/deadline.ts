import { isRejection, type Rejection, reject } from '../kernel/rejection.js';
import type { CivilDate } from '../kernel/time.js';
import { parseDeadlinePhrase } from './deadline-phrase.js';
import type { DeadlineKind, DeadlineRejection, DeadlineSpan } from './deadline-span.js';
import { wordsOf } from './deadline-words.js';
import { nextWorkingDay, previousWorkingDay, type WorkingCalendar } from './working-calendar.js';

export type { DeadlineKind, DeadlineRejection } from './deadline-span.js';

/**
 * A deadline with its words and its precision. `recurring` and `none` are words only: no dates and no calendar. Keys that
 * say nothing are absent.
 */
export interface Deadline {
  /** As given, in NFC. */
  readonly text: string;
  readonly kind: DeadlineKind;
  readonly periodStart?: CivilDate;
  /** Last day that the words name. */
  readonly periodEnd?: CivilDate;
  /** Last day of the term in law, to 24:00; derived from `periodEnd`. */
  readonly legalEnd?: CivilDate;
  /** True when a day off moved the legal end: forward, but backward where the words say "before". */
  readonly rolled: boolean;
  /** Why it moved, and for words that say "before", how it would. */
  readonly rule?: string;
  /** Of the calendar that gave the legal end. */
  readonly calendarVersion?: number;
  /** The authority that alone may move it, or one above. */
  readonly setBy?: string;
}

/** `period` in the form of its kind: 2019-12, 2020-Q2, 2020-H1, 2020, 2018/2020, 2020-06-30, or `quarterly` for `recurring`. */
export type DeadlineInput =
  | { readonly text: string }
  | { readonly kind: string; readonly period: string }
  | { readonly date: string };

/** Civil Code 2015, Art. 148.5: a term whose last day is a day off ends with the next working day. */
const ROLLS_FORWARD = 'BLDS-148.5';
/** "trước ngày X": whoever acts on X or after it is late, so a day off before X moves the end back. */
const ENDS_BEFORE = 'ends-before';

/** Pointers of a rejection start at the body that holds the deadline: `/deadline/text`. */
export function resolveDeadline(
  input: DeadlineInput,
  calendar: WorkingCalendar,
): Deadline | Rejection<DeadlineRejection> {
  if ('text' in input) return resolveWords(input.text, '/deadline/text', calendar);
  const [kind, period, pointer] =
    'date' in input ? ['date', input.date, '/deadline/date'] : [input.kind, input.period, '/deadline/period'];
  const words = wordsOf(kind, period);
  if (words === undefined) return notOfItsForm(period, pointer);
  return resolveWords(words, pointer, calendar);
}

/** What is no day or period of its kind is refused for that, unless something more helpful can be said. */
function notOfItsForm(period: string, pointer: string): Rejection<DeadlineRejection> {
  const reading = parseDeadlinePhrase(period);
  const isInstant = isRejection(reading) && reading.rejected === 'deadline-is-an-instant';
  const code = isInstant ? 'deadline-is-an-instant' : 'deadline-not-understood';
  return reject(code, { words: period.slice(0, 40) }, pointer);
}

function resolveWords(
  words: string,
  pointer: string,
  calendar: WorkingCalendar,
): Deadline | Rejection<DeadlineRejection> {
  const reading = parseDeadlinePhrase(words);
  if (isRejection(reading)) return reject(reading.rejected, reading.because, pointer);
  const { isBefore = false, ...span } = reading;
  return { text: words.normalize('NFC').trim(), ...span, ...legalEndOf(span, isBefore, calendar) };
}

function legalEndOf(
  { periodEnd }: DeadlineSpan,
  isBefore: boolean,
  calendar: WorkingCalendar,
): Pick<Deadline, 'legalEnd' | 'rolled' | 'rule' | 'calendarVersion'> {
  if (!periodEnd) return { rolled: false };
  const legalEnd = (isBefore ? previousWorkingDay : nextWorkingDay)(calendar, periodEnd);
  const rolled = legalEnd !== periodEnd;
  const rule = isBefore ? { rule: ENDS_BEFORE } : rolled ? { rule: ROLLS_FORWARD } : {};
  return { legalEnd, rolled, ...rule, calendarVersion: calendar.version };
}
