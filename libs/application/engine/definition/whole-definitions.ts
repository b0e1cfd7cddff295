import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { invariant } from '#domain/kernel/invariant.js';
import type { Texts } from '#texts/language.js';
import { isOfSameFacts } from '#texts/said.js';
import type { CommandDefinition, CommandDoor } from './command-definition.js';
import type { DefinedRead } from './read-definition.js';

type Table<Definition> = Readonly<Record<string, Partial<Definition> | undefined>>;

/**
 * The compiler asks every definition for its right, its texts and its example; one that a cast let through would be a
 * command that anybody may give, or a call that nobody can make. So it is asked once more, before a door opens.
 *
 * @throws InvariantBroken that names everything that is missing.
 */
export function requireWholeDefinitions(commands: Table<CommandDefinition>, reads: Table<DefinedRead>): void {
  const missing = [
    ...Object.entries(commands).flatMap(([name, command]) => lacks(name, lackingInCommand(name, command))),
    ...Object.entries(reads).flatMap(([name, read]) => lacks(name, lackingInRead(name, read))),
    ...twice([...Object.values(commands).map((command) => command?.door?.route), ...routesOf(reads)]),
  ];
  invariant(missing.length === 0, `every definition is whole: ${missing.join('; ')}`);
}

const lacks = (name: string, parts: readonly string[]): readonly string[] =>
  parts.length === 0 ? [] : [`${name} lacks ${parts.join(', ')}`];

function lackingInCommand(key: string, definition: Partial<CommandDefinition> = {}): readonly string[] {
  const { name, who = [], refusal, Command, door } = definition;
  return [
    ...unless(name === key, 'its name'),
    ...unless(who.length > 0 && typeof refusal === 'function', 'a right'),
    ...unless(typeof Command === 'function', 'a class on the bus'),
    ...(door === undefined ? [] : lackingInDoor(door)),
  ];
}

function lackingInDoor(door: Partial<CommandDoor>): readonly string[] {
  const { route, text, make, body, example } = door;
  return [
    ...unless(isRoute(route, 'POST'), 'a route'),
    ...unless(typeof make === 'function', 'what is made of its body'),
    ...lackingTexts(text),
    ...lackingInWords(door.said),
    ...(body === undefined ? ['a body'] : wrongInExample(body, example)),
  ];
}

function lackingInWords(said: Partial<CommandDoor['said']> | undefined): readonly string[] {
  if (typeof said?.facts !== 'function' || said.texts === undefined) return ['what it says was recorded'];
  const { done, already } = said.texts;
  return [
    ...lackingTexts(done).map((each) => `${each} for what was recorded`),
    ...lackingTexts(already).map((each) => `${each} for what stood already`),
    ...unless([done, already].every(isOfSameFacts), 'the same facts in vi and en'),
  ];
}

function lackingInRead(key: string, definition: Partial<DefinedRead> = {}): readonly string[] {
  const { name, route, params, text, read, Query } = definition;
  return [
    ...unless(name === key, 'its name'),
    ...unless(isRoute(route, 'GET'), 'a route'),
    ...unless(typeof params === 'function', 'its parameters'),
    ...unless(typeof read === 'function', 'what it answers'),
    ...unless(typeof Query === 'function', 'a class on the bus'),
    ...lackingTexts(text),
  ];
}

/** As a door takes it: nothing unknown, and every rule of the body kept. */
function wrongInExample(body: CommandDoor['body'], example: object | undefined): readonly string[] {
  if (example === undefined) return ['an example'];
  const rules = { whitelist: true, forbidNonWhitelisted: true, stopAtFirstError: true };
  const [wrong] = validateSync(plainToInstance(body, example), rules);
  return wrong === undefined ? [] : [`an example that its body takes (${wrong.property})`];
}

const lackingTexts = (text: Partial<Texts> = {}): readonly string[] =>
  (['vi', 'en'] as const).flatMap((language) => unless(!!text[language]?.trim(), `a text in ${language}`));

const isRoute = (route: string | undefined, method: string): boolean => route?.startsWith(`${method} /v1/`) === true;

const routesOf = (reads: Table<DefinedRead>): readonly (string | undefined)[] =>
  Object.values(reads).map((read) => read?.route);

/** Of two definitions with one route, Nest would serve the first and say nothing. */
function twice(routes: readonly (string | undefined)[]): readonly string[] {
  const known = routes.filter((route) => route !== undefined);
  return known.filter((route, place) => known.indexOf(route) !== place).map((route) => `${route} stands twice`);
}

const unless = (holds: boolean, part: string): readonly string[] => (holds ? [] : [part]);
