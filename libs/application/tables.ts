import type { Blocker } from '#domain/blocker/blocker.js';
import type { WorkingCalendar } from '#domain/calendar/working-calendar.js';
import type { Channel } from '#domain/delivery/channel.js';
import type { Directive } from '#domain/directive/directive.js';
import type { Unit } from '#domain/directory/unit.js';
import type { Duty } from '#domain/duty/duty.js';
import type {
  Direction,
  DirectiveEnding,
  NotifiedRecipient,
  OccurrenceKey,
  SubjectEnding,
} from '#domain/follow-up/follow-up.js';
import type { Level, Policy, PostLevel } from '#domain/follow-up/policy.js';
import type { UnitId } from '#domain/kernel/names.js';
import type { CivilDate, Instant } from '#domain/kernel/time.js';
import type { Programme } from '#domain/programme/programme.js';
import type { OperationKind } from '#domain/runtime/runtime.js';
import type { HandlerRef } from '#domain/task/task.events.js';
import type { Task, TaskProgress } from '#domain/task/task.js';
import type { TimelinessFacts } from '#domain/task/timeliness.js';
import type { Sealed } from './ports/key-vault.js';

/** What has a clock and may be followed up. */
export type ObligationKind = EscalatedKind | 'directive';
/** What may come before a leader. A directive goes back to its issuer and no higher. */
export type EscalatedKind = 'task' | 'duty' | 'blocker';

/** Where the rows of each kind stand. */
export const tableOf = {
  task: 'tasks',
  duty: 'duties',
  blocker: 'blockers',
  directive: 'directives',
} as const satisfies Record<ObligationKind, keyof Tables>;

/** Where a row's stream stands: what an answer needs for `ETag` and `revision`. */
interface StreamPlace {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  /** Revision of the last event that a person caused. */
  readonly etag: number;
}

export interface UnitRow extends StreamPlace {
  readonly state: Unit;
}
export interface PlacementRow {
  readonly unit: UnitId;
  readonly parent: UnitId;
}
export interface PersonRow {
  readonly person: string;
  readonly contact: Sealed;
  readonly language: 'vi' | 'en';
}
export interface CalendarRow {
  readonly id: string;
  /** Position of its first version. */
  readonly publishedAt: number;
  readonly calendar: WorkingCalendar;
}
export interface PolicyRow {
  readonly id: string;
  readonly versions: readonly Policy[];
}
export interface ProgrammeRow extends StreamPlace {
  readonly code: string;
  readonly state: Programme;
}

export interface TaskRow extends StreamPlace {
  readonly programme: string;
  readonly code: string | null;
  /** By which it is looked up; null without one. */
  readonly codeFolded: string | null;
  readonly leadUnit: string | null;
  readonly progress: string;
  readonly isOpen: 0 | 1;
  readonly state: Task;
}
/** From and until when a unit had it to do; null while it has. */
export type OpenSpan = readonly [from: number, until: number | null];

/**
 * A task in outline: what counts are made of, and by which it is found whose turn it is. A tenth of the whole row, so that ten
 * thousand of them can be looked at for one answer.
 */
export interface TaskOutlineRow {
  readonly task: string;
  readonly programme: string;
  readonly leadUnit: string | null;
  readonly assigningUnit: string | null;
  readonly coordinatingUnits: readonly string[];
  readonly handler: HandlerRef | null;
  readonly progress: TaskProgress;
  readonly isOpen: 0 | 1;
  readonly assignedOn: CivilDate | null;
  /** Completed or cancelled. */
  readonly endedOn: CivilDate | null;
  readonly timeliness: TimelinessFacts;
  readonly spans: readonly OpenSpan[];
  /** A request, or an urge, waits for an answer. */
  readonly awaits: 0 | 1;
  /** Levels before which it has come, in that order. */
  readonly escalated: readonly Level[];
}
/** A unit's part in a task: what its board is made of. */
export interface TaskUnitRow {
  readonly task: string;
  readonly unit: string;
  readonly role: 'lead' | 'coordinating';
}
/** A unit that leads open tasks of a programme, and so owes reports. Gone with the last of them. */
export interface LeadUnitTaskCountRow {
  readonly programme: string;
  readonly unit: string;
  readonly openTasks: number;
}
export interface DutyRow extends StreamPlace {
  readonly code: string;
  /** Of its code within the programme. */
  readonly codeFolded: string;
  readonly programme: string;
  readonly period: string;
  readonly unit: string;
  readonly isOpen: 0 | 1;
  readonly state: Duty;
}
export interface BlockerRow extends StreamPlace {
  readonly task: string;
  readonly unit: string;
  readonly isOpen: 0 | 1;
  readonly state: Blocker;
}
export interface DirectiveRow extends StreamPlace {
  readonly about: string;
  /** `C-ATTT/head`: the posts that it went to and that gave it. */
  readonly addressee: string | null;
  readonly issuer: string | null;
  readonly isOpen: 0 | 1;
  readonly state: Directive;
}

