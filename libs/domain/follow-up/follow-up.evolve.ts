import type { Recorded } from '../kernel/decider.js';
import { unreachable } from '../kernel/invariant.js';
import { defined } from '../kernel/plain.js';
import type { CivilDate, Instant } from '../kernel/time.js';
import type { Escalation, FollowUp, FollowUpEvent, NotificationData, OccurrenceKey } from './follow-up.js';
import { occurrenceKey } from './follow-up.js';
import type { Level } from './policy.js';

/** What a follow-up event means for the escalation policy. */
export function evolveFollowUp(followUp: FollowUp, event: Recorded<FollowUpEvent>): FollowUp {
  switch (event.type) {
    case 'ReminderDecided':
      return markNotified(followUp, event.data);
    case 'EscalationDecided':
      return {
        ...markNotified(followUp, event.data),
        escalation: opened(followUp, event.data, event.data.level, event.occurredAt),
      };
    case 'StepSkipped':
      return { ...followUp, outcomes: { ...followUp.outcomes, [occurrenceKey(event.data)]: event.data.reason } };
    case 'EscalationAcknowledged': {
      if (followUp.escalation === undefined) return followUp;
      const number = followUp.escalation.acknowledgements + 1;
      const { by, until, note } = event.data;
      const acknowledgement = { by, at: event.occurredAt, until, number, ...defined({ note }) };
      return { ...followUp, escalation: { ...followUp.escalation, acknowledgement, acknowledgements: number } };
    }
    case 'DirectionGiven': {
      if (followUp.escalation === undefined) return followUp;
      const direction = { directive: event.data.directive, due: event.data.due, at: event.occurredAt };
      return { ...followUp, escalation: { ...followUp.escalation, direction } };
    }
    default:
      return unreachable(event, 'evolveChase');
  }
}

/**
 * Something handed in came back. Where the end had passed on the first return, `restartsOn` is that day and the
 * overdue steps that were skipped are planned again from it.
 */
export function evolveReturned(followUp: FollowUp, at: Instant, restartsOn: CivilDate | undefined): FollowUp {
  const returned = { ...followUp, isAwaitingConfirmation: false, returnedAt: [...followUp.returnedAt, at] };
  if (restartsOn === undefined || followUp.restart !== undefined) return returned;
  const lastRepeat = lastRepeatTold(followUp);
  return {
    ...returned,
    restart: lastRepeat === undefined ? { on: restartsOn } : { on: restartsOn, lastRepeat },
    outcomes: Object.fromEntries(
      Object.entries(followUp.outcomes).filter(
        ([key, outcome]) => outcome === 'told' || !isPlannedAgain(key, lastRepeat),
      ),
    ),
  };
}

/** Repetitions before the last one told stay skipped: counted back from the return they would fall before it. */
const isPlannedAgain = (key: string, lastRepeat = 0): boolean =>
  key.startsWith('+') || (isRepetition(key) && repeatOf(key) > lastRepeat);

function lastRepeatTold({ outcomes }: FollowUp): number | undefined {
  const told = Object.entries(outcomes).flatMap(([key, outcome]) => (outcome === 'told' ? [key] : []));
  const repeats = told.filter(isRepetition).map(repeatOf);
  if (repeats.length > 0) return Math.max(...repeats);
  return told.includes('+10/0') ? 0 : undefined;
}

const isRepetition = (key: string): boolean => key.startsWith('every-');
const repeatOf = (key: string): number => Number(key.split('/')[1]);

function markNotified(followUp: FollowUp, data: NotificationData): FollowUp {
  const outcomes: Partial<Record<OccurrenceKey, 'told'>> = {};
  for (const step of data.steps) outcomes[occurrenceKey(step)] = 'told';
  return { ...followUp, outcomes: { ...followUp.outcomes, ...outcomes } };
}

/** Acknowledgements are numbered through all levels: each number runs out once. */
function opened(followUp: FollowUp, data: NotificationData, level: Level, at: Instant): Escalation {
  const recipients = data.recipients
    .filter((recipient) => recipient.roles.includes(level))
    .map(({ unit, post, postId, person }) => ({ unit, post, postId, person }));
  return { level, openedAt: at, recipients, acknowledgements: followUp.escalation?.acknowledgements ?? 0 };
}
