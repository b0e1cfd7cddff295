import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { endOfDay } from '../calendar/zone.js';
import type { Directory } from '../directory/directory.js';
import { peopleOf } from '../directory/recipients.js';
import { decideEscalation, type EscalationCommand, type EscalationRejection } from '../follow-up/escalation.decide.js';
import { decideDue, nextDue } from '../follow-up/follow-up.decide.js';
import type { FollowUp, FollowUpEvent } from '../follow-up/follow-up.js';
import { skippingOvertaken } from '../follow-up/overtaken.js';
import type { Policy } from '../follow-up/policy.js';
import { decideRelation, type RelationCommand } from '../follow-up/relations.js';
import { type Outage, type WorkingTime, workingTime } from '../follow-up/working-time.js';
import type { Decider } from '../kernel/decider.js';
import { unreachable } from '../kernel/invariant.js';
import type { PersonId } from '../kernel/names.js';
import { type Rejection, reject } from '../kernel/rejection.js';
import { type Instant, instant } from '../kernel/time.js';
import { correctDutyReport } from './correct-duty-report.js';
import {
  type Duty,
  type DutyEvent,
  type DutyFacts,
  dutyAudience,
  evolveDuty,
  initialDuty,
  type ReportContent,
} from './duty.js';
import type { NamedBlocker } from './duty-report.js';
import { type LedTask, submitAgain, submitDuty } from './submit-duty.js';

/** Stream `duty-{programme}-{period}-{unit}`. */
export type DutyCommand =
  /** Opens it again where it had been released, because the unit leads a task anew. */
  | (DutyFacts & { readonly type: 'OpenDuty'; readonly now: Instant })
  | (ReportContent & { readonly type: 'SubmitDuty'; readonly now: Instant; readonly by: PersonId })
  /** Replaces what the report says; after the day on which it is owed it is added beside it. */
  | (ReportContent & {
      readonly type: 'CorrectDutyReport';
      readonly now: Instant;
      readonly by: PersonId;
      readonly reason: string;
    })
  /** The unit's last led task is closed. */
  | { readonly type: 'ReleaseDuty'; readonly now: Instant }
  | EscalationCommand
  | RelationCommand
  | { readonly type: 'WakeDuty'; readonly now: Instant };

export type DutyRejection =
  | EscalationRejection
  | 'duty-not-found'
  | 'duty-closed'
  | 'duty-lapsed'
  | 'duty-already-submitted'
  | 'duty-not-submitted'
  | 'correction-too-late'
  | 'supplement-says-nothing'
  | 'task-listed-twice'
  | 'tasks-without-report'
  | 'task-not-led'
  | 'blocker-listed-twice'
  | 'blocker-not-found'
  | 'blocker-not-of-report';

export interface DutyContext {
  readonly calendar: WorkingCalendar;
  /** Our own, that count against nobody. */
  readonly outages?: readonly Outage[];
  readonly directory: Directory;
  /** The policy that the duty is pinned to. */
  readonly policy: Policy;
  /** The unit's open led tasks of the programme. */
  readonly ledTasks: readonly LedTask[];
  /** Those that the report names, as far as there are such. */
  readonly blockers: readonly NamedBlocker[];
}

type Decision = readonly DutyEvent[] | Rejection<DutyRejection>;

export const dutyDecider: Decider<DutyCommand, DutyEvent, Duty, DutyContext, DutyRejection> = {
  initial: initialDuty,
  evolve: evolveDuty,
  decide: skippingOvertaken('duty', evolveDuty, decide),
};

/** When the duty next wants a decision: a step of its escalation policy, or its lapse; undefined when nothing is left. */
export function nextDutyDue(duty: Duty, policy: Policy, time: WorkingTime): Instant | undefined {
  if (duty.followUp === undefined) return undefined;
  const due = [nextDue(duty.followUp, policy.duty, time), lapseOf(duty, time.calendar)].filter(
    (at) => at !== undefined,
  );
  return due.length === 0 ? undefined : instant(Math.min(...due));
}

