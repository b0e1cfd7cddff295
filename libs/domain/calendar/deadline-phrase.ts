import { type Rejection, reject } from '../kernel/rejection.js';
import { addDays } from './civil-date.js';
import { readForm } from './deadline-forms.js';
import { type DeadlineRejection, type DeadlineSpan, type Reading, readRange } from './deadline-span.js';

/** Longer than any deadline in a plan: a paragraph is not searched for a date. Characters. */
const LONGEST = 300;
const LONGEST_QUOTE = 80;

/** Words before a period that say no more than "by its end". */
const LEAD_IN = new RegExp(
  `^(?:(?:${[
    'thoi han|han chot|han cuoi|han|hoan thanh|hoan tat|thuc hien|trinh|ban hanh|dua vao su dung(?: chinh thuc)?|xong',
    'cham nhat|muon nhat|vao|la|trong|cho den|tu nay|den|toi|het|cuoi|giai doan',
    'due|completed?|no later than|not later than|by|until|till|in|within|during|on|at|the|end of',
  ].join('|')})[ -])+`,
);
/** "trước ngày X" ends before X; "trước hết quý" ends before the quarter's end, which may be its last day. */
const BEFORE = /^(?:truoc|before) (?<end>(?:het|cuoi|(?:the )?end of) )?(?<named>.+)$/;
const FROM_TO = /^(?:tu|from) (?<from>.+) (?:den|toi|to|until) (?<to>.+)$/;
/** "17h00 ngày X": a deadline is a day, and lasts to its 24:00 (Civil Code 2015, Art. 148.6). */
const HOUR = /^(?:luc )?(?:[01]?\d|2[0-4]) ?(?:h|gio)(?: ?[0-5]?\d(?: ?(?:p|phut))?)? (?<day>.+)$/;
/** A beginning, or an "about": no last day. */
const OPEN_ENDED = /^(?:tu|ke tu|sau|dau|khoang|from|since|after|early|around|about) /;
const RHYTHM =
  /(?:^| )(?:dinh k[yi]|(?:hang|moi) (?:ngay|tuan|thang|quy|nam)|(?:every|each) (?:day|week|month|quarter|year)|daily|weekly|monthly|quarterly|yearly|annually)(?: |$)/;

/**
 * Reads a deadline as officials write it, in Vietnamese or English: "hết Quý II/2020", "trước ngày 30/6/2020". Capitals,
 * the Unicode form and missing or misplaced tone marks make no difference. Answers the days that the words name, before
 * any day off moves the end. Refuses what cannot be (31/6), what has several readings or no last day ("từ năm 2020"),
 * an instant as machines write it, and what it does not know; `because.words` quotes the beginning of the text. Takes
 * any string.
 */
export function parseDeadlinePhrase(text: string): DeadlineSpan | Rejection<DeadlineRejection> {
  const reading = isReadable(text) ? read(fold(text)) : 'deadline-not-understood';
  return typeof reading === 'string' ? reject(reading, { words: quote(text) }) : reading;
}

function read(folded: string): Reading {
  const words = withoutLeadIn(folded);
  // With a year in it, a rhythm may also have an end: that is for the giver to say.
  if (RHYTHM.test(words)) return /\d{4}/.test(words) ? 'deadline-ambiguous' : { kind: 'recurring' };

  const { from, to } = FROM_TO.exec(words)?.groups ?? {};
  if (from !== undefined && to !== undefined) return readRange(readNamed(from), readNamed(to));

  const { end, named } = BEFORE.exec(words)?.groups ?? {};
  if (named !== undefined) return before(named, end === undefined);

  const { day } = HOUR.exec(words)?.groups ?? {};
  if (day !== undefined) return ofDay(readNamed(day));

  const reading = readForm(words);
  return reading === 'deadline-not-understood' && OPEN_ENDED.test(words) ? 'deadline-ambiguous' : reading;
}

function before(named: string, isItsBeginning: boolean): Reading {
  // Before 17:00 is hardly the day before, and the whole day would be too long: that is for the giver to say.
  if (HOUR.test(named)) return 'deadline-ambiguous';
  const reading = readNamed(named);
  if (typeof reading === 'string') return reading;
  if (!reading.periodStart) return 'deadline-not-understood';
  if (!isItsBeginning) return { ...reading, isBefore: true };
  const day = addDays(reading.periodStart, -1);
  return { kind: 'date', periodStart: day, periodEnd: day, isBefore: true };
}

/** An hour belongs to a day: "12h 30 June 2020" must not become the whole month. */
const ofDay = (reading: Reading): Reading =>
  typeof reading === 'string' || reading.kind === 'date' ? reading : 'deadline-not-understood';

const readNamed = (folded: string): Reading => readForm(withoutLeadIn(folded));
const withoutLeadIn = (folded: string): string => folded.replace(LEAD_IN, '');

/** Half a surrogate pair has no canonical JSON. */
const isReadable = (text: string): boolean => text.length <= LONGEST && !/\p{Cs}/u.test(text);

/** NFKD parts letters from their marks and turns the single character Ⅱ into II; đ and ð are letters of their own. */
function fold(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(/[\p{M}\p{Cf}]/gu, '')
      .toLowerCase()
      .replace(/[đð]/g, 'd')
      .replace(/\p{Pd}/gu, '-')
      // Before colons become spaces: "17:00 ngày" has an hour, "12 30" has none.
      .replace(/\b(\d{1,2}):(\d\d)\b/g, '$1h$2')
      .replace(/[\s,;:]+/g, ' ')
      .replace(/ ?([/.-]) ?/g, '$1')
      .replace(/^[ .]+|[ .]+$/g, '')
  );
}

function quote(text: string): string {
  const words = text
    .slice(0, LONGEST)
    .normalize('NFC')
    .trim()
    .replace(/\p{Cs}/gu, '');
  return words.length <= LONGEST_QUOTE ? words : `${[...words].slice(0, LONGEST_QUOTE).join('')}…`;
}
