import type { Audience } from '../directory/recipients.js';
import { closed, withLinesOf } from '../follow-up/follow-up.changes.js';
import { evolveFollowUp } from '../follow-up/follow-up.evolve.js';
import { type FollowUp, type FollowUpEvent, followUpEventVersions, startFollowUp } from '../follow-up/follow-up.js';
import type { PolicyRef } from '../follow-up/policy.js';
import type { Recorded } from '../kernel/decider.js';
import type { BlockerId, PeriodId, PersonId, ProgrammeId, TaskId, UnitId } from '../kernel/names.js';
import type { CivilDate, Instant } from '../kernel/time.js';
import type { EventVersions } from '../upcasting/event-versions.js';

/** Natural key of a duty, and the name of its stream after `duty-`: `NQ17-2020-Q2-BCYCP`. */
export const dutyId = (programme: ProgrammeId, period: PeriodId, unit: UnitId): string =>
  `${programme}-${period}-${unit}`;

/** What people call it: `NQ17/2020-Q2/BCYCP`. */
export const dutyCode = (programme: ProgrammeId, period: PeriodId, unit: UnitId): string =>
  `${programme}/${period}/${unit}`;

/** The days that a duty runs through. */
interface DutyDays {
  readonly opensOn: CivilDate;
  readonly cutOff: CivilDate;
  /** The report is owed until 24:00 of it. */
  readonly owedOn: CivilDate;
  /** The next cut-off: at 24:00 of it an unsent report lapses. */
  readonly lapsesOn: CivilDate;
}

export interface DutyFacts extends DutyDays {
  readonly duty: string;
  readonly programme: ProgrammeId;
  readonly period: PeriodId;
  /** Who owes the report. */
  readonly unit: UnitId;
  /** The ministry that keeps the programme; its leaders hear of a missing report. */
  readonly keptBy: UnitId;
  readonly policy: PolicyRef;
}

/** A led task that the report leaves out, and why. */
export interface WithoutTask {
  readonly task: TaskId;
  readonly reason: string;
}

/** What a unit's report says of its quarter, beside the reports on its tasks: the parts that Resolution 17 asks for. */
export interface ReportContent {
  /** What was carried out. */
  readonly results?: string;
  /** What falls short, is hard, or is held up. */
  readonly shortcomings?: string;
  /** Ways out that the unit proposes. */
  readonly proposals?: string;
  /** What stood in the way in the quarter, open or not; absent where the report names none. */
  readonly blockers?: readonly BlockerId[];
  readonly note?: string;
  readonly withoutTasks: readonly WithoutTask[];
}

export interface DutySubmission extends ReportContent {
  readonly by: PersonId;
  /** Open led tasks that had a report in the period. */
  readonly reported: readonly TaskId[];
}

/** All that the report should have said; until the day on which it is owed is over. */
export interface ReportCorrection extends DutySubmission {
  readonly reason: string;
}

/** What is said beside a report afterwards, which stands as it was sent. */
export interface ReportSupplement extends ReportContent {
  readonly by: PersonId;
  readonly reason: string;
}

export type DutyEvent =
  | { readonly type: 'DutyOpened'; readonly data: DutyFacts }
  | { readonly type: 'DutySubmitted'; readonly data: DutySubmission }
  | { readonly type: 'DutyReportCorrected'; readonly data: ReportCorrection }
  | { readonly type: 'DutyReportSupplemented'; readonly data: ReportSupplement }
  | { readonly type: 'DutyReleased'; readonly data: { readonly reason: 'nothing-owed' } }
  | { readonly type: 'DutyLapsed'; readonly data: { readonly on: CivilDate } }
  | FollowUpEvent;

export const dutyEventVersions = {
  DutyOpened: [],
  DutySubmitted: [],
  DutyReportCorrected: [],
  DutyReportSupplemented: [],
  DutyReleased: [],
  DutyLapsed: [],
  ...followUpEventVersions,
} as const satisfies EventVersions<DutyEvent>;

