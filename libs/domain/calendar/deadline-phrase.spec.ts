import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isRejection } from '../kernel/rejection.js';
import { parseDeadlinePhrase } from './deadline-phrase.js';

const span = (kind: string, periodStart: string, periodEnd: string) => ({ kind, periodStart, periodEnd });
const day = (date: string) => span('date', date, date);
const DECEMBER_2019 = span('month', '2019-12-01', '2019-12-31');
const Q2_2020 = span('quarter', '2020-04-01', '2020-06-30');
const Q4_2019 = span('quarter', '2019-10-01', '2019-12-31');
const Q4_2020 = span('quarter', '2020-10-01', '2020-12-31');
const YEAR_2020 = span('year', '2020-01-01', '2020-12-31');
const YEAR_2021 = span('year', '2021-01-01', '2021-12-31');
const FIRST_HALF = span('halfYear', '2020-01-01', '2020-06-30');
const SECOND_HALF = span('halfYear', '2020-07-01', '2020-12-31');

describe('the deadlines of the programme', () => {
  it.each([
    ['Thời hạn đến tháng 12/2019', DECEMBER_2019],
    ['hoàn thành trong tháng 12 – 2019', DECEMBER_2019],
    ['hết Quý II/2020', Q2_2020],
    ['Hết quý IV/2020', Q4_2020],
    ['trong quý IV/2019', Q4_2019],
    ['Trong quý I/2019', span('quarter', '2019-01-01', '2019-03-31')],
    ['trong năm 2021', YEAR_2021],
    ['giai đoạn 2018-2020', span('range', '2018-01-01', '2020-12-31')],
    [
      'trong giai đoạn 2019-2025 theo kế hoạch được Thủ tướng Chính phủ quy định',
      span('range', '2019-01-01', '2025-12-31'),
    ],
    ['định kỳ hàng quý', { kind: 'recurring' }],
    ['khẩn trương', { kind: 'none' }],
  ])('%s', (text, expected) => expect(parseDeadlinePhrase(text)).toEqual(expected));
});

describe('a day', () => {
  it.each([
    'ngày 30/6/2020',
    '30/6/2020',
    '30/06/2020',
    '30-6-2020',
    '30.6.2020',
    'đến ngày 30/6/2020',
    'đến hết ngày 30/6/2020',
    'chậm nhất vào ngày 30/6/2020',
    'chậm nhất là ngày 30 tháng 6 năm 2020',
    'từ nay đến 30/6/2020',
    '2020-06-30',
    '30 June 2020',
    '30th of June 2020',
    'by June 30, 2020',
    'giữa năm 2020',
    'đến giữa năm 2020',
    '30 tháng 6 năm 2020',
    'chậm nhất 30 tháng 6 năm 2020',
    '2020/06/30',
    '2020.6.30',
    '17h00 ngày 30/6/2020',
    '17h ngày 30/6/2020',
    '17 giờ 00 phút ngày 30 tháng 6 năm 2020',
    '17:00 ngày 30/6/2020',
    'chậm nhất là 17h00, ngày 30/6/2020',
    'đến lúc 17 giờ ngày 30/6/2020',
    'by 17:00 on 30 June 2020',
    'mid-2020',
  ])('%s', (text) => expect(parseDeadlinePhrase(text)).toEqual(day('2020-06-30')));

  it('"giữa tháng" is the 15th', () => expect(parseDeadlinePhrase('giữa tháng 6/2020')).toEqual(day('2020-06-15')));
});

describe('"trước" ends before what it names', () => {
  it.each([
    ['trước ngày 30/6/2020', day('2020-06-29')],
    ['trước 30/6/2020', day('2020-06-29')],
    ['trước ngày 30 tháng 6 năm 2020', day('2020-06-29')],
    ['trình trước ngày 01/7/2020', day('2020-06-30')],
    ['trước tháng 12/2019', day('2019-11-30')],
    ['trước Quý III/2020', day('2020-06-30')],
    ['before 30 June 2020', day('2020-06-29')],
    ['trước hết Quý II/2020', Q2_2020],
    ['trước cuối năm 2020', YEAR_2020],
    ['before the end of Q2 2020', Q2_2020],
  ])('%s', (text, expected) => expect(parseDeadlinePhrase(text)).toEqual({ ...expected, isBefore: true }));

  it.each(['trước 17h00 ngày 30/6/2020', 'trước 8 giờ ngày 30/6/2020', 'before 17:00 on 30 June 2020'])(
    '%s: the day itself or the one before, the giver says',
    (text) => expect(parseDeadlinePhrase(text)).toMatchObject({ rejected: 'deadline-ambiguous' }),
  );
});

