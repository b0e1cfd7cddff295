import { LENGTH } from '#domain/kernel/written-text.js';
import type { Mandate } from '#domain/task/task.events.js';
import type { Task } from '#domain/task/task.js';
import { Fields, type ImportProblem } from './import-fields.js';
import type { ImportGiven, ImportPlan } from './import-plan.js';
import { type Batch, planRow } from './import-plan-row.js';

/**
 * What bringing in a programme's file (`data/schema/programme.schema.json`) would do, row by row. A row with anything
 * wrong is not assigned. A draft leaves out what is wrong, and is refused only without a code or a title or where its
 * code is taken by an earlier row. What exists is never changed: a row that says otherwise is noted. Takes any JSON.
 */
export function planImport(file: unknown, given: ImportGiven): ImportPlan {
  const top = Fields.of(file, '');
  const header = top?.object('programme');
  const programme = header?.requiredText('code', 'code', LENGTH.code);
  if (top === undefined || header === undefined || programme === undefined) {
    return { programme: null, rows: [], problems: [NO_PROGRAMME, ...(header?.problems ?? [])], commands: [] };
  }
  const related = new Set(top.objects('relatedProgrammes').flatMap((fields) => fields.text('code') ?? []));
  const batch: Batch = { ...given, programme, mandates: mandatesOf(top), seen: new Set(), existing: existingOf(given) };
  const planned = top
    .list('tasks')
    .map((value, place) => ({ place, fields: Fields.of(value, `/tasks/${place}`) }))
    .filter(({ fields }) => !related.has(fields?.text('programme') ?? programme))
    .map(({ place, fields }) => planRow(fields, place, batch));
  return {
    programme,
    rows: planned.map(({ row }) => row),
    problems: top.problems,
    commands: planned.flatMap(({ command }) => command ?? []),
  };
}

const NO_PROGRAMME: ImportProblem = { code: 'import-not-a-programme', field: '', because: {} };

const existingOf = ({ existingTasks }: ImportGiven): ReadonlyMap<string, Task> =>
  new Map(existingTasks.flatMap((task) => (task.content?.code === undefined ? [] : [[task.content.code, task]])));

/** What each of the file's documents says of itself; undefined for one whose issuer nobody knows. */
function mandatesOf(top: Fields): ReadonlyMap<string, Mandate | undefined> {
  return new Map(
    top.objects('documents').flatMap((fields) => {
      const code = fields.text('code', 'line', LENGTH.code);
      const mandate = code === undefined ? undefined : mandateOf(fields, code);
      top.problems.push(...fields.problems);
      return code === undefined ? [] : [[code, mandate]];
    }),
  );
}

function mandateOf(fields: Fields, code: string): Mandate | undefined {
  const issuer = fields.text('issuer', 'line', LENGTH.line);
  const type = fields.text('type', 'line', LENGTH.line);
  if (issuer === undefined || type === undefined) return undefined;
  const date = fields.date('date');
  return { issuer, type, ...(isNumber(code) ? { number: code } : {}), ...(date === undefined ? {} : { date }) };
}

/** `17/NQ-CP` is the act's number and symbol; `MIC-PLAN-2020` is what the file calls an act whose number it lacks. */
const isNumber = (code: string): boolean => code.includes('/');
