import { randomUUID } from 'node:crypto';
import type { Run } from '../shell/command.js';
import { EXIT } from '../shell/exit-codes.js';
import { say } from '../shell/messages.js';
import { finished, type OperationAnswer, type Progress } from '../shell/operation.js';
import { type Column, sheet } from '../shell/sheet.js';
import { tryOut } from '../shell/try-out.js';

/** What the operation ends with. */
interface SentAgain {
  readonly programme: string;
  readonly period: string;
  readonly sentAgain: number;
  readonly refused: number;
}

const columns: readonly Column<SentAgain>[] = [
  { key: 'programme', value: ({ programme }) => programme },
  { key: 'period', value: ({ period }) => period },
  { key: 'sentAgain', value: ({ sentAgain }) => sentAgain },
  { key: 'refused', value: ({ refused }) => refused },
];

/** A period's mail that was given up goes out again. */
export const retryDeliveries: Run = async (context) => {
  const { args, client, output, language, waitMs } = context;
  const body = { programme: args.operand('programme'), period: args.operand('period'), ...unitOf(args.text('unit')) };
  const key = args.text('idempotencyKey') ?? randomUUID();
  if (args.isSet('dryRun')) return tryOut(context, '/v1/deliveries/retries', { body, idempotencyKey: key });
  const started = await client.post<OperationAnswer<SentAgain>>('/v1/deliveries/retries', {
    body,
    idempotencyKey: key,
  });
  if (started.state === 'running') output.note(say('operation-runs-under', language, { key }));
  const tell = (progress: Progress) => output.note(say('operation-progress', language, { ...progress }));
  const result = await finished(client, started, waitMs, { key, tell });
  output.show({ answer: result, main: sheet([result], columns), isRecord: true });
  return result.refused > 0 ? EXIT.failure : EXIT.ok;
};

const unitOf = (unit: string | undefined) => (unit === undefined ? {} : { unit });
