import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const here = import.meta.dirname;
const read = (file: string): string => readFileSync(join(here, file), 'utf8');

describe('RejectionCode', () => {
  it('is the union of every rejection of the domain', () => {
    const declared = readdirSync(here, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
      .flatMap((file) => [...read(file).matchAll(/^export type (\w+Rejection)\b/gm)])
      .flatMap(([, name]) => name ?? []);
    const united = [...read('rejection-code.ts').matchAll(/^ {2}\| (\w+Rejection)/gm)].flatMap(
      ([, name]) => name ?? [],
    );
    expect(declared.length).toBeGreaterThan(10);
    expect(united.toSorted()).toEqual([...new Set(declared)].toSorted());
  });
});
