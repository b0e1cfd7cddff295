import type { WireObligation } from '#contracts/about.js';
import type { DryRunAnswer, ThingFacts, ToldNext } from '#contracts/dry-run.js';
import { columnTexts } from '#texts/command-line/columns.texts.js';
import { occurrenceText } from '#texts/notice/steps.js';
import type { Context } from './command.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { type FactName, factInWords, isFactName } from './fact-words.js';
import type { Posting } from './http-client.js';
import { aboutOf, momentOf, postOf } from './labels.js';
import { say } from './messages.js';
import { type Column, sheet } from './sheet.js';

interface Change {
  readonly fact: FactName;
  readonly before: ThingFacts;
  readonly after: ThingFacts;
}

const changes: readonly Column<Change>[] = [
  { key: 'fact', value: ({ fact }) => fact, text: ({ fact }, language) => columnTexts[fact][language] },
  {
    key: 'before',
    value: ({ fact, before }) => forScripts(before[fact]),
    text: ({ fact, before }, language) => factInWords(fact, before, language),
  },
  {
    key: 'after',
    value: ({ fact, after }) => forScripts(after[fact]),
    text: ({ fact, after }, language) => factInWords(fact, after, language),
  },
];

const forScripts = (fact: unknown): string | number | null =>
  typeof fact === 'string' || typeof fact === 'number' ? fact : fact ? JSON.stringify(fact) : null;

const told: readonly Column<ToldNext>[] = [
  { key: 'at', value: ({ at }) => at, text: ({ at }, language) => momentOf(at, language) },
  {
    key: 'about',
    value: ({ about }) => about.code ?? about.id,
    text: ({ about }, language) => aboutOf(about, language),
  },
  {
    key: 'step',
    value: ({ step }) => step,
    text: ({ step, repeat }, language) => occurrenceText(`${step}/${repeat}`, language),
  },
  {
    key: 'willTell',
    value: ({ to }) => to.map(({ unit, post }) => `${unit}/${post}`).join(' '),
    text: ({ to }, language) => to.map(({ unit, post }) => `${postOf(post, language)} ${unit}`).join(', '),
  },
];

/** Has a command checked and not done, and shows what it would do: what changes, who is told now, and who next. */
export async function tryOut({ client, output, language }: Context, path: string, posting: Posting): Promise<ExitCode> {
  const answer = await client.post<DryRunAnswer>(path, { ...posting, query: { dryRun: 'true' } });
  const tells = sheet([...byStep(answer), ...(answer.next === null ? [] : [answer.next])], told);
  const headline = say('would-say', language, { said: answer.said });
  // Of work over many things each is changed alike; what is told of them is what differs.
  if (answer.after === null) output.show({ answer, headline, main: tells, empty: 'would-tell-nobody' });
  else {
    const main = sheet(changesOf(answer), changes);
    output.show({ answer, headline, main, empty: 'would-change-nothing', after: [tells] });
  }
  for (const { detail } of answer.warnings) output.note(say('warning', language, { detail }));
  output.note(say('dry-run', language));
  return EXIT.ok;
}

function changesOf({ before, after }: DryRunAnswer): readonly Change[] {
  const [was, willBe] = [before ?? {}, after ?? {}];
  return Object.keys(willBe)
    .filter(isFactName)
    .filter((fact) => before !== null || willBe[fact] !== null)
    .map((fact) => ({ fact, before: was, after: willBe }));
}

/** One line for a step of a thing, with all whom it tells. */
function byStep({ told: items }: DryRunAnswer): readonly ToldNext[] {
  const lines = new Map<string, ToldNext>();
  for (const { unit, post, ...what } of items) {
    const key = keyOf(what.about, `${what.step}/${what.repeat}`);
    lines.set(key, { ...what, to: [...(lines.get(key)?.to ?? []), { unit, post }] });
  }
  return [...lines.values()];
}

const keyOf = ({ kind, id }: WireObligation, step: string): string => `${kind} ${id} ${step}`;
