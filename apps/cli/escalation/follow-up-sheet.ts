import type { FollowUpStep } from '#contracts/ladder.js';
import { occurrenceText, skipTexts } from '#texts/notice/steps.js';
import { momentOf, postOf, wordOf } from '../shell/labels.js';
import { type Column, type Sheet, sheet } from '../shell/sheet.js';

/** Each step that was climbed: when, who was told, or why nobody was. */
const columns: readonly Column<FollowUpStep>[] = [
  { key: 'dueAt', value: ({ dueAt }) => dueAt, text: ({ dueAt }, language) => momentOf(dueAt, language) },
  {
    key: 'step',
    value: ({ step, repeat }) => `${step}/${repeat}`,
    text: ({ step, repeat }, language) => occurrenceText(`${step}/${repeat}`, language),
    tone: ({ isEscalation }) => (isEscalation ? 'bad' : undefined),
  },
  {
    key: 'recipients',
    value: ({ recipients }) => recipients.map(({ unit, post }) => `${unit}/${post}`).join(' '),
    text: ({ recipients, reason }, language) =>
      reason === null
        ? recipients.map(({ unit, post }) => `${postOf(post, language)} ${unit}`).join(', ')
        : `– ${wordOf(skipTexts, reason, language)}`,
  },
];

export const followUpSheet = (ladder: readonly FollowUpStep[]): Sheet => sheet(ladder, columns);
