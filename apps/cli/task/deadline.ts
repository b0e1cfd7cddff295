import type { DeadlinePreview } from '#contracts/deadline-preview.js';
import { roleTexts } from '#texts/directory/posts.js';
import { occurrenceText } from '#texts/notice/steps.js';
import type { Run } from '../shell/command.js';
import { EXIT } from '../shell/exit-codes.js';
import { momentOf, wordOf } from '../shell/labels.js';
import { type Column, sheet } from '../shell/sheet.js';

type Step = DeadlinePreview['steps'][number];

const columns: readonly Column<DeadlinePreview>[] = [
  { key: 'deadline', value: ({ text }) => text },
  {
    key: 'legalEnd',
    value: ({ legalEnd }) => legalEnd,
    text: ({ legalEnd }, language) => momentOf(legalEnd, language),
    tone: ({ isPast }) => (isPast ? 'bad' : undefined),
  },
  { key: 'lastDay', value: ({ lastDay }) => lastDay, text: ({ lastDay }, language) => momentOf(lastDay, language) },
  { key: 'workingDaysLeft', value: ({ workingDaysLeft }) => workingDaysLeft },
];

const steps: readonly Column<Step>[] = [
  { key: 'at', value: ({ at }) => at, text: ({ at }, language) => momentOf(at, language) },
  {
    key: 'step',
    value: ({ step, repeat }) => `${step}/${repeat}`,
    text: ({ step, repeat }, language) => occurrenceText(`${step}/${repeat}`, language),
  },
  {
    key: 'willTell',
    value: ({ to }) => to.join(' '),
    text: ({ to }, language) => to.map((role) => wordOf(roleTexts, role, language)).join(', '),
  },
];

/** What the words of a deadline would mean, before a task is given it. */
export const showDeadline: Run = async ({ args, client, output }) => {
  const preview = await client.get<DeadlinePreview>('/v1/deadline-preview', {
    text: args.operand('words'),
    programme: await args.required('programme'),
    pastDeadline: args.isSet('pastDeadline') ? 'true' : undefined,
    asOf: args.text('asOf'),
  });
  output.show({
    answer: preview,
    main: sheet([preview], columns),
    isRecord: true,
    after: [sheet(preview.steps, steps)],
  });
  return EXIT.ok;
};
