import { type Directory, unitOf } from '#domain/directory/directory.js';
import { LENGTH } from '#domain/kernel/written-text.js';
import type { ProgrammeFacts } from '#domain/programme/programme.js';
import { Fields, type ImportProblem } from './import-fields.js';

/** What a programme's file says of the programme itself; undefined where it says too little to issue it. */
export interface ProgrammeHeader {
  readonly facts: Omit<ProgrammeFacts, 'policy' | 'calendar'> | undefined;
  readonly problems: readonly ImportProblem[];
}

/** Takes any JSON. */
export function readHeader(file: unknown, directory: Directory): ProgrammeHeader {
  const header = Fields.of(file, '')?.object('programme');
  if (header === undefined) return { facts: undefined, problems: [] };
  const code = header.requiredText('code', 'code', LENGTH.code);
  const vi = header.requiredText('titleVi', 'title');
  const en = header.text('titleEn', 'title');
  const mandate = header.text('documentCode', 'line', LENGTH.line);
  const issuedOn = header.date('date');
  const keptBy = header.requiredText('monitoringUnit');
  if (header.value('date') === undefined) header.note('import-field-missing', 'date');
  if (keptBy !== undefined && unitOf(directory, keptBy) === undefined) {
    header.note('unit-not-found', 'monitoringUnit', { unit: keptBy });
  }
  const isComplete = code !== undefined && vi !== undefined && issuedOn !== undefined && keptBy !== undefined;
  if (!isComplete || header.problems.length > 0) return { facts: undefined, problems: header.problems };
  const title = { vi, ...(en === undefined ? {} : { en }) };
  return { facts: { code, title, ...(mandate === undefined ? {} : { mandate }), issuedOn, keptBy }, problems: [] };
}
