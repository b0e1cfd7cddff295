import { resolveDeadline } from '#domain/calendar/deadline.js';
import { dateIn } from '#domain/calendar/zone.js';
import { warningsOfReach } from '#domain/directory/reach.js';
import type { ProgrammeId } from '#domain/kernel/names.js';
import { isRejection } from '#domain/kernel/rejection.js';
import { hasPassed } from '#domain/task/assign-task.js';
import type { Task } from '#domain/task/task.js';
import { ids } from '../../ids.js';
import type { Fields } from './import-fields.js';
import type { ImportCommand, ImportGiven, ImportRow } from './import-plan.js';
import { type ImportedRow, type ImportedTask, type RowContext, readRow } from './import-row.js';

/** What the rows of one file share. */
export interface Batch extends ImportGiven, RowContext {
  readonly programme: ProgrammeId;
  /** Codes of the rows before. */
  readonly seen: Set<string>;
  readonly existing: ReadonlyMap<string, Task>;
}

interface Planned {
  readonly row: ImportRow;
  readonly command?: ImportCommand;
}

export function planRow(fields: Fields | undefined, place: number, batch: Batch): Planned {
  if (fields === undefined) {
    const problem = { code: 'import-field-unreadable', field: `/tasks/${place}`, because: { expected: '{}' } } as const;
    return { row: { row: place, code: null, action: 'refused', problems: [problem], warnings: [] } };
  }
  const read = readRow(fields, batch);
  const { action, command } = decideRow(fields, read, batch);
  const row = {
    row: place,
    code: read.code ?? null,
    action,
    ...(action === 'refused' || read.code === undefined ? {} : { task: ids.codedTask(batch.programme, read.code) }),
    ...saidOf(read.task, batch),
    problems: fields.problems,
    warnings: command?.type === 'AssignTask' ? warningsOfReach(batch.directory, command) : [],
  };
  return command === undefined ? { row } : { row, command };
}

function decideRow(
  fields: Fields,
  read: ImportedRow,
  batch: Batch,
): { readonly action: ImportRow['action']; readonly command?: ImportCommand } {
  const { code, task } = read;
  if (!checkIdentity(fields, code, batch) || code === undefined || task === undefined) return { action: 'refused' };
  const before = batch.existing.get(code);
  const wantsAssigning = isToAssign(read, batch);
  if (before !== undefined && !(wantsAssigning && before.progress === 'draft')) {
    noteDifferences(fields, task, before);
    return { action: 'unchanged' };
  }
  const content = contentOf(code, task, batch);
  if (!wantsAssigning) return { action: 'draft', command: { type: 'DraftTask', ...content } };
  const { leadUnit } = task;
  if (leadUnit === undefined && !fields.hasProblemAt('leadUnit')) fields.note('lead-unit-missing', 'leadUnit');
  const { pastDeadline = false } = batch;
  if (!pastDeadline) notePastEnd(fields, task, batch);
  if (leadUnit === undefined || fields.problems.length > 0) return { action: 'refused' };
  const said = pastDeadline ? { pastDeadline } : {};
  return { action: 'assign', command: { type: 'AssignTask', ...content, leadUnit, ...said } };
}

/** As the task itself would refuse it, but told with all else that is wrong with the row. */
function notePastEnd(fields: Fields, task: ImportedTask, batch: Batch): void {
  const { deadline } = saidOf(task, batch);
  const today = dateIn(batch.now, batch.calendar.timeZone);
  if (!hasPassed(deadline, today)) return;
  fields.note('deadline-in-the-past', 'deadline', { legalEnd: deadline?.legalEnd ?? '', today });
}

/** Whether the row is of this programme and the first with its code. */
function checkIdentity(fields: Fields, code: string | undefined, { programme, seen }: Batch): boolean {
  const own = fields.text('programme') ?? programme;
  if (own !== programme) {
    fields.note('import-programme-unknown', 'programme', { programme: own });
    return false;
  }
  if (code === undefined) return false;
  if (seen.has(code)) {
    fields.note('import-code-twice', 'code', { code });
    return false;
  }
  seen.add(code);
  return true;
}

function isToAssign({ code, documentCode }: ImportedRow, { assign }: Batch): boolean {
  const isOfDocument = documentCode !== undefined && assign.documents?.includes(documentCode) === true;
  return isOfDocument || (code !== undefined && assign.codes?.includes(code) === true);
}

function saidOf(task: ImportedTask | undefined, { calendar }: Batch): Pick<ImportRow, 'leadUnit' | 'deadline'> {
  const deadline = task?.deadline === undefined ? undefined : resolveDeadline(task.deadline, calendar);
  const isRead = deadline !== undefined && !isRejection(deadline);
  return {
    ...(task?.leadUnit === undefined ? {} : { leadUnit: task.leadUnit }),
    ...(isRead
      ? {
          deadline: {
            text: deadline.text,
            ...(deadline.legalEnd === undefined ? {} : { legalEnd: deadline.legalEnd }),
          },
        }
      : {}),
  };
}

function noteDifferences(fields: Fields, task: ImportedTask, { content }: Task): void {
  const parts = [
    ['titleVi', task.title.vi, content?.title.vi],
    ['titleEn', task.title.en, content?.title.en],
    ['leadUnit', task.leadUnit, content?.leadUnit],
    ['coordinatingUnits', task.coordinatingUnits.join(), content?.coordinatingUnits.join()],
    ['coordinatingText', task.relatedUnitsText, content?.relatedUnitsText],
    ['deadline', task.deadline?.text, content?.deadline?.text],
    ['deliverableVi', task.deliverable, content?.deliverable],
  ] as const;
  for (const [field, inFile, known] of parts) {
    if (inFile !== known) fields.note('import-task-differs', field, { inFile: inFile ?? '', known: known ?? '' });
  }
}

function contentOf(code: string, imported: ImportedTask, batch: Batch) {
  const { programme, assigningUnit, by, now, restricted } = batch;
  const isRestricted = imported.isRestricted || restricted?.includes(code) === true;
  const task = ids.codedTask(programme, code);
  return { ...imported, isRestricted, task, code, programme, assigningUnit, by, now, provenance: 'source' } as const;
}
