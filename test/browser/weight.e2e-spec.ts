import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
  readonly isEntry?: boolean;
}

const folder = 'dist/console';
const manifest: Readonly<Record<string, Chunk>> = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'));
const kB = 1_000;

/** What a browser loads for a chunk: it and all that it imports. */
function filesOf(name: string, seen = new Set<string>()): readonly string[] {
  const chunk = manifest[name];
  if (chunk === undefined || seen.has(name)) return [];
  seen.add(name);
  return [chunk.file, ...(chunk.css ?? []), ...(chunk.imports ?? []).flatMap((part) => filesOf(part, seen))];
}

const gzipped = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, 0);

const ofKind = (files: readonly string[], end: string) => [...new Set(files)].filter((file) => file.endsWith(end));

const entry = Object.keys(manifest).find((name) => manifest[name]?.isEntry === true) ?? '';
const shell = filesOf(entry);
const pages = Object.keys(manifest).filter((name) => /\.page\.tsx$/.test(name));
const work = [...shell, ...filesOf('pages/work/work.page.tsx')];

describe('the weight of the console, gzipped', () => {
  it('on my work, is at most 200 kB of JavaScript', () => {
    expect(pages).toContain('pages/work/work.page.tsx');
    expect(gzipped(ofKind(work, '.js'))).toBeLessThanOrEqual(200 * kB);
  });

  it('is at most 35 kB of style sheets in all', () => {
    const sheets = Object.values(manifest).flatMap(({ css = [] }) => css);
    expect(gzipped(ofKind(sheets, '.css'))).toBeLessThanOrEqual(35 * kB);
  });

  it('is at most 60 kB of fonts, which are packed already', () => {
    const fonts = ofKind(
      Object.values(manifest).map(({ file }) => file),
      '.woff2',
    );
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.reduce((sum, file) => sum + readFileSync(join(folder, file)).length, 0)).toBeLessThanOrEqual(60 * kB);
  });

  it.each(pages)('%s adds at most 60 kB', (page) => {
    const added = filesOf(page).filter((file) => !shell.includes(file));
    expect(gzipped(ofKind(added, '.js'))).toBeLessThanOrEqual(60 * kB);
  });

  it('is sent as it was packed', () => {
    for (const file of ofKind(work, '.js'))
      expect([file, existsSync(join(folder, `${file}.gz`))]).toEqual([file, true]);
  });
});