/** When an obligation (or a programme's reporting) next wants a decision. One row a stream; the sweep reads it. */
export interface DueRow {
  readonly stream: string;
  readonly kind: ObligationKind | 'programme';
  readonly id: string;
  readonly dueAt: number;
  /** Of the stream when this was planned: two decisions at one instant are two wake-ups. */
  readonly revision: number;
}

/** One person told once: the inbox, and the open intent to send mail. */
export interface NoticeRow {
  readonly id: string;
  readonly person: string;
  readonly kind: 'reminder' | 'escalation';
  readonly aboutKind: ObligationKind;
  readonly aboutId: string;
  readonly code: string | null;
  readonly steps: readonly OccurrenceKey[];
  /** The posts through which the person is reached, each with its roles. */
  readonly reached: readonly NotifiedRecipient[];
  readonly level: PostLevel | null;
  readonly dueAt: string;
  readonly decidedAt: number;
  /** The deciding event. */
  readonly stream: string;
  readonly revision: number;
  /** Of the deciding event in the log. */
  readonly position: number;
  /** Not yet handed to a delivery. */
  readonly isToDispatch: 0 | 1;
  /** It says that, or how, what it is about has ended. */
  readonly tellsEnd: 0 | 1;
  readonly isRead: 0 | 1;
}

export interface EscalationRow {
  readonly id: string;
  readonly stream: string;
  readonly aboutKind: EscalatedKind;
  readonly aboutId: string;
  readonly code: string | null;
  readonly level: PostLevel;
  readonly unit: string;
  readonly persons: readonly string[];
  readonly openedAt: number;
  readonly state: 'open' | 'acknowledged' | 'directed' | 'closed';
  readonly isOpen: 0 | 1;
  readonly acknowledgedUntil: string | null;
  readonly directive: string | null;
}

/** What happened in one stream and another has not taken in yet. */
export interface RelationRow {
  readonly key: string;
  readonly target: string;
  readonly targetKind: ObligationKind;
  readonly targetId: string;
  /** When it happened. */
  readonly at: number;
  /** The stream and revision in which it did. */
  readonly raisedBy: string;
  readonly means:
    | { readonly kind: 'end-directive'; readonly directive: string; readonly how: DirectiveEnding }
    | { readonly kind: 'close'; readonly how: SubjectEnding }
    | { readonly kind: 'change-holders'; readonly level: Level; readonly holders: readonly string[] };
}

/** Somebody who has a part in a thing beyond what its units have, for as long as they hold a post. */
export interface PartyRow {
  /** `task-…`: its stream. */
  readonly thing: string;
  /** `BTTTT/minister`, or the level that they took over. */
  readonly place: string;
  /** Whoever was told; empty where it is whoever holds the post. */
  readonly person: string;
}

/** A direction given whose directive does not stand yet. */
export interface PendingDirectiveRow {
  readonly key: string;
  readonly kind: 'issue-directive';
  readonly aboutKind: EscalatedKind;
  readonly aboutId: string;
  readonly code: string | null;
  readonly direction: Direction;
  readonly stream: string;
  readonly revision: number;
}

export interface DeliveryRow {
  readonly id: string;
  readonly notice: string;
  readonly person: string;
  /** Position of the decision: a person's mail leaves in this order. */
  readonly decidedAt: number;
  /** When it was asked for, or asked for again. */
  readonly requestedAt: number;
  readonly programme: string;
  readonly state: 'requested' | 'accepted' | 'failed' | 'suppressed';
  readonly isOpen: 0 | 1;
  /** The person, while it is open. */
  readonly openFor: string | null;
  /** The programme, while it stands as failed. */
  readonly failedIn: string | null;
  readonly endedAt: number | null;
  readonly reason: string | null;
}

/** Whether a channel lets us in, and when it did not. */
export interface ChannelRow extends Channel {
  readonly id: string;
}