/** As it counts now. What it said before stands with each correction, oldest first: the first has the original. */
export interface SentReport extends DutySubmission {
  readonly at: Instant;
  readonly corrections: readonly {
    readonly reason: string;
    readonly by: PersonId;
    readonly at: Instant;
    readonly replaced: ReportContent;
  }[];
  /** Oldest first. */
  readonly supplements: readonly (ReportSupplement & { readonly at: Instant })[];
}

/** Ids are empty until the duty is opened. */
export interface Duty {
  readonly status: 'none' | 'open' | 'submitted' | 'released' | 'lapsed';
  readonly id: string;
  readonly programme: ProgrammeId;
  readonly period: PeriodId;
  readonly unit: UnitId;
  readonly keptBy: UnitId;
  readonly days?: DutyDays;
  readonly submission?: SentReport;
  readonly followUp?: FollowUp;
}

export const initialDuty: Duty = { status: 'none', id: '', programme: '', period: '', unit: '', keptBy: '' };

export function evolveDuty(duty: Duty, event: Recorded<DutyEvent>): Duty {
  switch (event.type) {
    case 'DutyOpened': {
      const { duty: id, policy, programme, period, unit, keptBy, ...days } = event.data;
      // Opened again, its notices are new ones: the epoch is part of their keys.
      const epoch = (duty.followUp?.epoch ?? 0) + 1;
      const followUp = startDuty(policy, event.occurredAt, epoch, days);
      return { status: 'open', id, programme, period, unit, keptBy, days, followUp };
    }
    case 'DutySubmitted':
      return withFollowUp(
        {
          ...duty,
          status: 'submitted',
          submission: { ...event.data, at: event.occurredAt, corrections: [], supplements: [] },
        },
        closed,
      );
    case 'DutyReportCorrected':
      return withReport(duty, (sent) => corrected(sent, event.data, event.occurredAt));
    case 'DutyReportSupplemented':
      return withReport(duty, (sent) => ({
        ...sent,
        supplements: [...sent.supplements, { ...event.data, at: event.occurredAt }],
      }));
    case 'DutyReleased':
      return withFollowUp({ ...duty, status: 'released' }, closed);
    case 'DutyLapsed':
      return withFollowUp({ ...duty, status: 'lapsed' }, (followUp) => lapsed(followUp, event.data.on));
    default:
      return withFollowUp(duty, (followUp) => evolveFollowUp(followUp, event));
  }
}

/** Whom a duty's steps are about. */
export const dutyAudience = ({ unit, keptBy }: Duty): Audience => ({
  leadUnit: unit,
  assigningUnit: keptBy,
  coordinatingUnits: [],
});

function startDuty(policy: PolicyRef, at: Instant, epoch: number, { opensOn, owedOn }: DutyDays): FollowUp {
  return withLinesOf(startFollowUp(policy, at, { epoch }), owedOn, at, { windowFrom: opensOn });
}

/** Nothing goes on; that it lapsed is told on the working day after, however late the lapse was noticed. */
function lapsed(followUp: FollowUp, on: CivilDate): FollowUp {
  const { epoch, startedAt: at } = followUp;
  return { ...closed(followUp), marks: [{ origin: 'lapse', epoch, repeat: 0, at, on }] };
}

/** Who sent it, and when, stays. */
function corrected(sent: SentReport, { by, reason, ...said }: ReportCorrection, at: Instant): SentReport {
  const { by: sender, at: sentAt, corrections, supplements, reported: _, ...replaced } = sent;
  return {
    ...said,
    by: sender,
    at: sentAt,
    corrections: [...corrections, { reason, by, at, replaced }],
    supplements,
  };
}

function withReport(duty: Duty, change: (sent: SentReport) => SentReport): Duty {
  return duty.submission === undefined ? duty : { ...duty, submission: change(duty.submission) };
}

function withFollowUp(duty: Duty, change: (followUp: FollowUp) => FollowUp): Duty {
  return duty.followUp === undefined ? duty : { ...duty, followUp: change(duty.followUp) };
}
