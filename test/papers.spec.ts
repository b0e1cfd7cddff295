import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const read = (path: string): string => readFileSync(path, 'utf8');
const pagesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !name.includes('node_modules'))
    .map((name) => join(folder, name));
const papers = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...['docs', 'data', 'bench', 'test'].flatMap(pagesIn),
];

/** The anchors of a page as GitHub makes them of its headings. */
function anchors(page: string): string[] {
  const headings = [...withoutCode(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );
}

const withoutCode = (page: string): string => read(page).replace(/^```[\s\S]*?^```/gm, '');

function deadLinks(page: string): string[] {
  const links = [...withoutCode(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  return links.filter((link) => {
    if (/^[a-z]+:/.test(link)) return false;
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? page : normalize(join(dirname(page), path));
    return !existsSync(target) || (anchor !== undefined && !anchors(target).includes(decodeURIComponent(anchor)));
  });
}

describe('the papers', () => {
  it.each(papers)('%s links to what is there', (page) => {
    expect(deadLinks(page)).toEqual([]);
  });

  it('are equal in number in both languages', () => {
    expect(readdirSync('docs/vi')).toEqual(readdirSync('docs/en'));
  });
});

describe('the rules of follow-up', () => {
  const numbersIn = (page: string): string[] =>
    [...read(page).matchAll(/^(\d+\.\d+) /gm)].map(([, number = '']) => number);

  it('have the same numbers in both languages, and each has a spec that names it', () => {
    const numbers = numbersIn('docs/en/follow-up.md');
    expect(numbersIn('docs/vi/follow-up.md')).toEqual(numbers);
    const specs = ['libs', 'apps', 'test'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('spec.ts') && !name.includes('node_modules'))
        .map((name) => read(join(folder, name))),
    );
    const named = new Set(specs.flatMap((spec) => namesOf(spec)).flatMap((name) => name.match(/\d+\.\d+/g) ?? []));
    expect(numbers.filter((number) => !named.has(number))).toEqual([]);
  });
});

/** What its parts and specs are called. */
const namesOf = (spec: string): string[] =>
  [...spec.matchAll(/\b(?:describe|it)(?:\.each\([^)]*\))?\(\s*['`]([^'`]*)/g)].map(([, name = '']) => name);

describe('a decision', () => {
  const decisions = readdirSync('docs/adr').filter((name) => /^\d{4}-/.test(name));

  it.each(decisions)('%s says its date, its status and what was refused, and stands in the index', (name) => {
    const page = read(join('docs/adr', name));
    const head = /^# \d{4} (?<title>.+)\n\n(?<day>\d{4}-\d\d-\d\d) · (?<status>\w+)/.exec(page)?.groups;
    expect(head).toBeDefined();
    expect(page).toMatch(/^\*\*Refused\.\*\*/m);
    expect(read('docs/adr/README.md')).toContain(
      `| [${name.slice(0, 4)}](${name}) | ${head?.['title']} | ${head?.['day']} | ${head?.['status']} |`,
    );
  });
});
