import type { WorkingCalendar } from '#domain/calendar/working-calendar.js';
import type { SubjectAudience } from '#domain/directive/directive.js';
import { type Directory, unitOf } from '#domain/directory/directory.js';
import { type Structure, unitsAbove } from '#domain/directory/structure.js';
import type { Unit } from '#domain/directory/unit.js';
import type { NamedBlocker } from '#domain/duty/duty-report.js';
import type { LedTask } from '#domain/duty/submit-duty.js';
import { defaultPolicy } from '#domain/follow-up/default-policy.js';
import type { Policy, PolicyRef } from '#domain/follow-up/policy.js';
import type { Outage, WorkingTime } from '#domain/follow-up/working-time.js';
import { invariant } from '#domain/kernel/invariant.js';
import type { BlockerId, PeriodId, PersonId, ProgrammeId, UnitId } from '#domain/kernel/names.js';
import { defined } from '#domain/kernel/plain.js';
import type { Programme } from '#domain/programme/programme.js';
import type { Position } from '../ports/event-store.js';
import type { ReadModels } from '../ports/read-models.js';
import { parseStream, type StreamCategory, streamOf } from '../streams.js';
import type { CalendarRow, EscalatedKind, PolicyRow, ProgrammeRow, UnitRow } from '../tables.js';
import { calendarAmong, newestIn, outagesAmong, pinnedIn, programmeOfAbout } from './published.js';
import {
  DependsOnQuarantined,
  NONE_QUARANTINED,
  type QuarantinedStreams,
  quarantinedStreams,
} from './quarantined-streams.js';

/** What is part of none goes by the deployment's calendar and policy. */
export const NO_PROGRAMME: ProgrammeId = '';

/**
 * What a decision may know of the rest of the world, as of one position: people, structure, programmes, and the calendar
 * and policy that each programme goes by. Other streams are read only where a rule needs their last word.
 *
 * Where it looks at a stream that stands still, it does not decide on the last state of it: `DependsOnQuarantined`. Only what
 * it looks at counts, so that one unit that stands still stops those who touch it and nobody else.
 */
export class DecisionContext {
  #directory: Directory | undefined;
  #calendars: readonly CalendarRow[] | undefined;
  #policies: readonly PolicyRow[] | undefined;
  #outages: readonly Outage[] | undefined;
  #programmes: readonly ProgrammeRow[] | undefined;
  #quarantined: QuarantinedStreams | undefined;
  #parents: Structure['parents'] | undefined;

  constructor(
    private readonly rows: Pick<ReadModels, 'get' | 'find'>,
    readonly at: Position,
    /** Readers are shown the last state that could be read. */
    private readonly isForReading = false,
  ) {}

  /** Streams that stand still. */
  get quarantined(): QuarantinedStreams {
    this.#quarantined ??= quarantinedStreams(this.rows, this.at);
    return this.#quarantined;
  }

  get directory(): Directory {
    const standing = this.isForReading ? NONE_QUARANTINED : this.quarantined;
    this.#directory ??= directoryOf(this.rows.find('units', {}, { at: this.at }), standing);
    return this.#directory;
  }

