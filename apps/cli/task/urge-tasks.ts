import { randomUUID } from 'node:crypto';
import type { Urged } from '#contracts/operation.js';
import { isTextCode, rejectionTexts } from '#texts/rejections.js';
import type { Run } from '../shell/command.js';
import { EXIT } from '../shell/exit-codes.js';
import { say } from '../shell/messages.js';
import { finished, type OperationAnswer, type Progress } from '../shell/operation.js';
import { type Column, sheet } from '../shell/sheet.js';
import { tryOut } from '../shell/try-out.js';

type UrgedTask = Urged['tasks'][number];

const columns: readonly Column<UrgedTask>[] = [
  { key: 'code', value: ({ code, task }) => code ?? task },
  { key: 'urge', value: ({ number }) => number },
  {
    key: 'refused',
    value: ({ refused }) => refused,
    text: ({ refused }, language) =>
      refused !== null && isTextCode(refused) ? rejectionTexts[refused][language][0] : '',
    tone: ({ refused }) => (refused === null ? undefined : 'bad'),
  },
  { key: 'id', value: ({ task }) => task },
];

/** One task or many are urged, all of them or none. */
export const urgeTasks: Run = async (context) => {
  const { args, client, output, language, waitMs } = context;
  const tasks = args.texts('tasks');
  const key = args.text('idempotencyKey') ?? randomUUID();
  const body = {
    ...(tasks.length === 0 ? {} : { tasks }),
    ...given('period', args.text('period')),
    ...{ text: await args.required('text'), answerBy: await args.required('answerBy') },
    ...given('reason', args.text('reason')),
    ...given('unit', args.text('unit')),
  };
  if (args.isSet('dryRun')) return tryOut(context, '/v1/urges', { body, idempotencyKey: key });
  const started = await client.post<OperationAnswer<Urged>>('/v1/urges', { body, idempotencyKey: key });
  if (started.state === 'running') output.note(say('operation-runs-under', language, { key }));
  const tell = (progress: Progress) => output.note(say('operation-progress', language, { ...progress }));
  const result = await finished(client, started, waitMs, { key, tell });
  output.note(result.said);
  output.show({ answer: result, main: sheet(result.tasks, columns) });
  return result.refused > 0 ? EXIT.failure : EXIT.ok;
};

const given = (field: string, value: string | undefined) => (value === undefined ? {} : { [field]: value });
