import type { WorkingCalendar } from '#domain/calendar/working-calendar.js';
import type { Directory } from '#domain/directory/directory.js';
import type { ReachWarning } from '#domain/directory/reach.js';
import type { PersonId, ProgrammeId, TaskId, UnitId } from '#domain/kernel/names.js';
import type { CivilDate, Instant } from '#domain/kernel/time.js';
import type { Warning } from '#domain/kernel/warning.js';
import type { TaskCommand } from '#domain/task/task.decide.js';
import type { Task } from '#domain/task/task.js';
import type { ImportProblem } from './import-fields.js';

export interface ImportGiven {
  readonly directory: Directory;
  readonly calendar: WorkingCalendar;
  /** Tasks of the programme as they stand, drafts too. */
  readonly existingTasks: readonly Task[];
  /** Rows to assign: those of these documents, and those of these codes. All others are drafts. */
  readonly assign: { readonly documents?: readonly string[]; readonly codes?: readonly string[] };
  /** Codes of tasks whose mail names their code, never their title; beside rows that say `isRestricted` themselves. */
  readonly restricted?: readonly string[];
  /** Rows whose legal end has passed are assigned all the same. */
  readonly pastDeadline?: boolean;
  /** The ministry that keeps the programme. */
  readonly assigningUnit: UnitId;
  readonly by: PersonId;
  readonly now: Instant;
}

export type ImportCommand = Extract<TaskCommand, { type: 'DraftTask' | 'AssignTask' }>;

export interface ImportRow {
  /** Place in the file's `tasks`, from 0. */
  readonly row: number;
  readonly code: string | null;
  readonly action: 'assign' | 'draft' | 'unchanged' | 'refused';
  readonly task?: TaskId;
  readonly leadUnit?: UnitId;
  /** As understood: the words, and the last day in law where they name one. */
  readonly deadline?: { readonly text: string; readonly legalEnd?: CivilDate };
  readonly problems: readonly ImportProblem[];
  /** Of a row to assign: who would hear nothing of it. */
  readonly warnings: readonly Warning<ReachWarning>[];
}

export interface ImportPlan {
  /** The file's programme; null where the file is none. */
  readonly programme: ProgrammeId | null;
  /** Rows of that programme in the file's order. */
  readonly rows: readonly ImportRow[];
  /** What is wrong with the file beyond its rows. */
  readonly problems: readonly ImportProblem[];
  /** One for each row to assign or draft, in their order. */
  readonly commands: readonly ImportCommand[];
}