  /** Nearest first. */
  unitsAbove(unit: UnitId): readonly UnitId[] {
    this.#parents ??= Object.fromEntries(
      this.rows.find('placements', {}, { at: this.at }).map((one) => [one.unit, one.parent]),
    );
    return unitsAbove({ parents: this.#parents }, unit);
  }

  /** Right under it, without those that were closed. */
  openUnitsUnder(unit: UnitId): readonly UnitId[] {
    return this.rows.find('placements', { parent: unit }, { at: this.at }).flatMap(({ unit: under }) => {
      const known = unitOf(this.directory, under);
      return known === undefined || known.closed !== undefined ? [] : [under];
    });
  }

  /** It leads a task that has not ended, or owes a report. */
  hasOpenWork(unit: UnitId): boolean {
    const first = { at: this.at, limit: 1 };
    return (
      this.rows.find('taskOutlines', { leadUnit: unit, isOpen: 1 }, first).length > 0 ||
      this.rows.find('duties', { unit, isOpen: 1 }, first).length > 0
    );
  }

  isRegistered(person: PersonId): boolean {
    this.requireFolded('person', person);
    return this.rows.get('persons', person, this.at) !== undefined;
  }

  /** By which the programme counts its days; of no programme, the deployment's. */
  calendarOf(programme: ProgrammeId): WorkingCalendar {
    return this.calendar(this.programme(programme)?.calendar);
  }

  /** The same, where there may be none yet. */
  knownCalendarOf(programme: ProgrammeId): WorkingCalendar | undefined {
    return this.#knownCalendar(this.programme(programme)?.calendar);
  }

  /** The same days, and those of them that an outage of ours took. */
  timeOf(programme: ProgrammeId): WorkingTime {
    return { calendar: this.calendarOf(programme), outages: this.outages };
  }

  /** Our own, that count against nobody. */
  get outages(): readonly Outage[] {
    this.#outages ??= outagesAmong(this.rows.find('outages', {}, { at: this.at }));
    return this.#outages;
  }

  /** By its own name; without one, the deployment's. */
  calendar(named?: string): WorkingCalendar {
    const calendar = this.#knownCalendar(named);
    const id = calendar?.id ?? named;
    if (id) this.requireFolded('calendar', id);
    else this.#requireNoneOf('calendar');
    invariant(calendar, `calendar ${named || 'of the deployment'} is published before anything that has a clock`);
    return calendar;
  }

  #knownCalendar(named: string | undefined): WorkingCalendar | undefined {
    this.#calendars ??= this.rows.find('calendars', {}, { at: this.at });
    return calendarAmong(this.#calendars, named);
  }

  /** The version that a clock is pinned to. */
  policy(pinned: PolicyRef): Policy {
    this.requireFolded('policy', pinned.id);
    return pinnedIn(this.#policyRow(pinned.id), pinned);
  }

  /** What a clock of the programme is pinned to that starts now; of no programme, the deployment's. */
  newestPolicyOf(programme: ProgrammeId): Policy {
    const id = this.programme(programme)?.policy.id ?? defaultPolicy.id;
    this.requireFolded('policy', id);
    return newestIn(this.#policyRow(id), id);
  }

  #policyRow(id: string): PolicyRow | undefined {
    this.#policies ??= this.rows.find('policies', {}, { at: this.at });
    return this.#policies.find((row) => row.id === id);
  }

  /** By whose calendar and policy a directive goes. */
  programmeOf(about: { readonly kind: EscalatedKind; readonly id: string }): ProgrammeId {
    return programmeOfAbout(about, (table, id) => this.rows.get(table, id, this.at));
  }

  /** Whom something concerns today: who leads it, gave it, handles it, raised it. */
  subjectOf({ kind, id }: { readonly kind: EscalatedKind; readonly id: string }): SubjectAudience | undefined {
    switch (kind) {
      case 'task': {
        const task = this.rows.get('tasks', id, this.at)?.state;
        const { leadUnit, assigningUnit } = task?.content ?? {};
        if (leadUnit === undefined || assigningUnit === undefined) return undefined;
        return { leadUnit, assigningUnit, ...defined({ handler: task?.handler }) };
      }
      case 'duty': {
        const duty = this.rows.get('duties', id, this.at)?.state;
        return duty && { leadUnit: duty.unit, assigningUnit: duty.keptBy };
      }
      case 'blocker': {
        const blocker = this.rows.get('blockers', id, this.at)?.state;
        if (blocker === undefined) return undefined;
        const ofTask = this.subjectOf({ kind: 'task', id: blocker.task });
        const { unit: leadUnit, assigningUnit } = blocker;
        return { leadUnit, assigningUnit, ...ofTask, ...defined({ raiser: blocker.raisedBy }) };
      }
    }
  }

  programme(id: ProgrammeId): Programme | undefined {
    return this.programmeRow(id)?.state;
  }

  programmeRow(id: ProgrammeId): ProgrammeRow | undefined {
    this.requireFolded('programme', id);
    // Asked for whole, a table that seldom changes is kept; a single row is read again for every command.
    this.#programmes ??= this.rows.find('programmes', {}, { at: this.at });
    return this.#programmes.find((row) => row.id === id);
  }

  /** Reporting periods that the programme has opened; of no programme, none. */
  periods(programme: ProgrammeId = NO_PROGRAMME): Programme['periods'] {
    return this.programme(programme)?.periods ?? {};
  }

  ledTasks(unit: UnitId, programme: ProgrammeId, period: PeriodId): readonly LedTask[] {
    return this.rows.find('tasks', { leadUnit: unit, programme, isOpen: 1 }, { at: this.at }).map((row) => ({
      task: row.id,
      ...(row.code === null ? {} : { code: row.code }),
      hasReport: row.state.reports.some((report) => report.period === period),
    }));
  }

  /** Whose these blockers are; what is not there is left out. */
  namedBlockers(blockers: readonly BlockerId[]): readonly NamedBlocker[] {
    return blockers.flatMap((blocker) => {
      this.requireFolded('blocker', blocker);
      const found = this.rows.get('blockers', blocker, this.at)?.state;
      return found === undefined ? [] : [{ blocker, unit: found.unit, programme: found.programme }];
    });
  }

  /** @throws DependsOnQuarantined where the stream stands still, and this is for a decision. */
  requireFolded(category: StreamCategory, id: string): void {
    const stream = streamOf(category, id);
    if (!this.isForReading && this.quarantined.has(stream)) throw new DependsOnQuarantined(stream);
  }

  /** What no row shows may stand in a stream of which not even the first event could be read. */
  #requireNoneOf(category: StreamCategory): void {
    for (const stream of this.quarantined.keys()) {
      if (!this.isForReading && parseStream(stream).category === category) throw new DependsOnQuarantined(stream);
    }
  }
}

/** Read models answer the very same rows for as long as they stand, and the directory is then the same too. */
const directories = new WeakMap<readonly UnitRow[], WeakMap<QuarantinedStreams, Directory>>();

function directoryOf(rows: readonly UnitRow[], quarantined: QuarantinedStreams): Directory {
  const known = directories.get(rows) ?? new WeakMap<QuarantinedStreams, Directory>();
  directories.set(rows, known);
  const directory = known.get(quarantined) ?? builtDirectory(rows, quarantined);
  known.set(quarantined, directory);
  return directory;
}

/** Looking at a unit that stands still throws; looking through all units passes it over. */
function builtDirectory(rows: readonly UnitRow[], quarantined: QuarantinedStreams): Directory {
  const units: Record<UnitId, Unit> = Object.fromEntries(rows.map(({ id, state }) => [id, state]));
  const standing = [...quarantined.keys()].filter((stream) => parseStream(stream).category === 'unit');
  if (standing.length === 0) return { units };
  const heldThere = new Map<PersonId, string>();
  for (const stream of standing) {
    const { id } = parseStream(stream);
    for (const { holder } of Object.values(units[id]?.posts ?? {})) if (holder) heldThere.set(holder.person, stream);
    const get = () => {
      throw new DependsOnQuarantined(stream);
    };
    Object.defineProperty(units, id, { get, enumerable: false });
  }
  return {
    units,
    requireKnown: (person) => {
      const stream = heldThere.get(person);
      if (stream !== undefined) throw new DependsOnQuarantined(stream);
    },
  };
}
