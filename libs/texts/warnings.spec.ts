import { describe, expect, it } from '@jest/globals';
import { blanksOf } from './fill.js';
import { warningText, warningTexts } from './warnings.js';

describe('what an answer warns of', () => {
  it.each(Object.entries(warningTexts))('%s says the same in both languages', (_, { vi, en }) => {
    expect(new Set(blanksOf(vi))).toEqual(new Set(blanksOf(en)));
    expect([vi, en].every((text) => text.endsWith('.'))).toBe(true);
  });

  it('names the days as the language writes them', () => {
    const warning = { warning: 'due-on-day-off', because: { due: '2020-05-30', legalEnd: '2020-06-01' } } as const;
    expect(warningText(warning, 'vi')).toContain('30/05/2020');
    expect(warningText(warning, 'en')).toContain('1 June 2020');
  });
});