export interface DeploymentRow {
  readonly id: string;
  readonly kind: 'demonstration' | 'production';
  readonly isFinished: 0 | 1;
}

/** A time in which we were silent: it counts against nobody. */
export interface OutageRow {
  readonly id: string;
  readonly from: Instant;
  readonly to: Instant;
}

/** Work over many streams, and how many of its items stand in the log. */
export interface OperationRow {
  readonly id: string;
  readonly kind: OperationKind;
  /** Who began it. */
  readonly by: string;
  readonly items: number;
  readonly done: number;
}

/** An index of the log: who, what, when, where. The words stay in the log. */
export interface EventRow {
  readonly position: number;
  readonly stream: string;
  readonly category: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly actor: string;
  readonly unit: string | null;
  readonly recordedAt: number;
}

/** A stream whose event could not be folded: quarantined in order, with an alarm, while the others go on. */
export interface QuarantinedRow {
  readonly stream: string;
  readonly position: number;
  readonly projection: string;
  readonly reason: 'written-by-a-newer-version' | 'cannot-be-folded';
  readonly error: string;
}

export interface Tables {
  readonly units: UnitRow;
  readonly placements: PlacementRow;
  readonly persons: PersonRow;
  readonly calendars: CalendarRow;
  readonly policies: PolicyRow;
  readonly programmes: ProgrammeRow;
  readonly tasks: TaskRow;
  readonly taskOutlines: TaskOutlineRow;
  readonly taskUnits: TaskUnitRow;
  readonly leadUnitTaskCounts: LeadUnitTaskCountRow;
  readonly duties: DutyRow;
  readonly blockers: BlockerRow;
  readonly directives: DirectiveRow;
  readonly due: DueRow;
  readonly notices: NoticeRow;
  readonly escalations: EscalationRow;
  readonly pendingDirectives: PendingDirectiveRow;
  readonly relations: RelationRow;
  readonly parties: PartyRow;
  readonly deliveries: DeliveryRow;
  readonly channels: ChannelRow;
  readonly deployment: DeploymentRow;
  readonly outages: OutageRow;
  readonly operations: OperationRow;
  readonly events: EventRow;
  readonly quarantined: QuarantinedRow;
}

/** Columns that may stand in a condition or an order; each has an index. Everything else lives in the row's body. */
export const indexedColumns = {
  units: [],
  placements: ['parent'],
  persons: [],
  calendars: [],
  policies: [],
  programmes: [],
  tasks: ['codeFolded', 'leadUnit', 'programme', 'progress', 'isOpen'],
  taskOutlines: ['leadUnit', 'assigningUnit', 'isOpen'],
  taskUnits: ['unit', 'task'],
  leadUnitTaskCounts: [],
  duties: ['codeFolded', 'unit', 'period', 'programme', 'isOpen'],
  blockers: ['task', 'unit', 'isOpen'],
  directives: ['about', 'addressee', 'issuer', 'isOpen'],
  due: ['dueAt'],
  notices: ['person', 'isToDispatch', 'decidedAt', 'position'],
  escalations: ['aboutId', 'unit', 'level', 'isOpen'],
  pendingDirectives: ['kind'],
  relations: ['target', 'at'],
  parties: ['place', 'person'],
  deliveries: ['notice', 'isOpen', 'openFor', 'failedIn'],
  channels: [],
  deployment: [],
  outages: [],
  operations: [],
  events: ['id', 'stream', 'type', 'actor', 'unit', 'recordedAt', 'position'],
  quarantined: ['stream'],
} as const satisfies { readonly [N in keyof Tables]: readonly (keyof Tables[N] & string)[] };

/** Every version that a row ever had; only the row that stands; or rows that never change. */
export type Keeping = 'versioned' | 'now' | 'once';

/** Where history would be asked for by nobody: what the worker acts on, and the index of a log that has its own order. */
const keptOtherwise: { readonly [N in keyof Tables]?: Exclude<Keeping, 'versioned'> } = {
  due: 'now',
  pendingDirectives: 'now',
  relations: 'now',
  // Who may read is today's, whatever moment is read.
  parties: 'now',
  leadUnitTaskCounts: 'now',
  operations: 'now',
  events: 'once',
};

export const keepingOf = (table: keyof Tables): Keeping => keptOtherwise[table] ?? 'versioned';

/** Rises with every change of a row's shape: another schema is folded anew from the log. */
export const READ_MODEL_SCHEMA = 21;