describe('a month, a quarter, a half, a year, a range', () => {
  it.each([
    ['tháng 12/2019', DECEMBER_2019],
    ['tháng 12 năm 2019', DECEMBER_2019],
    ['T12/2019', DECEMBER_2019],
    ['cuối tháng 12-2019', DECEMBER_2019],
    ['12/2019', DECEMBER_2019],
    ['December 2019', DECEMBER_2019],
    ['by the end of Dec 2019', DECEMBER_2019],
    ['quý IV năm 2019', Q4_2019],
    ['quý 4/2019', Q4_2019],
    ['QUÝ IV – 2019', Q4_2019],
    ['cuối quý IV, năm 2019.', Q4_2019],
    ['by Q2/2020', Q2_2020],
    ['Q2 2020', Q2_2020],
    ['2020-Q2', Q2_2020],
    ['by the end of Q2 2020', Q2_2020],
    ['6 tháng đầu năm 2020', FIRST_HALF],
    ['trong 6 tháng cuối năm 2020', SECOND_HALF],
    ['nửa đầu năm 2020', FIRST_HALF],
    ['first half of 2020', FIRST_HALF],
    ['H2 2020', SECOND_HALF],
    ['năm 2021', YEAR_2021],
    ['đến năm 2021', YEAR_2021],
    ['cuối năm 2020', YEAR_2020],
    ['by the end of 2020', YEAR_2020],
    ['từ năm 2018 đến hết năm 2020', span('range', '2018-01-01', '2020-12-31')],
    ['từ ngày 1/3/2020 đến ngày 30/6/2020', span('range', '2020-03-01', '2020-06-30')],
    ['from Q1 2020 to Q2 2020', span('range', '2020-01-01', '2020-06-30')],
  ])('%s', (text, expected) => expect(parseDeadlinePhrase(text)).toEqual(expected));
});

describe('words without a day', () => {
  it.each([
    'định kỳ hàng tháng',
    'Định kì hằng năm',
    'báo cáo định kỳ hàng quý',
    'hàng quý, trước ngày 15 tháng cuối quý',
    'định kỳ 6 tháng một lần',
    'mỗi tuần',
    'quarterly',
  ])('%s recurs', (text) => expect(parseDeadlinePhrase(text)).toEqual({ kind: 'recurring' }));

  it.each(['thường xuyên', 'Khẩn trương, kịp thời', 'thực hiện thường xuyên, liên tục', 'không có thời hạn', 'urgent'])(
    '%s is no date',
    (text) => expect(parseDeadlinePhrase(text)).toEqual({ kind: 'none' }),
  );
});

describe('what makes no difference', () => {
  it.each([
    ['NFD', 'hết Quý II/2020'.normalize('NFD')],
    ['capitals', 'HẾT QUÝ II/2020'],
    ['small letters', 'hết quý ii/2020'],
    ['the tone on the other vowel', 'hết qúy II/2020'],
    ['no marks', 'het quy II/2020'],
    ['a Roman numeral in one character', 'hết Quý Ⅱ/2020'],
    ['spaces', '  hết\u00a0Quý  II / 2020 '],
    ['a long dash', 'hết Quý II — 2020'],
    ['an Icelandic ð', 'ðến hết Quý II/2020'],
  ])('%s', (_, text) => expect(parseDeadlinePhrase(text)).toEqual(Q2_2020));
});

