import type { Context } from './command.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { say } from './messages.js';
import { type Column, sheet } from './sheet.js';
import { tryOut } from './try-out.js';

/** What every command answers. */
interface Written {
  readonly id: string;
  readonly revision: number;
  readonly position: string;
  readonly changed: boolean;
  readonly said: string;
  readonly warnings: readonly { readonly code: string; readonly detail: string }[];
}

const columns: readonly Column<Written>[] = [
  { key: 'id', value: ({ id }) => id },
  { key: 'changed', value: ({ changed }) => changed, isForScripts: true },
  { key: 'said', value: ({ said }) => said, isForScripts: true },
];

/**
 * Sends a command with what every write may say, and shows in words what was recorded, then the id for what follows; or, with
 * `--dry-run`, what would be.
 */
export async function write(
  context: Context,
  path: string,
  body: object,
  seen: { readonly ifMatch?: string } = {},
): Promise<ExitCode> {
  const { args, client, output, language } = context;
  const unit = args.text('unit');
  const reason = args.text('reason');
  const posting = {
    body: { ...(unit === undefined ? {} : { unit }), ...(reason === undefined ? {} : { reason }), ...body },
    idempotencyKey: args.text('idempotencyKey'),
    ...seen,
  };
  if (args.isSet('dryRun')) return tryOut(context, path, posting);
  const answer = await client.post<Written>(path, posting);
  output.show({ answer, main: sheet([answer], columns), isRecord: true, headline: answer.said });
  for (const { detail } of answer.warnings) output.note(say('warning', language, { detail }));
  return EXIT.ok;
}
