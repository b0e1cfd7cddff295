import { describe, expect, it } from '@jest/globals';
import { languageGiven, readEnvironment } from './environment.js';

describe('readEnvironment', () => {
  it.each([
    ['vi_VN.UTF-8', 'vi'],
    ['vi', 'vi'],
    ['VI-vn', 'vi'],
    ['en_GB.UTF-8', 'en'],
    ['C.UTF-8', 'en'],
    ['visual', 'en'],
    [undefined, 'en'],
  ])('speaks by LANG: %p is %p', (LANG, language) => {
    expect(readEnvironment({ LANG }).language).toBe(language);
  });

  it('asks LC_ALL first, then LC_MESSAGES, and takes what is empty for unset', () => {
    expect(readEnvironment({ LC_ALL: '', LC_MESSAGES: 'vi_VN', LANG: 'en_US' }).language).toBe('vi');
    expect(readEnvironment({ LC_ALL: 'C', LC_MESSAGES: 'vi_VN' }).language).toBe('en');
  });

  it('reads address, token and NO_COLOR', () => {
    expect(readEnvironment({ DONDOC_URL: ' http://x ', DONDOC_TOKEN: 't', NO_COLOR: '1' })).toMatchObject({
      url: 'http://x',
      token: 't',
      noColor: true,
    });
    expect(readEnvironment({ DONDOC_URL: '', DONDOC_TOKEN: ' ', NO_COLOR: '' })).toMatchObject({
      url: undefined,
      token: undefined,
      noColor: false,
    });
  });
});

describe('languageGiven', () => {
  it('finds --lang wherever it stands', () => {
    expect(languageGiven(['tasks', 'list', '--lang', 'vi'])).toBe('vi');
    expect(languageGiven(['--lang=en', 'tasks'])).toBe('en');
    expect(languageGiven(['tasks', '--lang'])).toBeUndefined();
    expect(languageGiven(['--lang', 'fr'])).toBeUndefined();
  });
});
