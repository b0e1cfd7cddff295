import { randomUUID } from 'node:crypto';
import { importActionTexts } from '#texts/command-line/words.texts.js';
import type { Run } from '../shell/command.js';
import { EXIT } from '../shell/exit-codes.js';
import { momentOf, wordOf } from '../shell/labels.js';
import { say } from '../shell/messages.js';
import { finished, type OperationAnswer, type Progress } from '../shell/operation.js';
import { type Column, sheet } from '../shell/sheet.js';
import { readJsonFile } from './import-file.js';

/** In the reader's language; `pointer` into the file. */
interface Problem {
  readonly code: string;
  readonly pointer: string;
  readonly detail: string;
}

/** A row of the file; without a number, what is wrong with the file beyond its rows. */
interface Row {
  readonly row: number | null;
  readonly code: string | null;
  readonly action: 'assign' | 'draft' | 'unchanged' | 'refused' | null;
  readonly leadUnit?: string;
  readonly deadline?: { readonly text: string; readonly legalEnd?: string };
  readonly problems: readonly Problem[];
  readonly warnings: readonly Omit<Problem, 'pointer'>[];
}

/** What an import's operation ends with. */
interface Imported {
  readonly programme: string | null;
  readonly counts: Readonly<Record<'assign' | 'draft' | 'unchanged' | 'refused', number>>;
  readonly rows: readonly Row[];
  readonly problems: readonly Problem[];
}

const columns: readonly Column<Row>[] = [
  // As the pointers of the problems count: from 0.
  { key: 'row', value: ({ row }) => row, text: ({ row }) => (row === null ? '/' : `/tasks/${row}`) },
  { key: 'code', value: ({ code }) => code },
  {
    key: 'action',
    value: ({ action }) => action,
    text: ({ action }, language) => (action === null ? '' : wordOf(importActionTexts, action, language)),
    tone: ({ action }) => (action === 'refused' ? 'bad' : undefined),
  },
  { key: 'leadUnit', value: ({ leadUnit }) => leadUnit },
  { key: 'deadline', value: ({ deadline }) => deadline?.text },
  {
    key: 'legalEnd',
    value: ({ deadline }) => deadline?.legalEnd,
    text: ({ deadline }, language) => momentOf(deadline?.legalEnd ?? null, language),
  },
  {
    key: 'problems',
    value: ({ problems }) => problems.map(({ pointer, code }) => `${pointer} ${code}`).join('; ') || null,
    text: ({ problems }) =>
      problems.map(({ pointer, detail }) => [pointer, detail].filter(Boolean).join(': ')).join('\n'),
    tone: () => 'watch',
  },
  {
    key: 'warnings',
    value: ({ warnings }) => warnings.map(({ code }) => code).join('; ') || null,
    text: ({ warnings }) => warnings.map(({ detail }) => detail).join('\n'),
  },
];

/** Row by row what was, or with `--dry-run` would be, assigned and drafted, and what is wrong. */
export const importProgramme: Run = async ({ args, client, output, language, waitMs }) => {
  const body = readJsonFile(args.operand('file'));
  const isDryRun = args.isSet('dryRun');
  const pastDeadline = args.isSet('pastDeadline') ? 'true' : undefined;
  const query = { dryRun: String(isDryRun), assign: args.text('assign'), pastDeadline, unit: args.text('unit') };
  const key = args.text('idempotencyKey') ?? randomUUID();
  const sent = { body, query, idempotencyKey: key };
  const started = await client.post<OperationAnswer<Imported>>('/v1/programmes/imports', sent);
  if (started.state === 'running') output.note(say('operation-runs-under', language, { key }));
  const tell = (progress: Progress) => output.note(say('operation-progress', language, { ...progress }));
  const result = await finished(client, started, waitMs, { key, tell });
  const rows = [...fileRows(result), ...result.rows];
  const wrong = rows.filter(({ problems }) => problems.length > 0).length;
  output.show({ answer: result, main: sheet(rows, columns) });
  output.note(say(isDryRun ? 'import-would' : 'import-did', language, { ...result.counts, wrong }));
  const warned = rows.filter(({ warnings }) => warnings.length > 0).length;
  if (warned > 0) output.note(say('import-warned', language, { warned }));
  return wrong > 0 ? EXIT.validation : EXIT.ok;
};

const fileRows = ({ problems }: Imported): readonly Row[] =>
  problems.map((problem) => ({ row: null, code: null, action: null, problems: [problem], warnings: [] }));
