import {
  type Parts,
  type Reading,
  readDay,
  readHalfYear,
  readMonth,
  readQuarter,
  readRange,
  readYear,
} from './deadline-span.js';

/** Forms are written for folded text: small letters, no marks, no spaces around `/`, `.` and `-`. */
type Form = readonly [form: string, read: (parts: Parts) => Reading];

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const ROMAN = ['', 'i', 'ii', 'iii', 'iv'];
const FIRST_HALF = ['dau', 'first', '1'];

const D = '(?<day>\\d{1,2})';
const ORDINAL = `${D}(?:st|nd|rd|th)?`;
const M = '(?<month>\\d{1,2})';
const M_NAME = `(?<name>${MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')})`;
/** "/2020", "-2020", " 2020", " năm 2020"; where it is lacking the reading is ambiguous. */
const Y = '(?:[/. -](?:nam |of )?(?<year>\\d{2,4}))?';
const YYYY = '(?<year>\\d{4})';

/** Asks for haste or for steadiness: a priority, not a date. */
const NO_DATE = [
  'khan truong|thuong xuyen|lien tuc|kip thoi|ngay lap tuc|khong(?: co)? thoi han|khong han',
  'urgent(?:ly)?|as soon as possible|asap|ongoing|continuous(?:ly)?|no deadline',
].join('|');

const FORMS: readonly Form[] = [
  [`(?:ngay )?${D}[/.-]${M}${Y}`, readDay],
  [`(?:ngay )?${D} thang ${M}${Y}`, readDay],
  [`(?:ngay )?${YYYY}[/.-]${M}[/.-]${D}`, readDay],
  // What machines write: which day it is depends on the zone of the reader.
  [`${YYYY}-${M}-${D}t\\d.*`, () => 'deadline-is-an-instant'],
  [`${ORDINAL} (?:of )?${M_NAME}${Y}`, (parts) => readDay(withMonthNumber(parts))],
  [`${M_NAME} ${ORDINAL}${Y}`, (parts) => readDay(withMonthNumber(parts))],

  [`(?:thang |t)${M}${Y}`, readMonth],
  [`${M}[/.-]${YYYY}`, readMonth],
  [`${M_NAME}${Y}`, (parts) => readMonth(withMonthNumber(parts))],

  [`(?:quy|quarter|q) ?(?<quarter>\\d{1,2}|[ivx]+)${Y}`, (parts) => readQuarter(withQuarterNumber(parts))],
  [`${YYYY}-q(?<quarter>\\d)`, readQuarter],

  [`(?:6|sau) thang (?<half>dau|cuoi)(?: nam)?${Y}`, (parts) => readHalfYear(withHalfNumber(parts))],
  [`nua (?<half>dau|cuoi)(?: nam)?${Y}`, (parts) => readHalfYear(withHalfNumber(parts))],
  [`(?<half>first|second) half${Y}`, (parts) => readHalfYear(withHalfNumber(parts))],
  [`h(?<half>1|2)${Y}`, (parts) => readHalfYear(withHalfNumber(parts))],

  // Civil Code 2015, Art. 146: the middle of a month is its 15th, the middle of a year the last day of June.
  [`giua thang ${M}${Y}`, (parts) => readDay({ ...parts, day: '15' })],
  [`(?:giua nam|mid)${Y}`, (parts) => readDay({ ...parts, month: '6', day: '30' })],

  [`(?:nam )?${YYYY}`, readYear],
  [
    '(?:nam )?(?<from>\\d{4})-(?:nam )?(?<to>\\d{4})',
    ({ from, to }) => readRange(readYear({ year: from }), readYear({ year: to })),
  ],
  [`(?:${NO_DATE})(?: (?:va )?(?:${NO_DATE}))*`, () => ({ kind: 'none' })],
];

/** "theo kế hoạch …" says whose plan it is; it moves no date. */
const compiled = FORMS.map(([form, read]) => ({ pattern: new RegExp(`^(?:${form})(?: theo [a-z ]+)?$`), read }));

/** The first form that fits all of the folded words. */
export function readForm(folded: string): Reading {
  for (const { pattern, read } of compiled) {
    const match = pattern.exec(folded);
    if (match) return read(match.groups ?? {});
  }
  return 'deadline-not-understood';
}

function withMonthNumber({ name = '', ...parts }: Parts): Parts {
  return { ...parts, month: String(MONTHS.findIndex((month) => month.startsWith(name)) + 1) };
}

function withQuarterNumber({ quarter = '', ...parts }: Parts): Parts {
  return { ...parts, quarter: /\d/.test(quarter) ? quarter : String(ROMAN.indexOf(quarter)) };
}

function withHalfNumber({ half = '', ...parts }: Parts): Parts {
  return { ...parts, half: FIRST_HALF.includes(half) ? '1' : '2' };
}
