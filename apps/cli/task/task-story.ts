import type { StoryItem, TaskStory } from '#contracts/task-story.js';
import type { Run } from '../shell/command.js';
import { EXIT } from '../shell/exit-codes.js';
import { momentOf } from '../shell/labels.js';
import { type Column, sheet } from '../shell/sheet.js';

const columns: readonly Column<StoryItem>[] = [
  { key: 'at', value: ({ at }) => at, text: ({ at }, language) => momentOf(at, language) },
  { key: 'what', value: ({ headline }) => headline },
  { key: 'actor', value: ({ by }) => (by === null ? null : [by.unit, by.post, by.person].filter(Boolean).join('/')) },
  { key: 'recipients', value: ({ told }) => [...new Set(told.map(({ unit, post }) => `${unit}/${post}`))].join(' ') },
  { key: 'reason', value: ({ reason }) => reason },
  { key: 'document', value: ({ document }) => document },
];

/** What became of a task, oldest first; what people wrote at length stands in the answer. */
export const showStory: Run = async ({ args, client, output }) => {
  const path = `/v1/tasks/${encodeURIComponent(args.operand('task'))}/story`;
  const story = await client.get<TaskStory>(path, { asOf: args.text('asOf') });
  output.show({ answer: story, main: sheet(story.items, columns) });
  return EXIT.ok;
};
