import { Option } from 'commander';
import { commandDefinitions } from '#application/command-definitions.js';
import { type CommandDefinition, namesIn } from '#application/engine/definition/command-definition.js';
import { type JsonSchema, schemaOf } from '#application/engine/definition/json-schema.js';
import type { Flag } from '#application/engine/definition/verb.js';
import { invariant } from '#domain/kernel/invariant.js';
import { type OptionText, optionTexts } from '#texts/command-line/options.texts.js';
import { typedExample } from './typed-example.js';
import type { VerbLine, VerbOption } from './verb-line.js';

/** What every command may say has its place apart from the others. */
const SAID_BY_ALL: readonly string[] = ['unit', 'reason'];

type Flags = Readonly<Record<string, Flag | undefined>>;

/** Every command that has a verb and answers at once. */
export const verbLines = (): readonly VerbLine[] => Object.values(commandDefinitions).flatMap(verbLineOf);

function verbLineOf({ door }: CommandDefinition): readonly VerbLine[] {
  if (door?.verb === undefined || door.answersOperation === true) return [];
  const { name, actsAs, flags = {}, waiting = {} } = door.verb;
  const body = schemaOf(door.body);
  const line = {
    name,
    path: door.route.replace('POST ', ''),
    operands: namesIn(door.route).map((each) => textOf(each, name)),
    waiting,
    actsAs,
    needsMatch: door.needsMatch === true,
    reason: isRequired(body, 'reason') ? 'required' : 'reason' in (body.properties ?? {}) ? 'optional' : 'none',
    options: optionsOf(body, { flags, verb: name, path: [], named: [], isAsked: true, isListed: false }),
  } as const;
  return [{ ...line, example: typedExample(line, door.example) }];
}

interface Place {
  readonly flags: Flags;
  readonly verb: string;
  /** Of the part whose fields these are; empty for the body. */
  readonly path: readonly string[];
  /** The same, without the parts that are not named on the line. */
  readonly named: readonly string[];
  /** A field of a part that may be left out is not asked for. */
  readonly isAsked: boolean;
  readonly isListed: boolean;
}

function optionsOf(schema: JsonSchema, place: Place): readonly VerbOption[] {
  const { properties = {} } = schema;
  const strange = Object.keys(place.flags).filter((field) => !(field in properties));
  invariant(
    strange.length === 0,
    `${place.verb} has flags of its own for fields that there are: ${strange.join(', ')}`,
  );
  return Object.entries(properties).flatMap(([field, of]) => {
    if (place.path.length === 0 && SAID_BY_ALL.includes(field)) return [];
    const flag = place.flags[field] ?? {};
    const path = [...place.path, field];
    const named = [...place.named, field];
    const isAsked = place.isAsked && isRequired(schema, field);
    const part = of.items ?? of;
    if (part.properties === undefined || flag.parts !== undefined) {
      return optionOf(of, flag, { ...place, path, named, isAsked });
    }
    const isListed = place.isListed || of.items !== undefined;
    const inner = { path, named: flag.isBare ? place.named : named, flags: flag.fields ?? {} };
    return optionsOf(part, { ...place, ...inner, isAsked, isListed });
  });
}

function optionOf(schema: JsonSchema, flag: Flag, { verb, path, named, isAsked, isListed }: Place): VerbOption {
  const isYesNo = schema.type === 'boolean' && isAsked;
  const flags = flag.flags ?? `--${kebab(named)}${isYesNo ? ' <yes|no>' : placeholder(schema, named)}`;
  const shown = { flags, name: new Option(flags).attributeName(), text: flag.text ?? textOf(camel(named), verb) };
  const filled = { ...shown, field: path, isRequired: isAsked && !isListed };
  if (isListed) return { ...filled, kind: 'entries' };
  if (flag.parts !== undefined) return { ...filled, kind: 'parts', parts: flag.parts };
  if (schema.enum !== undefined) return { ...filled, kind: 'choice', choices: schema.enum.map(String) };
  if (isYesNo) return { ...filled, kind: 'yesNo' };
  if (schema.type === 'boolean') return { ...filled, kind: flags.startsWith('--no-') ? 'negated' : 'flag' };
  if (schema.type === 'array') return { ...filled, kind: 'list' };
  return { ...filled, kind: schema.type === 'integer' ? 'number' : 'text' };
}

const isRequired = (schema: JsonSchema, field: string): boolean => schema.required?.includes(field) === true;

function placeholder({ type, format, enum: choices }: JsonSchema, path: readonly string[]): string {
  if (type === 'boolean') return '';
  if (choices !== undefined) return ` <${kebab(path).split('-').at(-1)}>`;
  if (type === 'integer') return ' <n>';
  return format === 'date' ? ' <day>' : ' <text>';
}

/** The words of a field are those of its name. */
function textOf(name: string, verb: string): OptionText {
  invariant(isOptionText(name), `libs/texts/command-line/options.texts.ts has ${name}, for ${verb}`);
  return name;
}

const isOptionText = (name: string): name is OptionText => Object.hasOwn(optionTexts, name);

const camel = ([first = '', ...others]: readonly string[]): string =>
  [first, ...others.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)].join('');

const kebab = (path: readonly string[]): string =>
  camel(path).replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
