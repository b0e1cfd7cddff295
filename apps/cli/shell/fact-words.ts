import type { WireText } from '#contracts/answer.js';
import type { ThingFacts } from '#contracts/dry-run.js';
import type { WireDeadline, WireHandler } from '#contracts/task-card.js';
import { requestTexts } from '#texts/command-line/words.texts.js';
import { levelTexts } from '#texts/directory/posts.js';
import { skipTexts } from '#texts/notice/steps.js';
import { blockerTexts, directiveTexts, dutyTexts, progressTexts, timelinessTexts } from '#texts/statuses.js';
import { handlerOf, momentOf, statusOf, textIn, wordOf } from './labels.js';
import type { Language } from './language.js';

export type FactName = keyof ThingFacts;

type Words<Fact> = (fact: Fact, language: Language) => string;
type FactWords = { readonly [Name in FactName]-?: Words<NonNullable<ThingFacts[Name]>> };

const asItIs: Words<string | number> = (fact) => String(fact);
const units: Words<readonly string[]> = (fact) => fact.join(' ');
const statuses = { ...directiveTexts, ...dutyTexts, ...blockerTexts };

/** What people read of each fact; of one that there is not, nothing. */
const factWords: FactWords = {
  title: (fact: WireText, language) => textIn(fact, language),
  deliverable: asItIs,
  progress: (fact, language) => statusOf(progressTexts, fact, language),
  timeliness: (fact, language) => statusOf(timelinessTexts, fact, language),
  deadline: ({ text, legalEnd }: WireDeadline, language) =>
    legalEnd === null ? text : `${text} (${momentOf(legalEnd, language)})`,
  leadUnit: asItIs,
  coordinatingUnits: units,
  handler: (fact: WireHandler, language) => handlerOf(fact, language),
  percent: asItIs,
  request: (fact, language) => requestTexts[fact][language],
  urgesWaiting: asItIs,
  status: (fact, language) => statusOf(statuses, fact, language),
  level: (fact, language) => wordOf(levelTexts, fact, language),
  heldBy: (fact, language) => wordOf(skipTexts, fact, language),
  heldUntil: momentOf,
  nextStepAt: momentOf,
};

export function factInWords(name: FactName, facts: ThingFacts, language: Language): string {
  const fact = facts[name];
  // The fact and its words are of one name.
  const words = factWords[name] as Words<unknown>;
  return fact === null || fact === undefined ? '' : words(fact, language);
}

export const isFactName = (name: string): name is FactName => Object.hasOwn(factWords, name);
