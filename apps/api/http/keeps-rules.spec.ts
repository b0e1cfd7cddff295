import { describe, expect, it } from '@jest/globals';
import { plainToInstance, Type } from 'class-transformer';
import { Allow, IsOptional, IsString, ValidateIf, ValidateNested, validateSync } from 'class-validator';
import { commandDefinitions } from '#application/command-definitions.js';
import type { BodyClass } from '#application/engine/definition/fields.js';
import { readDefinitions } from '#application/read-definitions.js';
import { keepsRules } from './keeps-rules.js';

const rules = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false, stopAtFirstError: true };
const isFaultless = (body: object) => validateSync(body, rules).length === 0;

const bodies: readonly (readonly [name: string, body: BodyClass, example: object])[] = [
  ...Object.values(commandDefinitions).flatMap(({ name, door }) =>
    door === undefined ? [] : [[name, door.body, door.example] as const],
  ),
  // Most reads need nothing to be said; those that do show what in their example.
  ...Object.values(readDefinitions).map(({ name, params, example = '' }) => {
    const needed = validateSync(new params()).length > 0;
    return [name, params, needed ? Object.fromEntries(new URLSearchParams(example)) : {}] as const;
  }),
];

/** What a sender may put where anything stands. */
const STRANGE: readonly unknown[] = [
  ...[
    undefined,
    null,
    '',
    ' ',
    'a',
    'a\u0000',
    'x'.repeat(30_000),
    '2020-05-25',
    '2020-05-25T08:00:00+07:00',
    '2020-Q2',
  ],
  ...[0, -1, 40, 1.5, 1e9, true, false, [], [null], ['a'], [1], [['a']], [{}], [[]], {}, { vi: 'a' }, { en: 1 }],
  ...[{ text: 'a' }, { date: '2020-06-30' }, { kind: 'quarter', period: '2020-Q2' }, { a: 'a' }],
];

/** The body with something strange in each place of it, one after another, and with something beside what it has. */
function* variants(given: object, fields: readonly string[]): Generator<object> {
  yield given;
  for (const field of [...new Set([...fields, ...Object.keys(given), 'nobodyAsked', 'constructor'])]) {
    for (const strange of STRANGE) yield { ...given, [field]: strange };
    const part: unknown = Reflect.get(given, field);
    if (Array.isArray(part)) {
      for (const [at, entry] of part.entries()) {
        if (typeof entry !== 'object' || entry === null) continue;
        for (const changed of variants(entry, [])) yield { ...given, [field]: part.with(at, changed) };
      }
    } else if (typeof part === 'object' && part !== null) {
      for (const changed of variants(part, [])) yield { ...given, [field]: changed };
    }
  }
}

const fieldsOf = (body: BodyClass) =>
  validateSync(new body(), { skipMissingProperties: false }).map(({ property }) => property);

describe('whether a body keeps the rules of its class', () => {
  it.each(bodies)('is what class-validator says of %s, whatever is sent', (_name, body, example) => {
    const answers = new Set<boolean>();
    for (const sent of variants(example, [...fieldsOf(body), 'unit', 'reason', 'asOf', 'limit'])) {
      const made = plainToInstance(body, JSON.parse(JSON.stringify(sent)) as object);
      const answer = isFaultless(made);
      answers.add(answer);
      if (keepsRules(made) !== answer) throw new Error(`${JSON.stringify(sent).slice(0, 200)}: ${answer}`);
    }
    expect([...answers].sort()).toEqual([false, true]);
  });

  it('is no for a class that asks in another way, whatever it holds', () => {
    class Conditional {
      @ValidateIf(() => false)
      @IsString({ validateIf: () => false })
      readonly name?: string;
    }
    class Allowed {
      @Allow()
      readonly name?: string;
    }
    class Whole {
      @IsOptional()
      @ValidateNested()
      @Type(() => Allowed)
      readonly part?: Allowed;
    }
    expect(keepsRules(new Conditional())).toBe(false);
    expect(keepsRules(new Allowed())).toBe(false);
    expect(keepsRules(new Whole())).toBe(true);
    expect(keepsRules(plainToInstance(Whole, { part: {} }))).toBe(false);
  });
});
