import type { PlanItemView, PlanView } from '#contracts/plan.js';
import { occurrenceText } from '#texts/notice/steps.js';
import type { Run } from '../shell/command.js';
import { EXIT } from '../shell/exit-codes.js';
import { aboutOf, momentOf, postOf } from '../shell/labels.js';
import { say } from '../shell/messages.js';
import { type Column, sheet } from '../shell/sheet.js';

const columns: readonly Column<PlanItemView>[] = [
  { key: 'at', value: ({ at }) => at, text: ({ at }, language) => momentOf(at, language) },
  { key: 'kind', value: ({ about }) => about.kind },
  {
    key: 'code',
    value: ({ about }) => about.code ?? about.id,
    text: ({ about }, language) => aboutOf(about, language),
  },
  {
    key: 'step',
    value: ({ step }) => step,
    text: ({ step, repeat }, language) => occurrenceText(`${step}/${repeat}`, language),
  },
  { key: 'repeat', value: ({ repeat }) => repeat },
  { key: 'unit', value: ({ recipient }) => recipient.unit },
  {
    key: 'post',
    value: ({ recipient }) => recipient.post,
    text: ({ recipient }, language) => postOf(recipient.post, language),
  },
];

export const showPlan: Run = async ({ args, client, output, language }) => {
  const plan = await client.get<PlanView>('/v1/plan', {
    programme: await args.required('programme'),
    from: args.text('from'),
    to: args.text('to'),
    asOf: args.text('asOf'),
  });
  output.show({ answer: plan, main: sheet(plan.items, columns) });
  if (plan.cutOffAt !== null) output.note(say('plan-cut-off', language, { at: plan.cutOffAt }));
  return EXIT.ok;
};
