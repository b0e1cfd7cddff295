import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DataFileInvalid, readDemonstrationFiles } from './read-files.js';

const data = fileURLToPath(new URL('../../data', import.meta.url));

describe('the data files', () => {
  it('are what their schemas say', () => {
    const files = readDemonstrationFiles(data);
    expect(files.programme.tasks).toHaveLength(55);
    expect(files.calendar.daysOff).toHaveLength(33);
    expect(files.tasks.tasks).toHaveLength(6);
  });

  it('belong together: posts stand in known units and are held by known people, and so do tokens', () => {
    const { people, programme } = readDemonstrationFiles(data);
    const units = programme.units.map(({ code }) => code);
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
    expect(told.toSorted()).toEqual(['BCA', 'BCYCP', 'BQP', 'BTTTT', 'C-ATTT']);
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

  it('stops the start and says where', () => {
    rewrite('demonstration/people.json', '"kind":"deputyHead"', '"kind":"king"');
    expect(() => readDemonstrationFiles(folder)).toThrow(/^demonstration\/people\.json: \/posts\/1\/kind /);
  });

  it('may not carry what nobody reads', () => {
    rewrite('demonstration/tasks.json', '"leadUnit"', '"lead": "C-ATTT", "leadUnit"');
    expect(() => readDemonstrationFiles(folder)).toThrow(DataFileInvalid);
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
