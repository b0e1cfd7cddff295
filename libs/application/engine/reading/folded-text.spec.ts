import { describe, expect, it } from '@jest/globals';
import { matches } from './folded-text.js';

describe('words that are sought', () => {
  const title = 'Xây dựng đề cương của Cục Tin học hóa, đợt II';

  it.each([
    'đề cương',
    'de cuong',
    'ĐỀ CƯƠNG',
    // U+00D0 and U+00F0, which look like Đ and đ.
    '\u00d0ề cương',
    '\u00f0ề cương',
    '\u00d0Ề CƯƠNG',
    'hoá',
    'cuong xay',
    'đề'.normalize('NFD'),
  ])('%s', (words) => expect(matches(title, words)).toBe(true));

  it('find Đ where it was written as Ð', () => {
    for (const words of ['đề', 'Đề', 'Ðề', 'de']) expect(matches('Ðề án', words)).toBe(true);
  });

  it.each(['đê án', 'cương zz'])('%s is not there', (words) => expect(matches(title, words)).toBe(false));
});