describe('what is refused', () => {
  it.each([
    ['deadline-impossible', 'Quý V/2020'],
    ['deadline-impossible', 'quý 0/2020'],
    ['deadline-impossible', 'Quý V'],
    ['deadline-impossible', '31/6/2020'],
    ['deadline-impossible', 'ngày 31/6'],
    ['deadline-impossible', '31 June'],
    ['deadline-impossible', '29/2/2019'],
    ['deadline-impossible', 'tháng 13/2019'],
    ['deadline-impossible', 'năm 0000'],
    ['deadline-impossible', 'giai đoạn 2020-2018'],
    ['deadline-ambiguous', 'từ năm 2020'],
    ['deadline-ambiguous', 'đưa vào sử dụng chính thức từ năm 2020'],
    ['deadline-ambiguous', 'sau ngày 30/6/2020'],
    ['deadline-ambiguous', 'đầu năm 2020'],
    ['deadline-ambiguous', 'khoảng tháng 6/2020'],
    ['deadline-ambiguous', 'trước 30/6'],
    ['deadline-ambiguous', 'hết Quý II'],
    ['deadline-ambiguous', '30/6/20'],
    ['deadline-ambiguous', 'hàng quý đến hết năm 2020'],
    ['deadline-ambiguous', '30 tháng 6'],
    ['deadline-ambiguous', '17h00 ngày 30/6'],
    ['deadline-impossible', '2020/06/31'],
    ['deadline-impossible', '31 tháng 6 năm 2020'],
    ['deadline-is-an-instant', '2020-06-30T00:00:00Z'],
    ['deadline-is-an-instant', '2020-06-30T17:00:00.000+07:00'],
    ['deadline-is-an-instant', 'trước 2020-06-30T17:00Z'],
    ['deadline-not-understood', '17h00'],
    ['deadline-not-understood', '17h00 tháng 6/2020'],
    ['deadline-not-understood', '25h00 ngày 30/6/2020'],
    ['deadline-not-understood', '12:30 June 2020'],
    ['deadline-not-understood', '12 30 June 2020'],
    ['deadline-not-understood', '9 tháng năm 2020'],
    ['deadline-not-understood', ''],
    ['deadline-not-understood', 'sớm muộn gì cũng xong'],
    ['deadline-not-understood', 'Quý II hoặc Quý III/2020'],
    ['deadline-not-understood', 'trước khẩn trương'],
    ['deadline-not-understood', 'trong vòng 30 ngày'],
  ])('%s: %s', (rejected, text) => {
    expect(parseDeadlinePhrase(text)).toEqual({ rejected, because: { words: text } });
  });

  it('a paragraph, of which the beginning is quoted', () => {
    expect(parseDeadlinePhrase('hết Quý II/2020 '.repeat(100_000))).toEqual({
      rejected: 'deadline-not-understood',
      because: { words: `${'hết Quý II/2020 '.repeat(5)}…` },
    });
  });

  it('half a character, which no event can hold', () => {
    const decision = parseDeadlinePhrase('hàng quý \ud800');
    expect(decision).toEqual({ rejected: 'deadline-not-understood', because: { words: 'hàng quý ' } });
  });
});

describe('any string', () => {
  const words = fc.constantFrom(
    ...'từ đến trước hết cuối giữa ngày tháng quý năm 6 30 31 12 17h00 T00:00Z II V 2020 2018-2020 30/6/2020 định kỳ hàng theo before the end of June Q2 / - – .'.split(
      ' ',
    ),
  );
  const phrases = fc.array(words, { maxLength: 12 }).map((some) => some.join(' '));
  const strings = fc.oneof(phrases, fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ unit: 'grapheme' }));

  it('is read or refused, and never throws', () => {
    fc.assert(
      fc.property(strings, (text) => {
        const reading = parseDeadlinePhrase(text);
        if (isRejection(reading))
          return /^deadline-(impossible|ambiguous|is-an-instant|not-understood)$/.test(reading.rejected);
        const { kind, periodStart, periodEnd } = reading;
        const hasDays = periodStart !== undefined && periodEnd !== undefined && periodStart <= periodEnd;
        const isWordsOnly = kind === 'recurring' || kind === 'none';
        return isWordsOnly ? periodStart === undefined && periodEnd === undefined : hasDays;
      }),
      { numRuns: 2_000 },
    );
  });

  it('reads the same in NFC and in NFD', () => {
    const kindOrCode = (text: string) => {
      const reading = parseDeadlinePhrase(text);
      return isRejection(reading) ? reading.rejected : reading;
    };
    fc.assert(
      fc.property(phrases, (text) => {
        expect(kindOrCode(text.normalize('NFD'))).toEqual(kindOrCode(text.normalize('NFC')));
      }),
    );
  });
});
