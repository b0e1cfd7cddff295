import { postTexts } from '#texts/directory/posts.js';
import { whoMayTexts } from '#texts/directory/rights.texts.js';
import { fill } from '#texts/fill.js';
import type { Language } from '#texts/language.js';
import type { CommandDefinition } from './command-definition.js';
import { WATCHING, type WhoMay, WORKING } from './right.js';

type Given = Pick<CommandDefinition, 'who' | 'stream'>;
type Holders = Exclude<WhoMay, string>;

const OR = { vi: '; hoặc ', en: '; or ' };
/** Except this *and* that, except as this *or* that. */
const EXCEPT = { vi: 'conjunction', en: 'disjunction' } as const;

/** Who may give a command, as its right says it, in words: `in the lead unit: head of unit or deputy head`. */
export const whoMay = ({ who, stream }: Given, language: Language): string =>
  who
    .map((each) => (typeof each === 'string' ? whoMayTexts[each][language] : holdersIn(each, stream, language)))
    .join(OR[language]);

function holdersIn({ posts, kinds }: Holders, stream: Given['stream'], language: Language): string {
  const say = (text: 'some' | 'allBut' | 'anywhere', listed: string): string =>
    fill(whoMayTexts[text][language], { unit: unitOf(posts, stream)[language], posts: listed }, language);
  const others = WATCHING.filter((kind) => !kinds.includes(kind));
  if (posts === 'any') return say('anywhere', list(kinds, language));
  // Shorter than who may.
  if (others.length > 0 && WORKING.every((kind) => kinds.includes(kind))) {
    return say('allBut', list(others, language, EXCEPT[language]));
  }
  return `${say('some', list(kinds, language))}${posts === 'lead' ? whoMayTexts.lent[language] : ''}`;
}

function unitOf(posts: Holders['posts'], stream: Given['stream']) {
  if (posts === 'assigningOrAbove') return whoMayTexts.assigningUnitOrAbove;
  if (posts === 'assigning') return stream === 'programme' ? whoMayTexts.keepingUnit : whoMayTexts.assigningUnit;
  return stream === 'duty' ? whoMayTexts.owingUnit : whoMayTexts.leadUnit;
}

const list = (
  kinds: Holders['kinds'],
  language: Language,
  type: Intl.ListFormatOptions['type'] = 'disjunction',
): string => new Intl.ListFormat(language, { type }).format(kinds.map((kind) => postTexts[kind][language]));
