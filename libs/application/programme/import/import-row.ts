import { resolveDeadline } from '#domain/calendar/deadline.js';
import type { WorkingCalendar } from '#domain/calendar/working-calendar.js';
import { type Directory, unitOf } from '#domain/directory/directory.js';
import type { Localized, UnitId } from '#domain/kernel/names.js';
import { isRejection } from '#domain/kernel/rejection.js';
import { LENGTH } from '#domain/kernel/written-text.js';
import type { Mandate } from '#domain/task/task.events.js';
import type { Fields } from './import-fields.js';

/** What a row says that is right; what is wrong with it is noted, and left out here. */
export interface ImportedTask {
  readonly title: Localized;
  readonly leadUnit?: UnitId;
  readonly coordinatingUnits: readonly UnitId[];
  readonly relatedUnitsText?: string;
  readonly deadline?: { readonly text: string };
  readonly deliverable?: string;
  readonly mandate?: Mandate;
  readonly isRestricted: boolean;
}

export interface ImportedRow {
  readonly code: string | undefined;
  readonly documentCode: string | undefined;
  /** Undefined without a title. */
  readonly task: ImportedTask | undefined;
}

/** Told by the rest of the file and of the world. */
export interface RowContext {
  readonly directory: Directory;
  readonly calendar: WorkingCalendar;
  readonly mandates: ReadonlyMap<string, Mandate | undefined>;
}

const KNOWN_FIELDS: readonly string[] = [
  'code',
  'programme',
  'documentCode',
  'titleVi',
  'titleEn',
  'leadUnit',
  'coordinatingUnits',
  'coordinatingText',
  'deadline',
  'deliverableVi',
  'isRestricted',
  // What the file tells a reader and no task records.
  ...['category', 'assignedBy', 'leadCertainty', 'parentTask', 'recurrence', 'relatedTasks', 'knownOutcome'],
  ...['source', 'note'],
];

/** One row of `tasks`. Takes any JSON. */
export function readRow(fields: Fields, context: RowContext): ImportedRow {
  fields.refuseUnknown(KNOWN_FIELDS);
  const code = fields.requiredText('code', 'code', LENGTH.code);
  const documentCode = fields.text('documentCode');
  if (documentCode !== undefined && !context.mandates.has(documentCode)) {
    fields.note('import-document-unknown', 'documentCode', { document: documentCode });
  }
  const vi = fields.requiredText('titleVi', 'title');
  const en = fields.text('titleEn', 'title');
  const leadUnit = readUnit(fields, 'leadUnit', fields.text('leadUnit'), context);
  const relatedUnitsText = fields.text('coordinatingText');
  const deliverable = fields.text('deliverableVi');
  const { words, deadline } = readDeadline(fields, context);
  const mandate = readMandate(fields, documentCode, deadline === undefined ? words : undefined, context);
  const task = {
    coordinatingUnits: readCoordinating(fields, leadUnit, context),
    isRestricted: fields.flag('isRestricted'),
    ...(leadUnit === undefined ? {} : { leadUnit }),
    ...(relatedUnitsText === undefined ? {} : { relatedUnitsText }),
    ...(deadline === undefined ? {} : { deadline }),
    ...(deliverable === undefined ? {} : { deliverable }),
    ...(mandate === undefined ? {} : { mandate }),
  };
  const title = vi === undefined ? undefined : { vi, ...(en === undefined ? {} : { en }) };
  return { code, documentCode, task: title === undefined ? undefined : { title, ...task } };
}

function readUnit(
  fields: Fields,
  field: string,
  unit: string | undefined,
  { directory }: RowContext,
): UnitId | undefined {
  const known = unit === undefined ? undefined : unitOf(directory, unit);
  if (unit === undefined || (known !== undefined && known.closed === undefined)) return unit;
  return known?.closed === undefined
    ? fields.note('unit-not-found', field, { unit })
    : fields.note('unit-closed', field, { unit, on: known.closed.on });
}

function readCoordinating(fields: Fields, leadUnit: UnitId | undefined, context: RowContext): readonly UnitId[] {
  return fields.texts('coordinatingUnits').filter((unit) => {
    if (unit !== leadUnit) return readUnit(fields, 'coordinatingUnits', unit, context) !== undefined;
    fields.note('lead-also-coordinates', 'coordinatingUnits', { unit });
    return false;
  });
}

/**
 * The file keeps the words and, beside them, the last day that they name; null there means that the source names none,
 * and then we do not derive one either. Words without a deadline stay a quotation of the act.
 */
function readDeadline(
  fields: Fields,
  { calendar }: RowContext,
): { readonly words?: string; readonly deadline?: { readonly text: string } } {
  const given = fields.object('deadline');
  if (given === undefined) return {};
  given.refuseUnknown(['textVi', 'type', 'period', 'date', 'note']);
  const words = given.requiredText('textVi', 'line', LENGTH.line);
  const date = given.date('date');
  const resolved = words === undefined ? undefined : resolveDeadline({ text: words }, calendar);
  if (resolved !== undefined && isRejection(resolved)) given.note(resolved.rejected, 'textVi', resolved.because);
  else if (resolved?.periodEnd !== undefined && given.isNull('date')) {
    given.note('import-deadline-without-end', 'date', { words: resolved.text });
  } else if (resolved !== undefined && date !== undefined && resolved.periodEnd !== date) {
    given.note('import-deadline-differs', 'date', { words: resolved.text, date, read: resolved.periodEnd ?? '' });
  }
  fields.problems.push(...given.problems);
  if (words === undefined) return {};
  return given.problems.length === 0 ? { words, deadline: { text: words } } : { words };
}

/** The act's own words: those of the deadline where it stays open, else those that the row is drawn from. */
function readMandate(
  fields: Fields,
  documentCode: string | undefined,
  openDeadline: string | undefined,
  { mandates }: RowContext,
): Mandate | undefined {
  const mandate = documentCode === undefined ? undefined : mandates.get(documentCode);
  if (mandate === undefined) return undefined;
  const quote = openDeadline ?? firstQuote(fields);
  return quote === undefined ? mandate : { ...mandate, quote };
}

function firstQuote(fields: Fields): string | undefined {
  for (const source of fields.objects('source')) {
    const quote = source.text('quoteVi');
    fields.problems.push(...source.problems);
    if (quote !== undefined) return quote;
  }
  return undefined;
}
