import { isRejection, type Rejection, reject } from '../kernel/rejection.js';
import type { CivilDate } from '../kernel/time.js';
import { parseDeadlinePhrase } from './deadline-phrase.js';
import type { DeadlineKind, DeadlineRejection, DeadlineSpan } from './deadline-span.js';
import { wordsOf } from './deadline-words.js';
import { nextWorkingDay, type WorkingCalendar } from './working-calendar.js';

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
  /** True when a day off moved the legal end. */
  readonly rolled: boolean;
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

/** Pointers of a rejection start at the body that holds the deadline: `/deadline/text`. */
export function resolveDeadline(
  input: DeadlineInput,
  calendar: WorkingCalendar,
): Deadline | Rejection<DeadlineRejection> {
  if ('text' in input) return resolveWords(input.text, '/deadline/text', calendar);
  const [kind, period, pointer] =
    'date' in input ? ['date', input.date, '/deadline/date'] : [input.kind, input.period, '/deadline/period'];
  const words = wordsOf(kind, period);
  if (words === undefined) return reject('deadline-not-understood', { words: period.slice(0, 40) }, pointer);
  return resolveWords(words, pointer, calendar);
}

function resolveWords(
  words: string,
  pointer: string,
  calendar: WorkingCalendar,
): Deadline | Rejection<DeadlineRejection> {
  const span = parseDeadlinePhrase(words);
  if (isRejection(span)) return reject(span.rejected, span.because, pointer);
  return { text: words.normalize('NFC').trim(), ...span, ...legalEndOf(span, calendar) };
}

function legalEndOf(
  { periodEnd }: DeadlineSpan,
  calendar: WorkingCalendar,
): Pick<Deadline, 'legalEnd' | 'rolled' | 'rule' | 'calendarVersion'> {
  if (!periodEnd) return { rolled: false };
  const legalEnd = nextWorkingDay(calendar, periodEnd);
  const rolled = legalEnd !== periodEnd;
  return { legalEnd, rolled, ...(rolled ? { rule: ROLLS_FORWARD } : {}), calendarVersion: calendar.version };
}
