import { describe, expect, it } from '@jest/globals';
import { parseDeadlinePhrase } from '#domain/calendar/deadline-phrase.js';
import { isRejection } from '#domain/kernel/rejection.js';
import { blanksOf } from './fill.js';
import { isTextCode, rejectionText, rejectionTexts } from './rejections.js';

const all = Object.entries(rejectionTexts);
const codes = Object.keys(rejectionTexts).filter(isTextCode);
const languages = ['vi', 'en'] as const;

describe('rejection texts', () => {
  it.each(all)('%s has the same blanks in both languages', (_, { vi, en }) => {
    expect(new Set(blanksOf(vi.join(' ')))).toEqual(new Set(blanksOf(en.join(' '))));
  });

  it.each(all)('%s says what is wrong and more, in two languages', (_, { vi, en }) => {
    for (const [title, detail] of [vi, en]) {
      expect(title).not.toMatch(/[.{[]/);
      expect(detail).toMatch(/\.$/);
      expect(detail.length).toBeGreaterThan(title.length);
    }
    expect(vi).not.toEqual(en);
  });

  it.each(codes)('%s reads well even without its facts', (code) => {
    for (const language of languages) {
      const { title, detail } = rejectionText(code, {}, language);
      expect(`${title} ${detail}`).not.toMatch(/[{}[\]]|undefined|null|NaN| {2}| [.,;]/);
    }
  });

  it('puts the facts in, dates as the language writes them', () => {
    const because = { due: '2020-05-20', today: '2020-05-25' };
    expect(rejectionText('direction-due-in-the-past', because, 'vi')).toEqual({
      title: 'Hạn thực hiện đã qua',
      detail: 'Hạn 20/05/2020 trước hôm nay (25/05/2020). Ghi hạn từ hôm nay trở đi.',
    });
    expect(rejectionText('direction-due-in-the-past', because, 'en').detail).toBe(
      '20 May 2020 is before today (25 May 2020). Give today or a later day.',
    );
  });

  it('says our own keys in words', () => {
    expect(rejectionText('duty-closed', { status: 'submitted' }, 'vi').detail).toContain('Đã gửi báo cáo');
    expect(rejectionText('already-at-top-level', { level: 'headOfMinistry' }, 'en').detail).toContain(
      'head of ministry',
    );
  });

  it('leaves out the part whose fact is lacking', () => {
    expect(rejectionText('unit-not-found', { unit: 'C-XYZ' }, 'vi').detail).toContain('đơn vị C-XYZ trong');
    expect(rejectionText('unit-not-found', {}, 'vi').detail).toContain('đơn vị trong');
  });

  it('never reads as a blank what a person typed', () => {
    const because = { words: '{today} [x] $& constructor', today: '2020-05-25' };
    expect(rejectionText('deadline-not-understood', because, 'en').detail).toContain('“{today} [x] $& constructor”');
  });

  it('knows its own codes from what every object inherits', () => {
    expect(isTextCode('stale')).toBe(true);
    expect(isTextCode('constructor')).toBe(false);
    expect(isTextCode('no-such-code')).toBe(false);
  });

  it('quotes what was typed as it was typed', () => {
    for (const words of ['2020-06-30T00:00:00Z', '2020-06-30', '2020-Q5']) {
      for (const language of languages) {
        expect(rejectionText('deadline-is-an-instant', { words }, language).detail).toContain(`“${words}”`);
      }
    }
  });

  it('gives examples of deadlines that can be read', () => {
    const quoted = ['deadline-impossible', 'deadline-is-an-instant', 'deadline-not-understood'] as const;
    const texts = quoted.flatMap((code) => languages.map((language) => rejectionText(code, {}, language).detail));
    const examples = texts.flatMap((text) => [...text.matchAll(/“([^”…]+)”/g)].flatMap(([, example]) => example ?? []));
    expect(examples).toHaveLength(14);
    expect(examples.filter((example) => isRejection(parseDeadlinePhrase(example)))).toEqual([]);
  });
});
