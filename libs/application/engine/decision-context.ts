import type { WorkingCalendar } from '#domain/calendar/working-calendar.js';
import type { Directory } from '#domain/directory/directory.js';
import type { LedTask } from '#domain/duty/submit-duty.js';
import { defaultPolicy } from '#domain/follow-up/default-policy.js';
import type { Policy, PolicyRef } from '#domain/follow-up/policy.js';
import { invariant } from '#domain/kernel/invariant.js';
import type { PeriodId, ProgrammeId, UnitId } from '#domain/kernel/names.js';
import type { Programme } from '#domain/programme/programme.js';
import type { Position } from '../ports/event-store.js';
import type { ReadModels } from '../ports/read-models.js';
import type { ProgrammeRow, UnitRow } from '../tables.js';

/**
 * What a decision may know of the rest of the world, as of one position: people, structure, calendar, policies,
 * programmes. Other streams are read only where a rule needs their last word.
 */
export class DecisionContext {
  #directory: Directory | undefined;
  #calendar: WorkingCalendar | undefined;
  #policies: readonly Policy[] | undefined;

  constructor(
    private readonly rows: Pick<ReadModels, 'get' | 'find'>,
    readonly at: Position,
  ) {}

  get directory(): Directory {
    this.#directory ??= directoryOf(this.rows.find('units', {}, { at: this.at }));
    return this.#directory;
  }

  get calendar(): WorkingCalendar {
    invariant(this.hasCalendar && this.#calendar, 'a working calendar is published before anything that has a clock');
    return this.#calendar;
  }

  get hasCalendar(): boolean {
    this.#calendar ??= this.rows.find('calendars', {}, { at: this.at })[0]?.calendar;
    return this.#calendar !== undefined;
  }

  /** The version that a clock is pinned to; without one, the version that a new clock gets. */
  policy(pinned?: PolicyRef): Policy {
    this.#policies ??= this.rows.find('policies', {}, { at: this.at }).flatMap((row) => row.versions);
    const versions = this.#policies;
    if (pinned === undefined) return versions.at(-1) ?? defaultPolicy;
    return versions.find(({ id, version }) => id === pinned.id && version === pinned.version) ?? defaultPolicy;
  }

  programme(id: ProgrammeId): Programme | undefined {
    return this.programmeRow(id)?.state;
  }

  programmeRow(id: ProgrammeId): ProgrammeRow | undefined {
    // Asked for whole, a table that seldom changes is kept; a single row is read again for every command.
    return this.rows.find('programmes', {}, { at: this.at }).find((row) => row.id === id);
  }

  /** Reporting periods that the programme has opened; of no programme, none. */
  periods(programme: ProgrammeId = ''): Programme['periods'] {
    return this.programme(programme)?.periods ?? {};
  }

  ledTasks(unit: UnitId, programme: ProgrammeId, period: PeriodId): readonly LedTask[] {
    return this.rows.find('tasks', { leadUnit: unit, programme, isOpen: 1 }, { at: this.at }).map((row) => ({
      task: row.id,
      ...(row.code === null ? {} : { code: row.code }),
      hasReport: row.state.reports.some((report) => report.period === period),
    }));
  }
}

/** Read models answer the very same rows for as long as they stand, and the directory is then the same too. */
const directories = new WeakMap<readonly UnitRow[], Directory>();

function directoryOf(rows: readonly UnitRow[]): Directory {
  const directory = directories.get(rows) ?? { units: Object.fromEntries(rows.map(({ id, state }) => [id, state])) };
  directories.set(rows, directory);
  return directory;
}
