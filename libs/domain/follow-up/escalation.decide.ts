import { addWorkingDays, type WorkingCalendar } from '../calendar/working-calendar.js';
import { dateIn, endOfDay } from '../calendar/zone.js';
import { type Directory, unitOf } from '../directory/directory.js';
import type { Post } from '../directory/unit.js';
import type { PersonId, PostId, UnitId } from '../kernel/names.js';
import { own } from '../kernel/plain.js';
import { type Rejection, reject } from '../kernel/rejection.js';
import type { CivilDate, Instant } from '../kernel/time.js';
import type { Addressee, Direction, Escalation, FollowUpEvent } from './follow-up.js';

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
  | 'direction-due-in-the-past'
  | 'addressee-not-found'
  | 'addressee-vacant'
  | 'option-not-found';

export interface EscalationContext {
  readonly calendar: WorkingCalendar;
  readonly directory: Directory;
  /** For how many working days an acknowledgement holds. */
  readonly acknowledgementHolds: number;
  /** How many options were proposed; directions of tasks and duties name none. */
  readonly optionsProposed: number;
}

export function decideEscalation(
  command: EscalationCommand,
  escalation: Escalation | undefined,
  context: EscalationContext,
): readonly FollowUpEvent[] | Rejection<EscalationRejection> {
  if (escalation === undefined) return reject('escalation-not-open');
  const post = postTold(escalation, command.by, context.directory);
  if (post === undefined) return reject('escalation-not-yours');
  return command.type === 'AcknowledgeEscalation'
    ? acknowledge(command, escalation, context)
    : direct(command, escalation, post, context);
}

function acknowledge(
  command: Extract<EscalationCommand, { type: 'AcknowledgeEscalation' }>,
  escalation: Escalation,
  { calendar, acknowledgementHolds }: EscalationContext,
): readonly FollowUpEvent[] | Rejection<EscalationRejection> {
  const { now, by, note } = command;
  const current = escalation.acknowledgement;
  if (current !== undefined && isAcknowledgedBy(escalation, by, now, calendar)) {
    const isSaidAlready = note === undefined || note === current.note;
    return isSaidAlready ? [] : reject('already-acknowledged', { until: current.until }, '/note');
  }
  const until = addWorkingDays(calendar, dateIn(now, calendar.timeZone), acknowledgementHolds);
  const data = { level: escalation.level, by, until, ...(note === undefined ? {} : { note }) };
  return [{ type: 'EscalationAcknowledged', data }];
}

/** This leader has acknowledged it, and that still holds: they have nothing to add by doing so again. */
export function isAcknowledgedBy(
  { acknowledgement }: Escalation,
  by: PersonId,
  now: Instant,
  calendar: WorkingCalendar,
): boolean {
  return acknowledgement?.by === by && now < endOfDay(acknowledgement.until, calendar.timeZone);
}

function direct(
  command: Extract<EscalationCommand, { type: 'DirectEscalation' }>,
  escalation: Escalation,
  issuer: Addressee,
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
  return [{ type: 'DirectionGiven', data: { level: escalation.level, ...direction, issuer } }];
}

/** The post through which this person was told, or which they hold now: whoever follows in office may act. */
export function postTold(escalation: Escalation, by: PersonId, directory: Directory): Addressee | undefined {
  const reached = escalation.recipients.find(
    ({ unit, postId, person }) => person === by || postIn(directory, unit, postId)?.holder?.person === by,
  );
  return reached === undefined ? undefined : { unit: reached.unit, post: reached.postId };
}

const postIn = (directory: Directory, unit: UnitId, post: PostId): Post | undefined =>
  own(unitOf(directory, unit)?.posts ?? {}, post);
