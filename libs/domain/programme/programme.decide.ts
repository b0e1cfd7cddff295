import { isPlannableYear, partsOf } from '../calendar/civil-date.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { type Outage, type WorkingTime, workingTime } from '../follow-up/working-time.js';
import type { Decider } from '../kernel/decider.js';
import { unreachable } from '../kernel/invariant.js';
import type { ProgrammeId } from '../kernel/names.js';
import { isSame } from '../kernel/plain.js';
import { type Rejection, reject } from '../kernel/rejection.js';
import type { Instant } from '../kernel/time.js';
import {
  evolveProgramme,
  initialProgramme,
  type Programme,
  type ProgrammeEvent,
  type ProgrammeFacts,
} from './programme.js';
import { nextTurn } from './reporting-periods.js';

export type ProgrammeCommand =
  | (ProgrammeFacts & { readonly type: 'IssueProgramme'; readonly now: Instant; readonly programme: ProgrammeId })
  /** Opens and closes, in order, every reporting period that is due by now. */
  | { readonly type: 'WakeProgramme'; readonly now: Instant };

export type ProgrammeRejection = 'programme-already-issued' | 'issued-out-of-range';

export interface ProgrammeContext {
  /** The programme's calendar, in the version that holds now. */
  readonly calendar: WorkingCalendar;
  /** Our own, that count against nobody. */
  readonly outages?: readonly Outage[];
}

type Decision = readonly ProgrammeEvent[] | Rejection<ProgrammeRejection>;

export const programmeDecider: Decider<
  ProgrammeCommand,
  ProgrammeEvent,
  Programme,
  ProgrammeContext,
  ProgrammeRejection
> = {
  initial: initialProgramme,
  evolve: evolveProgramme,
  decide,
};

/** When the programme must be woken next; in the past while something due was not decided yet. */
export const nextProgrammeDue = (programme: Programme, context: ProgrammeContext): Instant | undefined =>
  nextTurn(programme, workingTime(context))?.at;

function decide(command: ProgrammeCommand, programme: Programme, context: ProgrammeContext): Decision {
  switch (command.type) {
    case 'IssueProgramme':
      return issue(command, programme);
    case 'WakeProgramme':
      return turnPeriods(programme, workingTime(context), command.now);
    default:
      return unreachable(command, 'programme decide');
  }
}

function issue(
  { type: _, now, ...data }: Extract<ProgrammeCommand, { type: 'IssueProgramme' }>,
  programme: Programme,
): Decision {
  const event: ProgrammeEvent = { type: 'ProgrammeIssued', data };
  if (programme.issued) {
    const saysNothingNew = isSame(evolveProgramme(programme, { ...event, occurredAt: now }), programme);
    return saysNothingNew ? [] : reject('programme-already-issued', { code: programme.code }, '/code');
  }
  if (!isPlannableYear(partsOf(data.issuedOn).year)) {
    return reject('issued-out-of-range', { issuedOn: data.issuedOn }, '/issuedOn');
  }
  return [event];
}

function turnPeriods(programme: Programme, time: WorkingTime, now: Instant): Decision {
  const events: ProgrammeEvent[] = [];
  let reached = programme;
  for (let turn = nextTurn(reached, time); turn !== undefined && turn.at <= now; turn = nextTurn(reached, time)) {
    events.push(turn.event);
    reached = evolveProgramme(reached, { ...turn.event, occurredAt: turn.at });
  }
  return events;
}
