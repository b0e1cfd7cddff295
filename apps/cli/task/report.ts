import type { Run } from '../shell/command.js';
import { write } from '../shell/write-result.js';

/** How far the work on a task is, for a period. */
export const submitReport: Run = async (context) => {
  const { args } = context;
  const period = await args.required('period');
  const narrative = await args.required('narrative');
  const percent = args.number('percent');
  const selfRating = args.text('selfRating');
  const explanation = args.text('explanation');
  const evidence = args.texts('evidence');
  return write(context, `/v1/tasks/${encodeURIComponent(args.operand('task'))}/progress-reports`, {
    period,
    narrative,
    ...(percent === undefined ? {} : { percent }),
    ...(args.isNegated('change') ? { noChange: true } : {}),
    ...(selfRating === undefined ? {} : { selfRating }),
    ...(evidence.length === 0 ? {} : { evidence }),
    ...(explanation === undefined ? {} : { explanation }),
  });
};
