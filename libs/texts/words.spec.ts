import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import * as posts from './directory/posts.js';
import { skipTexts } from './notice/steps.js';
import * as statuses from './statuses.js';

const here = import.meta.dirname;
const sources = readdirSync(here, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
  .map((file) => [file, readFileSync(join(here, file), 'utf8')] as const);

/** Words that no official writes, or that belong to machines. */
const notOurWords =
  /leo thang|chủ nhiệm vụ|kiểm toán|thư ký|nghiệm thu|chiếu đọc|(?<!\p{L})(?:SLA|L[1-9]|rev)(?![\p{L}\d])/iu;

describe('what people read', () => {
  it.each(sources)('%s writes as officials do', (_, source) => {
    expect(source.match(notOurWords)?.[0]).toBeUndefined();
  });

  it.each(sources)('%s is in NFC', (_, source) => {
    expect(source).toBe(source.normalize('NFC'));
  });

  it('has a glyph for every status, each its own within a list', () => {
    for (const list of Object.values(statuses)) {
      const glyphs = 'glyph' in list ? [list.glyph] : Object.values(list).map(({ glyph }) => glyph);
      expect(glyphs.every((glyph) => [...glyph].length === 1)).toBe(true);
      expect(new Set(glyphs).size).toBe(glyphs.length);
    }
  });

  it('is lower case where it stands inside sentences', () => {
    // A minister has a capital in Vietnamese, wherever it stands.
    const { headOfMinistry: _, ...roles } = posts.roleTexts;
    for (const { vi, en } of Object.values({ ...skipTexts, ...roles, ...posts.partTexts })) {
      expect([vi, en].every((text) => /^\p{Ll}/u.test(text))).toBe(true);
    }
  });
});
