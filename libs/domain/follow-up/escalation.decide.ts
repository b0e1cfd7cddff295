import { addWorkingDays, nextWorkingDay, type WorkingCalendar } from '../calendar/working-calendar.js';
import { dateIn, endOfDay } from '../calendar/zone.js';
import { type Directory, unitOf } from '../directory/directory.js';
import type { Recipient, Role } from '../directory/recipients.js';
import type { Post } from '../directory/unit.js';
import type { PersonId, PostId, UnitId } from '../kernel/names.js';
import { defined, own } from '../kernel/plain.js';
import { type Rejection, reject } from '../kernel/rejection.js';
import type { CivilDate, Instant } from '../kernel/time.js';
import type { Direction, Escalation, FollowUp, FollowUpEvent } from './follow-up.js';
import { endOfHold } from './holds.js';
import type { EscalationPolicy } from './policy.js';

/** What a leader does with an escalation, the same for a task, a duty and a blocker. */
export type EscalationCommand =
  | {
      readonly type: 'AcknowledgeEscalation';
      readonly now: Instant;
      readonly by: PersonId;
      readonly note?: string;
    }
  | ({ readonly type: 'DirectEscalation'; readonly now: Instant } & Omit<Direction, 'issuer'>);

export type EscalationRejection =
  | 'escalation-not-open'
  | 'escalation-not-yours'
  | 'already-acknowledged'
  | 'acknowledgement-used'
  | 'direction-due-in-the-past'
  | 'addressee-not-found'
  | 'addressee-vacant'
  | 'option-not-found';

export interface EscalationContext {
  readonly calendar: WorkingCalendar;
  readonly directory: Directory;
  readonly policy: EscalationPolicy;
  /** Who has the role today. */
  readonly as: (role: Role) => readonly Recipient[];
  /** How many options were proposed; directions of tasks and duties name none. */
  readonly optionsProposed: number;
}

export function decideEscalation(
  command: EscalationCommand,
  followUp: Pick<FollowUp, 'escalations' | 'acknowledgements' | 'directions'> | undefined,
  context: EscalationContext,
): readonly FollowUpEvent[] | Rejection<EscalationRejection> {
  if (followUp === undefined || followUp.escalations.length === 0) return reject('escalation-not-open');
  const acting = actsFor(followUp, command.by, context.as);
  if (acting === undefined) return reject('escalation-not-yours');
  return command.type === 'AcknowledgeEscalation'
    ? acknowledge(command, acting, followUp.acknowledgements, context)
    : direct(command, acting, followUp.directions, context);
}

interface Acting<Told = Escalation> {
  readonly escalation: Told;
  readonly as: Recipient;
}

/**
 * For which level somebody acts: the highest that was told and whose post they hold today, also through somebody else who
 * was told in it before. Whoever was relieved acts for none.
 */
export function actsFor<Told extends Pick<Escalation, 'level'>>(
  { escalations }: { readonly escalations: readonly Told[] },
  by: PersonId,
  as: (role: Role) => readonly Recipient[],
): Acting<Told> | undefined {
  for (const escalation of escalations.toReversed()) {
    const held = as(escalation.level).find(({ person }) => person === by);
    if (held !== undefined) return { escalation, as: held };
  }
  return undefined;
}

function acknowledge(
  { now, by, note }: Extract<EscalationCommand, { type: 'AcknowledgeEscalation' }>,
  { escalation }: Acting,
  acknowledgements: number,
  { calendar, policy }: EscalationContext,
): readonly FollowUpEvent[] | Rejection<EscalationRejection> {
  const { level, acknowledgement: current, direction } = escalation;
  // Whoever directed has said more than that they know of it.
  if (direction !== undefined && isInForce(direction, now, calendar)) return [];
  if (current !== undefined && isAcknowledgedBy(escalation, by, now, calendar)) {
    const isSaidAlready = note === undefined || note === current.note;
    return isSaidAlready ? [] : reject('already-acknowledged', { until: current.until }, '/note');
  }
  if (policy.acknowledgedOnce && current !== undefined && !current.isToldAgain) {
    return reject('acknowledgement-used', { until: current.until });
  }
  const until = addWorkingDays(calendar, dateIn(now, calendar.timeZone), policy.acknowledgementHolds);
  const data = { level, by, until, number: acknowledgements + 1, ...defined({ note }) };
  return [{ type: 'EscalationAcknowledged', data }];
}

function isInForce({ due, endedAt }: NonNullable<Escalation['direction']>, now: Instant, calendar: WorkingCalendar) {
  return endedAt === undefined && now < endOfDay(nextWorkingDay(calendar, due), calendar.timeZone);
}

/** An acknowledgement would be recorded: it says something new. */
export function mayAcknowledge(
  escalation: Escalation,
  { acknowledgedOnce }: EscalationPolicy,
  now: Instant,
  calendar: WorkingCalendar,
): boolean {
  const { acknowledgement: current, direction } = escalation;
  if (direction !== undefined && isInForce(direction, now, calendar)) return false;
  if (current === undefined || current.isToldAgain) return true;
  return !acknowledgedOnce && !isAcknowledgedBy(escalation, current.by, now, calendar);
}

/** This leader has acknowledged it, and that still holds: they have nothing to add by doing so again. */
function isAcknowledgedBy(
  { acknowledgement }: Pick<Escalation, 'acknowledgement'>,
  by: PersonId,
  now: Instant,
  calendar: WorkingCalendar,
): boolean {
  if (acknowledgement?.by !== by) return false;
  const { at: from, until: untilEndOf } = acknowledgement;
  return now < endOfHold({ cause: 'acknowledged', from, untilEndOf }, { calendar, outages: [] });
}

function direct(
  command: Extract<EscalationCommand, { type: 'DirectEscalation' }>,
  { escalation, as }: Acting,
  directions: number,
  { calendar, directory, optionsProposed }: EscalationContext,
): readonly FollowUpEvent[] | Rejection<EscalationRejection> {
  const { type: _, now, ...direction } = command;
  if (escalation.direction?.directive === direction.directive) return [];
  const today: CivilDate = dateIn(now, calendar.timeZone);
  if (direction.due < today) return reject('direction-due-in-the-past', { due: direction.due, today }, '/due');
  if (direction.option !== undefined && direction.option >= optionsProposed) {
    return reject('option-not-found', { option: direction.option, options: optionsProposed }, '/option');
  }
  const { unit, post } = direction.addressee;
  const addressee = postIn(directory, unit, post);
  if (addressee === undefined) return reject('addressee-not-found', { unit, post }, '/addressee');
  if (addressee.holder === undefined) return reject('addressee-vacant', { unit, post }, '/addressee');
  const issuer = { unit: as.unit, post: as.postId };
  // Due on a day off it ends on the next working day, and holds as long as it runs.
  const legalEnd = nextWorkingDay(calendar, direction.due);
  return [
    {
      type: 'DirectionGiven',
      data: { level: escalation.level, ...direction, issuer, legalEnd, number: directions + 1 },
    },
  ];
}

const postIn = (directory: Directory, unit: UnitId, post: PostId): Post | undefined =>
  own(unitOf(directory, unit)?.posts ?? {}, post);
