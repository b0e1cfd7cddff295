import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { commandDefinitions } from '#application/command-definitions.js';
import { commands } from '../commands-table.js';
import { Args } from '../shell/args.js';
import { commandLine, type Invocation } from '../shell/command-line.js';
import { bodyOf } from './body-of.js';
import { shellLine } from './typed-example.js';
import type { VerbLine } from './verb-line.js';
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
  'dryRun',
  'ifMatch',
];

async function typed(words: readonly string[]) {
  let invocation: Invocation | undefined;
  const program = commandLine('en', async (understood) => {
    invocation = understood;
  });
  await program.parseAsync(words, { from: 'user' });
  const line = lines.find(({ name }) => name === invocation?.spec.name);
  const values = invocation?.values ?? {};
  const body = await bodyOf(line?.options ?? [], new Args(values, invocation?.known ?? {}, undefined));
  return { name: invocation?.spec.name, body, reason: values['reason'] };
}
const bodyTyped = async (words: readonly string[]): Promise<object> => (await typed(words)).body;

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
    'the example of $name, as its help shows it, is the example over HTTP',
    async ({ door }) => {
      const line = lineOf(door.verb?.name);
      const { body, reason } = await typed(line?.example ?? []);
      expect({ ...body, ...(reason === undefined ? {} : { reason }) }).toEqual(door.example);
    },
  );

  it('have in their help, in both languages, a line that one can type at a shell', () => {
    const direct = lineOf('escalation direct');
    const typable =
      'dondoc escalation direct ID --text "Cục An toàn thông tin chuẩn bị nội dung họp." --to C-ATTT --due 2020-05-29';
    for (const [language, title] of [
      ['vi', 'Ví dụ:'],
      ['en', 'Example:'],
    ] as const) {
      let help = '';
      const verb = commandLine(language, async () => {}).commands.flatMap(({ commands: verbs }) =>
        verbs.filter((each) => each.name() === 'direct'),
      )[0];
      verb?.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
      expect(help).toContain(`\n${title}\n  ${typable}\n`);
    }
    expect(shellLine(direct?.example ?? [])).toBe(typable);
    expect(shellLine(['a', 'b"$`\\c', ''])).toBe('dondoc a "b\\"\\$\\`\\\\c" ""');
  });

  it('and of the other commands the example can be typed', async () => {
    const others = commands.filter(({ name, example }) => lineOf(name) === undefined && example !== undefined);
    expect(others.length).toBeGreaterThan(0);
    for (const { name, example = '' } of others) {
      const [program, ...words] = example.split(' ');
      expect([program, (await typed(words)).name]).toEqual(['dondoc', name]);
    }
  });
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
