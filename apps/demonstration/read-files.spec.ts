import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DataFileInvalid, readDemonstrationFiles, requireSoundFiles } from './read-files.js';

const data = fileURLToPath(new URL('../../data', import.meta.url));

describe('the data files', () => {
  it('are what their schemas say', async () => {
    await requireSoundFiles(data);
    const files = readDemonstrationFiles(data);
    expect(files.programme.tasks).toHaveLength(55);
    expect(files.calendar.daysOff).toHaveLength(33);
    const numbered = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, place) => `MH-${String(from + place).padStart(2, '0')}`);
    // MH-07 to MH-10 are left to whoever tries the commands of the guides.
    expect(files.tasks.tasks.map(({ code }) => code)).toEqual([...numbered(1, 6), ...numbered(11, 55)]);
  });

  it('spread the further tasks over ten units of two levels below the ministry', () => {
    const { tasks, programme, units } = readDemonstrationFiles(data);
    const parents = new Map<string, string | null>(
      [...programme.units, ...units.units].map(({ code, parent }) => [code, parent]),
    );
    const leading = [...new Set(tasks.tasks.map(({ leadUnit }) => leadUnit))];
    const levels = leading.map((unit) =>
      parents.get(unit) === 'BTTTT' ? 2 : parents.get(parents.get(unit) ?? '') === 'BTTTT' ? 3 : 0,
    );
    expect(leading).toHaveLength(10);
    expect(levels.filter((level) => level === 2)).toHaveLength(6);
    expect(levels.filter((level) => level === 3)).toHaveLength(4);
  });

  it('name nobody who exists: leaders are their posts, and what other people are called says so', () => {
    const { people } = readDemonstrationFiles(data);
    const leading = people.posts.filter(({ kind }) => kind === 'headOfMinistry' || kind === 'fieldLeader');
    const named = (holder: string) => people.persons.find(({ person }) => person === holder)?.contact.name;
    expect(leading.map(({ holder }) => named(holder)).filter((name) => name !== undefined)).toEqual([]);
    const others = people.posts.filter((post) => !leading.includes(post)).map(({ holder }) => named(holder));
    expect(new Set(others).size).toBe(others.length);
    const invented =
      /(Ví|Thí) Dụ$|Minh Họa$|Làm Mẫu$|Giả (Định|Sử)$|Thử Nghiệm$|Mô Phỏng$|Diễn Tập$|Tưởng Tượng$|Trình Diễn$/;
    expect(others.filter((name) => name === undefined || !invented.test(name))).toEqual([]);
  });

  it('have people act on working days, in the hours of an office', () => {
    const { script, calendar } = readDemonstrationFiles(data);
    const off = new Set(calendar.daysOff.map(({ date }) => date));
    const acts = [...script.acts, ...script.cast];
    const wrong = acts.filter(({ at }) => {
      const weekday = new Date(`${at.slice(0, 10)}T00:00:00Z`).getUTCDay();
      return (
        weekday === 0 || weekday === 6 || off.has(at.slice(0, 10)) || at.slice(11) < '08:00' || at.slice(11) > '17:00'
      );
    });
    expect(wrong.map(({ key, at }) => [key, at])).toEqual([]);
  });

  it('belong together: posts stand in known units and are held by known people, and so do tokens', () => {
    const { people, programme, units: further } = readDemonstrationFiles(data);
    const units = [...programme.units, ...further.units].map(({ code }) => code);
    const persons = people.persons.map(({ person }) => person);
    expect(units).toEqual(expect.arrayContaining(people.posts.map(({ unit }) => unit)));
    expect(persons.toSorted()).toEqual(people.posts.map(({ holder }) => holder).toSorted());
    expect(persons).toEqual(expect.arrayContaining(people.tokens.map(({ person }) => person)));
  });

  it('have a short name for every unit, and for no other', () => {
    const { shortNames, programme } = readDemonstrationFiles(data);
    expect(Object.keys(shortNames.units).toSorted()).toEqual(programme.units.map(({ code }) => code).toSorted());
  });

  it('name a focal point in every unit of the tasks that are assigned', () => {
    const told = readDemonstrationFiles(data).people.posts.flatMap((post) => (post.isFocalPoint ? [post.unit] : []));
    expect(told.toSorted()).toEqual([
      ...['BCA', 'BCYCP', 'BQP', 'BTTTT', 'C-ATTT', 'C-THH', 'P-ATHT', 'P-DVCTT', 'P-VTLT'],
      ...['TT-NTDL', 'TT-TT', 'V-KHCN', 'V-PC', 'VP-BTTTT'],
    ]);
  });
});

describe('the schemas', () => {
  const folder = join(data, 'schema');

  it.each(readdirSync(folder))('%s describes every property', (file) => {
    const schema: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    expect(undescribed(schema, '')).toEqual([]);
  });
});

describe('a data file that is not what its schema says', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dondoc-data-'));
    cpSync(data, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const rewrite = (file: string, from: string, to: string): void => {
    const path = join(folder, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  };

  it('stops the making and says where', async () => {
    rewrite('demonstration/people.json', '"kind":"deputyHead"', '"kind":"king"');
    await expect(requireSoundFiles(folder)).rejects.toThrow(/^demonstration\/people\.json: \/posts\/1\/kind /);
  });

  it('may not carry what nobody reads', async () => {
    rewrite('demonstration/tasks.json', '"leadUnit"', '"lead": "C-ATTT", "leadUnit"');
    await expect(requireSoundFiles(folder)).rejects.toThrow(DataFileInvalid);
  });

  it('is named when it is no JSON at all', () => {
    writeFileSync(join(folder, 'demonstration/script.json'), '{"acts": [');
    expect(() => readDemonstrationFiles(folder)).toThrow(/script\.json/);
  });
});

/** Places of properties without a description of their own or of what they refer to. */
function undescribed(schema: unknown, place: string): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, inner]: [string, unknown]) => {
    const here = `${place}/${key}`;
    if (key !== 'properties' || typeof inner !== 'object' || inner === null) return undescribed(inner, here);
    return Object.entries(inner).flatMap(([name, property]: [string, unknown]) => [
      ...(isDescribed(property) ? [] : [`${here}/${name}`]),
      ...undescribed(property, `${here}/${name}`),
    ]);
  });
}

const isDescribed = (property: unknown): boolean =>
  typeof property === 'object' && property !== null && 'description' in property && property.description !== '';
