import type { Run } from '../shell/command.js';
import { write } from '../shell/write-result.js';
import { taskId } from './task-id.js';

/** How far the work on a task is, for a period. */
export const submitReport: Run = async (context) => {
  const { given, client } = context;
  const period = await given.required('period');
  const narrative = await given.required('narrative');
  const percent = given.number('percent');
  const selfRating = given.text('selfRating');
  const explanation = given.text('explanation');
  const evidence = given.texts('evidence');
  const id = await taskId(client, given.operand('task'));
  return write(context, `/v1/tasks/${id}/progress-reports`, {
    period,
    narrative,
    ...(percent === undefined ? {} : { percent }),
    ...(given.isNegated('change') ? { noChange: true } : {}),
    ...(selfRating === undefined ? {} : { selfRating }),
    ...(evidence.length === 0 ? {} : { evidence }),
    ...(explanation === undefined ? {} : { explanation }),
  });
};
