import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from '#application/engine/sight/may-know.js';
import type { CivilDate } from '#domain/kernel/time.js';
import { tableNames } from '#infrastructure/read-models/sqlite/schema.js';
import type { Story } from '#testing/story.js';
import { holder, readingWorld, unitNames } from './reading-world.js';
import { KINDS } from './rights-world.js';

const FILE = new URL('names-by-hand.txt', import.meta.url);
const [headings = [], ...rows] = readFileSync(FILE, 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#') && !line.startsWith('--'))
  .map((line) => line.split('|').map((cell) => cell.trim()));

const READERS = [...KINDS, 'desk'] as const;
const nameOf = (person: string): string => `Nguyễn Thị ${person}`;

describe('whose names are shown to whom', () => {
  let story: Story;

  beforeAll(async () => {
    story = await readingWorld();
    for (const person of new Set(rows.map(([whose = '']) => whose))) await story.register(person, nameOf(person));
  });
  afterAll(() => story.end());

  const shown = async (reader: string, person: string, page: Page = 'work', asOf?: string) => {
    const { scope } = await story.read(reader, asOf === undefined ? {} : { asOf });
    return story.names(scope).of(person, page);
  };

  it('is written down for each kind of post', () => {
    expect(headings).toEqual(['whose', 'on pages of', ...READERS]);
  });

  it.each(rows.map(([whose = '', page = '', ...cells]) => [whose, page as Page, cells] as const))(
    'that of %s on pages of %s',
    async (whose, page, cells) => {
      const found: Record<string, string> = {};
      const written: Record<string, string> = {};
      for (const [column, kind] of READERS.entries()) {
        const readers = [];
        for (const unit of unitNames) {
          const name = await shown(holder(unit, kind), whose, page);
          if (name === nameOf(whose)) readers.push(unit);
          else expect(name).toBeNull();
        }
        found[kind] = readers.join(' ');
        const inCell = (cells[column] ?? '').split(' ');
        written[kind] = unitNames.filter((unit) => inCell.includes('all') || inCell.includes(unit)).join(' ');
      }
      expect(found).toEqual(written);
      expect(await shown('nobody', whose, page)).toBeNull();
    },
  );

  it('is one\u2019s own to whoever holds no post', async () => {
    await story.register('nobody', nameOf('nobody'));
    expect(await shown('nobody', 'nobody')).toBe(nameOf('nobody'));
  });

  it('stands in no row', () => {
    const all = tableNames.map((table) => story.rows.find(table, {}));
    expect(JSON.stringify(all)).toContain('lead.desk');
    expect(JSON.stringify(all)).not.toContain('Nguyễn');
  });

  it('is not that of somebody who was never registered, who was erased, or whose contact does not open', async () => {
    const head = holder('lead', 'head');
    expect(await shown(head, holder('lead', 'secretariat'))).toBeNull();
    await story.register('lead.administrator', nameOf('lead.administrator'));
    expect(await shown(head, 'lead.administrator')).toBe(nameOf('lead.administrator'));
    story.erase('lead.administrator');
    expect(await shown(head, 'lead.administrator')).toBeNull();
    const damaged = { ...(await story.vault.seal('lead.deputyHead', {})), ct: 'AAAA' };
    await story.do('person', 'lead.deputyHead', (now) => ({
      ...{ type: 'RegisterPerson', now, person: 'lead.deputyHead', sealed: damaged, language: 'vi' },
    }));
    expect(await shown(head, 'lead.deputyHead')).toBeNull();
  });

  it('goes with the post: not to whoever has left it, and of whoever has left to those who knew them then', async () => {
    const former = holder('other', 'head');
    const reader = holder('lead', 'head');
    await story.do('unit', 'other', (now) => ({ type: 'RelieveHolder', now, post: 'head', person: former }));
    const next = { post: 'head', person: 'next', since: '2020-05-25' as CivilDate };
    await story.do('unit', 'other', (now) => ({ type: 'AppointHolder', now, ...next }));
    expect([await shown(former, 'lead.desk'), await shown('next', 'lead.desk')]).toEqual([null, nameOf('lead.desk')]);
    const colleague = holder('other', 'staff');
    expect(await shown(colleague, former)).toBeNull();
    expect(await shown(colleague, former, 'work', '2020-05-20')).toBe(nameOf(former));
    expect(await shown(reader, former, 'work', '2020-05-20')).toBeNull();
  });
});
