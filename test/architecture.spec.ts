import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const page = readFileSync('docs/architecture.md', 'utf8');
const paths = [...page.matchAll(/`((?:libs|apps)\/[\w./-]+\.ts)`/g)].map(([, path = '']) => path);
const places = [...page.matchAll(/^\| [^|]+ \| `([^`]+)`[^|]* \| `(\w+)` \|$/gm)].map(([, path = '', symbol = '']) => ({
  path,
  symbol,
}));

describe('the page on architecture', () => {
  it('names files that are there', () => {
    expect(paths.length).toBeGreaterThan(40);
    expect(paths.filter((path) => contentOf(path) === undefined)).toEqual([]);
  });

  it('names files beside them, in the walks, that are there', () => {
    const walks = page.slice(page.indexOf('## First walk'), page.indexOf('## Where'));
    const beside = [...walks.matchAll(/`([\w.-]+\.ts)`/g)].map(([, name = '']) => name);
    const folders = new Set(paths.map((path) => path.slice(0, path.lastIndexOf('/'))));
    const isThere = (name: string) => [...folders].some((folder) => contentOf(`${folder}/${name}`) !== undefined);
    expect(beside.length).toBeGreaterThan(0);
    expect(beside.filter((name) => !isThere(name))).toEqual([]);
  });

  it.each(places)('$symbol is exported by $path', ({ path, symbol }) => {
    const exported = new RegExp(`^export (abstract |async )?(class|function|const|interface|type) ${symbol}\\b`, 'm');
    expect(exported.test(contentOf(path) ?? '')).toBe(true);
  });

  it('asks a question in every row', () => {
    const rows = page.slice(page.indexOf('| question |')).trimEnd().split('\n').slice(2);
    expect(places).toHaveLength(rows.length);
  });
});

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
