import type { VerbLine, VerbOption } from './verb-line.js';

/** What stands for the thing in an example; what has no code is named by an id from somewhere else. */
const OPERANDS: Readonly<Record<string, string>> = { task: 'MH-01', duty: 'NQ17/2020-Q2/C-ATTT' };
/** Safe in every shell without quotes. */
const PLAIN = /^[\p{L}\p{N}./_-]+$/u;

/** The words that give the command with this body. */
export function typedExample(line: Omit<VerbLine, 'example'>, body: object): readonly string[] {
  const operands = line.operands.flatMap((name) => (name in line.waiting ? [] : (OPERANDS[name] ?? 'ID')));
  const reason = valueIn(body, 'reason');
  return [
    ...line.name.split(' '),
    ...operands,
    ...line.options.flatMap((option) => wordsFor(option, body)),
    ...(reason === undefined ? [] : ['--reason', String(reason)]),
  ];
}

/** As one types it at a shell. */
export const shellLine = (words: readonly string[]): string =>
  ['dondoc', ...words.map((word) => (PLAIN.test(word) ? word : `"${word.replaceAll(/["$`\\]/g, '\\$&')}"`))].join(' ');

function wordsFor({ flags, field, ...option }: VerbOption, body: object): readonly string[] {
  const long = flags.split(' ')[0] ?? '';
  if (option.kind === 'entries') {
    return listIn(body, field[0]).flatMap((entry) => [long, String(valueIn(entry, field[1]))]);
  }
  const value = field.reduce<unknown>(valueIn, body);
  if (value === undefined) return [];
  if (option.kind === 'list') return listIn(body, field[0]).flatMap((each) => [long, String(each)]);
  if (option.kind === 'parts') return [long, option.parts.flatMap((part) => valueIn(value, part) ?? []).join('/')];
  if (option.kind === 'yesNo') return [long, value === true ? 'yes' : 'no'];
  return option.kind === 'flag' || option.kind === 'negated' ? [long] : [long, String(value)];
}

const valueIn = (whole: unknown, field = ''): unknown =>
  Object.entries(Object(whole)).find(([key]) => key === field)?.[1];

function listIn(body: object, field = ''): readonly unknown[] {
  const list = valueIn(body, field);
  return Array.isArray(list) ? list : [];
}