function decide(command: DutyCommand, duty: Duty, context: DutyContext): Decision {
  switch (command.type) {
    case 'OpenDuty':
      return open(command, duty, context);
    case 'SubmitDuty':
      if (duty.submission !== undefined && duty.status === 'submitted') return submitAgain(command, duty.submission);
      return obstacleToDuty(duty, command.now, context) ?? submitDuty(command, duty, context);
    case 'CorrectDutyReport':
      return obstacleToCorrection(duty, command.now, context) ?? correctDutyReport(command, duty, context);
    case 'ReleaseDuty':
      if (duty.status === 'released') return [];
      return obstacleToDuty(duty, command.now, context) ?? release(duty, command.now, context);
    case 'EndDirective':
    case 'ChangeHolders':
      return decideRelation(command, duty.followUp, context.policy.duty, workingTime(context));
    case 'AcknowledgeEscalation':
    case 'DirectEscalation':
      return (
        obstacleToDuty(duty, command.now, context) ??
        decideEscalation(command, duty.followUp, {
          calendar: context.calendar,
          directory: context.directory,
          policy: context.policy.duty,
          as: peopleOf(context.directory, dutyAudience(duty)).as,
          optionsProposed: 0,
        })
      );
    case 'WakeDuty':
      return duty.followUp === undefined ? [] : wake(command.now, duty, duty.followUp, context);
    default:
      return unreachable(command, 'duty decide');
  }
}

function open(
  { type: _, now, ...facts }: Extract<DutyCommand, { type: 'OpenDuty' }>,
  duty: Duty,
  context: DutyContext,
): Decision {
  if (duty.status !== 'none' && duty.status !== 'released') return [];
  if (now >= endOfDay(facts.lapsesOn, context.calendar.timeZone)) {
    return reject('duty-lapsed', { lapsedOn: facts.lapsesOn });
  }
  return [{ type: 'DutyOpened', data: facts }];
}

/** After the cut-off the report stays owed: a task that ends later was still led in the period. */
function release(duty: Duty, now: Instant, { calendar }: DutyContext): readonly DutyEvent[] {
  return isReleasable(duty, now, calendar) ? [{ type: 'DutyReleased', data: { reason: 'nothing-owed' } }] : [];
}

export const isReleasable = ({ days }: Duty, now: Instant, { timeZone }: WorkingCalendar): boolean =>
  days !== undefined && now < endOfDay(days.cutOff, timeZone);

/** Why nothing may be done about the duty any more; undefined while it is open. */
export function obstacleToDuty(
  duty: Duty,
  now: Instant,
  { calendar }: Pick<DutyContext, 'calendar'>,
): Rejection<DutyRejection> | undefined {
  if (duty.status === 'none' || duty.days === undefined) return reject('duty-not-found');
  if (duty.status === 'submitted' || duty.status === 'released') return reject('duty-closed', { status: duty.status });
  // The lapse is a matter of the calendar: it holds also before its wake-up has come.
  return duty.status === 'lapsed' || now >= endOfDay(duty.days.lapsesOn, calendar.timeZone)
    ? reject('duty-lapsed', { lapsedOn: duty.days.lapsesOn })
    : undefined;
}

/** Why the report may not be corrected or added to any more, or not yet; undefined while it may. */
export function obstacleToCorrection(
  duty: Duty,
  now: Instant,
  { calendar }: Pick<DutyContext, 'calendar'>,
): Rejection<DutyRejection> | undefined {
  if (duty.status !== 'submitted' || duty.days === undefined) {
    return obstacleToDuty(duty, now, { calendar }) ?? reject('duty-not-submitted');
  }
  const { lapsesOn } = duty.days;
  return now < endOfDay(lapsesOn, calendar.timeZone) ? undefined : reject('correction-too-late', { until: lapsesOn });
}

/** Up to the lapse the escalation policy, then the lapse, then what follows from it: also where one late wake-up finds all three. */
function wake(now: Instant, duty: Duty, followUp: FollowUp, context: DutyContext): readonly DutyEvent[] {
  const lapsesAt = lapseOf(duty, context.calendar);
  if (lapsesAt === undefined || duty.days === undefined || now < lapsesAt) return climb(followUp, duty, now, context);
  const before = climb(followUp, duty, instant(lapsesAt - 1), context);
  const until: readonly DutyEvent[] = [...before, { type: 'DutyLapsed', data: { on: duty.days.lapsesOn } }];
  const lapsed = until.reduce((state, event) => evolveDuty(state, { ...event, occurredAt: now }), duty);
  return [...until, ...climb(lapsed.followUp ?? followUp, lapsed, now, context)];
}

function climb(followUp: FollowUp, duty: Duty, until: Instant, context: DutyContext): readonly FollowUpEvent[] {
  const people = peopleOf(context.directory, dutyAudience(duty));
  return decideDue(followUp, { policy: context.policy.duty, time: workingTime(context), people }, until);
}

function lapseOf({ status, days }: Duty, calendar: WorkingCalendar): Instant | undefined {
  return status === 'open' && days !== undefined ? endOfDay(days.lapsesOn, calendar.timeZone) : undefined;
}
