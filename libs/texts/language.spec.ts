import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { languageOf } from './language.js';

describe('languageOf', () => {
  it.each([
    [undefined, 'vi'],
    ['', 'vi'],
    ['*', 'vi'],
    ['en', 'en'],
    ['vi', 'vi'],
    ['en-GB', 'en'],
    ['EN-us,en;q=0.9', 'en'],
    ['vi-VN,vi;q=0.9,en-US;q=0.8,en;q=0.7', 'vi'],
    ['en-US,en;q=0.9,vi;q=0.8', 'en'],
    ['vi;q=0.3, en;q=0.4', 'en'],
    ['fr, de;q=0.9', 'vi'],
    ['fr, en;q=0.1', 'en'],
  ])('reads %p as %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });

  it('takes the first named of equal weights', () => {
    expect(languageOf('en, vi')).toBe('en');
    expect(languageOf('vi, en')).toBe('vi');
    expect(languageOf('en, *')).toBe('en');
  });

  it('does not answer in what was refused', () => {
    expect(languageOf('vi;q=0')).toBe('en');
    expect(languageOf('vi;q=0, *')).toBe('en');
    expect(languageOf('en;q=0')).toBe('vi');
  });

  it('passes over what is malformed', () => {
    expect(languageOf('en;q=2, vi;q=0.1')).toBe('vi');
    expect(languageOf(';;, en ; q=0.5')).toBe('en');
  });

  it('takes any header', () => {
    fc.assert(fc.property(fc.string(), (header) => ['vi', 'en'].includes(languageOf(header))));
  });
});
