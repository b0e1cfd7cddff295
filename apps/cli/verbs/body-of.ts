import type { Args } from '../shell/args.js';
import { EXIT } from '../shell/exit-codes.js';
import { Failure } from '../shell/failure.js';
import type { VerbOption } from './verb-line.js';

interface Body {
  [field: string]: unknown;
}

/**
 * The body that was typed. What was typed wrongly is told before anything is asked for. What a field may hold the server
 * says.
 */
export async function bodyOf(options: readonly VerbOption[], args: Args): Promise<object> {
  const body: Body = {};
  for (const [list, entries] of entriesOf(options, args)) body[list] = entries;
  const typed = options.map((option) => [option, valueTyped(option, args)] as const);
  for (const [option, value] of typed) {
    const said = value ?? (option.isRequired ? asWritten(option, await args.required(option.name)) : undefined);
    if (said !== undefined) put(body, option.field, said);
  }
  return body;
}

function valueTyped(option: VerbOption, args: Args): unknown {
  const { kind, name } = option;
  if (kind === 'number') return args.number(name);
  if (kind === 'yesNo') return yesNo(args.choice(name, YES_NO));
  if (kind === 'choice') return args.choice(name, option.choices);
  if (kind === 'flag') return args.isSet(name) || undefined;
  if (kind === 'negated') return args.isNegated(name) || undefined;
  if (kind === 'entries') return undefined;
  if (kind === 'list') return args.texts(name).length === 0 ? undefined : args.texts(name);
  const text = args.text(name);
  return text === undefined ? undefined : asWritten(option, text);
}

/** Of one text, as typed or as answered at the terminal. */
function asWritten(option: VerbOption, text: string): unknown {
  if (option.kind === 'list') return [text];
  if (option.kind === 'number') return Number(text);
  if (option.kind === 'yesNo') return yesNo(text);
  if (option.kind !== 'parts') return text;
  const words = text.split('/');
  return Object.fromEntries(option.parts.flatMap((part, at) => (words[at] === undefined ? [] : [[part, words[at]]])));
}

const YES_NO = ['yes', 'no'] as const;
/** What is neither stays as it was typed: the server says what it wants. */
const yesNo = (word: string | undefined): unknown => (word === 'yes' || word === 'no' ? word === 'yes' : word);

function put(body: Body, [field = '', ...inwards]: readonly string[], value: unknown): void {
  if (inwards.length === 0) {
    body[field] = value;
    return;
  }
  const inner: Body = { ...(typeof body[field] === 'object' ? body[field] : {}) };
  put(inner, inwards, value);
  body[field] = inner;
}

/** The lists of parts: the first `--competence` belongs to the first `--option`, and so on. */
function entriesOf(options: readonly VerbOption[], args: Args): readonly (readonly [string, readonly object[]])[] {
  const listed = options.filter(({ kind }) => kind === 'entries');
  return [...new Set(listed.map(({ field: [list = ''] }) => list))].flatMap((list) => {
    const [first, ...others] = listed.filter(({ field }) => field[0] === list);
    const firsts = first === undefined ? [] : args.texts(first.name);
    for (const other of others) {
      const seconds = args.texts(other.name).length;
      const facts = { first: longOf(first), second: longOf(other), firsts: firsts.length, seconds };
      if (seconds !== firsts.length) throw new Failure(EXIT.usage, 'as-many-of-each', facts);
    }
    const of = listed.filter(({ field }) => field[0] === list);
    const entries = firsts.map((_, at) =>
      Object.fromEntries(of.map(({ field, name }) => [field[1], args.texts(name)[at]])),
    );
    return entries.length === 0 ? [] : [[list, entries] as const];
  });
}

const longOf = (option: VerbOption | undefined): string => option?.flags.split(' ')[0] ?? '';
