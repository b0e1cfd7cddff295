import type { Parts } from './deadline-span.js';

const ROMAN = ['0', 'I', 'II', 'III', 'IV'];

const RHYTHMS = new Map([
  ['weekly', 'tuần'],
  ['monthly', 'tháng'],
  ['quarterly', 'quý'],
  ['yearly', 'năm'],
]);

type Writer = readonly [form: RegExp, write: (parts: Parts) => string];

const WRITERS: ReadonlyMap<string, Writer> = new Map<string, Writer>([
  ['date', [/^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)$/, (p) => `${Number(p.day)}/${Number(p.month)}/${p.year}`]],
  ['month', [/^(?<year>\d{4})-(?<month>\d\d)$/, (p) => `Tháng ${Number(p.month)}/${p.year}`]],
  ['quarter', [/^(?<year>\d{4})-Q(?<quarter>\d)$/, (p) => `Quý ${ROMAN[Number(p.quarter)] ?? p.quarter}/${p.year}`]],
  ['halfYear', [/^(?<year>\d{4})-H(?<half>[12])$/, (p) => `6 tháng ${p.half === '1' ? 'đầu' : 'cuối'} năm ${p.year}`]],
  ['year', [/^(?<year>\d{4})$/, (p) => `Năm ${p.year}`]],
  ['range', [/^(?<from>\d{4})\/(?<to>\d{4})$/, (p) => `Giai đoạn ${p.from}-${p.to}`]],
  ['recurring', [/^(?<rhythm>weekly|monthly|quarterly|yearly)$/, (p) => `Định kỳ hàng ${RHYTHMS.get(p.rhythm ?? '')}`]],
]);

/**
 * A period of a kind (`quarter`, `2020-Q2`) as an official would write it: "Quý II/2020". Undefined where it has not the
 * form of its kind; whether the day or quarter exists is left to the reader of phrases, the one judge of deadlines.
 */
export function wordsOf(kind: string, period: string): string | undefined {
  const [form, write] = WRITERS.get(kind) ?? [];
  const parts = form?.exec(period)?.groups;
  return parts && write?.(parts);
}
