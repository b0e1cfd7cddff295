import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { commandDefinitions } from '#application/command-definitions.js';
import { commands } from '../commands-table.js';
import { Args } from '../shell/args.js';
import { commandLine, type Invocation } from '../shell/command-line.js';
import { bodyOf } from './body-of.js';
import type { VerbLine, VerbOption } from './verb-line.js';
import { verbLines } from './verb-of-definition.js';
import { verbsFile } from './verbs-file.js';

const lines = verbLines();
const doors = Object.values(commandDefinitions).flatMap(({ name, door }) =>
  door === undefined ? [] : [{ name, door }],
);
/** Commands that nobody gives on the command line, and why not. */
const without: Readonly<Record<string, string>> = {};
const EVERYWHERE = [
  'output',
  'asOf',
  'reason',
  'input',
  'url',
  'token',
  'lang',
  'timeout',
  'unit',
  'idempotencyKey',
  'ifMatch',
];

async function bodyTyped(words: readonly string[]): Promise<object> {
  let invocation: Invocation | undefined;
  const program = commandLine('en', async (understood) => {
    invocation = understood;
  });
  await program.parseAsync(words, { from: 'user' });
  const line = lines.find(({ name }) => name === invocation?.spec.name);
  return bodyOf(line?.options ?? [], new Args(invocation?.values ?? {}, invocation?.known ?? {}, undefined));
}

/** The words that say what stands in the field of a body. */
function wordsFor({ flags, field, ...option }: VerbOption, body: object): readonly string[] {
  const long = flags.split(' ')[0] ?? '';
  if (option.kind === 'entries')
    return listIn(body, field[0]).flatMap((entry) => [long, String(valueIn(entry, field[1]))]);
  const value = field.reduce<unknown>(valueIn, body);
  if (value === undefined) return [];
  if (option.kind === 'list') return listIn(body, field[0]).flatMap((each) => [long, String(each)]);
  if (option.kind === 'parts') return [long, option.parts.flatMap((part) => valueIn(value, part) ?? []).join('/')];
  return option.kind === 'flag' || option.kind === 'negated' ? [long] : [long, String(value)];
}

const valueIn = (whole: unknown, field = ''): unknown =>
  Object.entries(Object(whole)).find(([key]) => key === field)?.[1];
function listIn(body: object, field = ''): readonly unknown[] {
  const list = valueIn(body, field);
  return Array.isArray(list) ? list : [];
}
const lineOf = (name: string | undefined): VerbLine | undefined => lines.find((line) => line.name === name);

describe('the verbs of the command line', () => {
  it('are, in the build, those of the definitions', () => {
    expect(JSON.parse(readFileSync(verbsFile(), 'utf8'))).toEqual(lines);
  });

  it.each(doors)('$name has one, or a reason why not', ({ name, door }) => {
    const known = commands.some((command) => command.name === door.verb?.name);
    expect(known).toBe(!Object.hasOwn(without, name));
  });

  it('have options of which none hides another, nor one that stands everywhere', () => {
    for (const { options } of lines) {
      const names = [...EVERYWHERE, ...options.map(({ name }) => name)];
      expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    }
  });

  it.each(doors.filter(({ door }) => lineOf(door.verb?.name) !== undefined))(
    'the example of $name can be typed',
    async ({ door }) => {
      const line = lineOf(door.verb?.name);
      const operands = line?.operands.map(() => 'ID') ?? [];
      const words = line?.options.flatMap((option) => wordsFor(option, door.example)) ?? [];
      const said = await bodyTyped([...(line?.name.split(' ') ?? []), ...operands, ...words]);
      const reason = line?.reason === 'required' ? { reason: valueIn(door.example, 'reason') } : {};
      expect({ ...said, ...reason }).toEqual(door.example);
    },
  );
});

describe('a body', () => {
  const report = ['report', 'submit', 'X', '--period', '2020-Q2', '--narrative', 'n'];
  const said = { period: '2020-Q2', narrative: 'n' };
  const direct = ['escalation', 'direct', 'X', '--text', 't', '--due', '2020-05-29', '--to'];
  const directed = { text: 't', due: '2020-05-29' };

  it.each([
    [[...report], said],
    [[...report, '--no-change', '--percent', '60'], { ...said, noChange: true, percent: 60 }],
    [[...report, '--evidence', 'a', '--evidence', 'b'], { ...said, evidence: ['a', 'b'] }],
    [[...direct, 'A'], { ...directed, addressee: { unit: 'A' } }],
    [[...direct, 'A/head', '--option', '0'], { ...directed, addressee: { unit: 'A', post: 'head' }, option: 0 }],
    [
      [...direct, 'A', '--given-how', 'h', '--given-by', 'b', '--given-at', '2020-05-25'],
      { ...directed, addressee: { unit: 'A' }, given: { how: 'h', by: 'b', at: '2020-05-25' } },
    ],
  ])('of %j', async (words, body) => {
    expect(await bodyTyped(words)).toEqual(body);
  });

  it('is not made of as many of one as of the other', async () => {
    const raise = ['blocker', 'raise', 'X', '--title', 't', '--description', 'd', '--cause', 'c'];
    for (const words of [
      ['--option', 'a'],
      ['--competence', 'a'],
      ['--option', 'a', '--option', 'b', '--competence', 'c'],
    ]) {
      await expect(bodyTyped([...raise, ...words])).rejects.toMatchObject({ key: 'as-many-of-each' });
    }
  });
});
