import { commandDefinitions } from '#application/command-definitions.js';
import { type CommandDefinition, namesIn } from '#application/engine/definition/command-definition.js';
import { whoMay } from '#application/engine/definition/who-may.js';
import { type Knowing, mayKnow } from '#application/engine/sight/may-know.js';
import { mayRead, type Reading } from '#application/engine/sight/may-read.js';
import type { PostKind } from '#domain/directory/unit.js';
import { postTexts } from '#texts/directory/posts.js';
import { mayKnowTexts, mayReadTexts, rightsPageTexts } from '#texts/directory/rights.texts.js';
import { fill } from '#texts/fill.js';
import type { Language } from '#texts/language.js';

/** In the order in which work goes; whatever is new comes after these. */
const ORDER: readonly CommandDefinition['stream'][] = ['task', 'duty', 'blocker', 'escalated', 'directive', 'inbox'];

/** `docs/en/rights.md` and `docs/vi/rights.md`: every command, how it is given, and who may, as the definitions have it. */
export function rightsPage(language: Language): string {
  const say = (text: keyof typeof rightsPageTexts): string => rightsPageTexts[text][language];
  const definitions = Object.values(commandDefinitions).toSorted((a, b) => placeOf(a) - placeOf(b));
  const ofPeople = definitions.filter(({ who }) => !who.every((each) => each === 'system'));
  const withDoor = ofPeople.filter(({ door }) => door !== undefined);
  const withOthers = ofPeople.filter(({ door }) => door === undefined);
  const bySystem = definitions.filter((definition) => !ofPeople.includes(definition));
  const named = (definition: CommandDefinition): string => definition.text[language];
  return [
    `# ${say('title')}`,
    '',
    `${say('made')} ${say('other')}`,
    '',
    say('rules'),
    '',
    `## ${say('given')}`,
    '',
    ...table([
      [say('what'), say('who'), say('commandLine'), say('http')],
      ...withDoor.map((each) => [named(each), whoMay(each, language), typed(each), called(each)]),
    ]),
    '',
    `## ${say('withOthers')}`,
    '',
    say('withOthersWhy'),
    '',
    ...table([[say('what'), say('who')], ...withOthers.map((each) => [named(each), whoMay(each, language)])]),
    '',
    `## ${say('reading')}`,
    '',
    say('readingRules'),
    '',
    ...table([
      [say('post'), say('reads'), say('names')],
      ...postKinds.map((kind) => [
        postTexts[kind][language],
        readsInWords(mayRead[kind], language),
        knowsInWords(mayKnow[kind], language),
      ]),
    ]),
    '',
    `## ${say('bySystem')}`,
    '',
    say('bySystemWhy'),
    '',
    ...bySystem.map((each) => `- ${named(each)}`),
    '',
  ].join('\n');
}

const postKinds = Object.keys(mayRead) as readonly PostKind[];

function readsInWords(readings: readonly Reading[], language: Language): string {
  if (readings.length === 0) return mayReadTexts.nothing[language];
  const list = new Intl.ListFormat(language, { type: 'disjunction' });
  const sentences = readings.map(({ of, parts }) => {
    const named = parts.map((part) => mayReadTexts[part][language]);
    return fill(mayReadTexts[of][language], { parts: list.format(named) }, language);
  });
  return sentences.join('; ');
}

function knowsInWords(knowings: readonly Knowing[], language: Language): string {
  const named = knowings.map(({ of, on }) => {
    const people = mayKnowTexts[of][language];
    return on.includes('work') ? people : fill(mayKnowTexts.onOrganisation[language], { people }, language);
  });
  return named.join('; ');
}

const placeOf = ({ stream }: CommandDefinition): number =>
  (ORDER.indexOf(stream) + ORDER.length + 1) % (ORDER.length + 1);

const typed = ({ door }: CommandDefinition): string =>
  door?.verb === undefined
    ? ''
    : `\`${['dondoc', door.verb.name, ...namesIn(door.route).map((name) => operandOf(name, door.verb?.waiting))].join(' ')}\``;

/** In square brackets where it need not be typed. */
const operandOf = (name: string, waiting: Readonly<Record<string, string>> = {}): string =>
  name in waiting ? `[${name}]` : `<${name}>`;

const called = ({ door }: CommandDefinition): string => `\`${door?.route ?? ''}\``;

/** Rows of a table in Markdown, the first of them its head. */
function table([head = [], ...rows]: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)];
}
