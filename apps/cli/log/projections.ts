import type { Run } from '../shell/command.js';
import { EXIT } from '../shell/exit-codes.js';
import { say } from '../shell/messages.js';
import { finished, type OperationAnswer } from '../shell/operation.js';
import { type Column, sheet } from '../shell/sheet.js';
import { tryOut } from '../shell/try-out.js';

/** What a rebuild's operation ends with. */
interface Rebuilt {
  readonly rebuiltTo: string;
}

const columns: readonly Column<Rebuilt>[] = [{ key: 'position', value: ({ rebuiltTo }) => rebuiltTo }];

/** The read models anew from the log; reads go on meanwhile. */
export const rebuildProjections: Run = async (context) => {
  const { args, client, output, language, waitMs } = context;
  const reason = args.text('reason');
  const body = reason === undefined ? {} : { reason };
  if (args.isSet('dryRun')) return tryOut(context, '/v1/projections/rebuild', { body });
  output.note(say('operation-runs', language));
  const started = await client.post<OperationAnswer<Rebuilt>>('/v1/projections/rebuild', { body });
  const result = await finished(client, started, waitMs);
  output.show({ answer: result, main: sheet([result], columns), isRecord: true });
  return EXIT.ok;
};
