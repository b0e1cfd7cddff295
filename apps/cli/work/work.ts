import type { FailedMail, Work, WorkAbout, WorkItem } from '#contracts/me.js';
import { instantOf } from '#domain/kernel/time.js';
import { workTexts } from '#texts/command-line/words.texts.js';
import { endText } from '#texts/dates.js';
import type { Run } from '../shell/command.js';
import { EXIT } from '../shell/exit-codes.js';
import { momentOf, textIn, wordOf } from '../shell/labels.js';
import type { Language } from '../shell/language.js';
import { say } from '../shell/messages.js';
import { type Column, sheet } from '../shell/sheet.js';

const columns: readonly Column<WorkItem>[] = [
  {
    key: 'why',
    value: ({ why }) => why,
    text: ({ why }, language) => wordOf(workTexts, why, language),
    tone: ({ isOverdue }) => (isOverdue ? 'bad' : undefined),
  },
  { key: 'code', value: ({ about }) => about.code },
  { key: 'title', value: ({ about }) => titleOf(about, 'vi'), text: titled },
  { key: 'about', value: (item) => wordsOf(item, 'vi'), isForScripts: true },
  { key: 'leadUnit', value: ({ about }) => about.leadUnit },
  {
    key: 'dueAt',
    value: ({ dueAt }) => dueAt,
    text: ({ dueAt }, language) => (dueAt === null ? '' : endText(instantOf(dueAt), language)),
  },
  { key: 'id', value: (item) => subjectOf(item)?.id },
];

/** What one has to act on: the doors take its id. */
const subjectOf = ({ escalation, directive, blocker, duty, task, failedMail, unreached }: WorkItem) =>
  escalation ?? directive ?? blocker ?? duty ?? task ?? failedMail ?? unreached;

/** Of the task; what is about no task has a title of its own. */
const titleOf = (about: WorkAbout, language: Language): string =>
  textIn(about.task === null ? about.title : about.task.title, language);

/** A blocker's title and a directive's words: with several on one task only they tell which is meant. */
function wordsOf({ about, directive, failedMail, unreached, urge }: WorkItem, language: Language): string {
  if (directive !== undefined) return directive.text;
  if (urge !== undefined) return say('urge', language, { number: urge.number, text: urge.text ?? '' });
  if (failedMail !== undefined) return failedMailOf(failedMail, language);
  if (unreached !== undefined) return say(`unreached-${unreached.missing}`, language, { tasks: unreached.tasks ?? 0 });
  return about.kind === 'blocker' ? textIn(about.title, language) : '';
}

/** How many, of which day, and for whom. */
function failedMailOf({ count, day, recipients }: FailedMail, language: Language): string {
  const whom = recipients.map(({ person, post, unit, unitName }) => {
    const where = unitName === null ? unit : textIn(unitName, language);
    return `${post === null ? person : textIn(post, language)} (${where})`;
  });
  return say('failed-mail', language, { count, day: momentOf(day, language), recipients: whom.join(', ') });
}

function titled(item: WorkItem, language: Language): string {
  const texts = [wordsOf(item, language), titleOf(item.about, language)];
  return texts.filter((text) => text !== '').join(' – ');
}

export const showWork: Run = async ({ args, client, output }) => {
  const work = await client.get<Work>('/v1/me/work', { asOf: args.text('asOf') });
  output.show({ answer: work, main: sheet(work.items, columns), empty: 'nothing-waits' });
  return EXIT.ok;
};
