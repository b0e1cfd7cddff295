import type { Recorded } from '../kernel/decider.js';
import { unreachable } from '../kernel/invariant.js';
import type { CivilDate, Instant } from '../kernel/time.js';
import type { Chase, ChaseEvent, Escalation, OccurrenceKey, TellingData } from './follow-up.js';
import { occurrenceKey } from './follow-up.js';
import type { Level } from './policy.js';

/** What a chase event means for the ladder. */
export function evolveChase(chase: Chase, event: Recorded<ChaseEvent>): Chase {
  switch (event.type) {
    case 'ReminderDecided':
      return told(chase, event.data);
    case 'EscalationDecided':
      return { ...told(chase, event.data), escalation: opened(chase, event.data, event.data.level, event.occurredAt) };
    case 'StepSkipped':
      return { ...chase, outcomes: { ...chase.outcomes, [occurrenceKey(event.data)]: event.data.reason } };
    case 'EscalationAcknowledged': {
      if (chase.escalation === undefined) return chase;
      const number = chase.escalation.acknowledgements + 1;
      const acknowledgement = { by: event.data.by, at: event.occurredAt, until: event.data.until, number };
      return { ...chase, escalation: { ...chase.escalation, acknowledgement, acknowledgements: number } };
    }
    case 'DirectionGiven': {
      if (chase.escalation === undefined) return chase;
      const direction = { directive: event.data.directive, due: event.data.due, at: event.occurredAt };
      return { ...chase, escalation: { ...chase.escalation, direction } };
    }
    default:
      return unreachable(event, 'evolveChase');
  }
}

/**
 * Something handed in came back. Where the end had passed on the first return, `restartsOn` is that day and the
 * overdue rungs that were skipped are planned again from it.
 */
export function evolveReturned(chase: Chase, at: Instant, restartsOn: CivilDate | undefined): Chase {
  const returned = { ...chase, isAwaitingConfirmation: false, returnedAt: [...chase.returnedAt, at] };
  if (restartsOn === undefined || chase.restart !== undefined) return returned;
  const lastRepeat = lastRepeatTold(chase);
  return {
    ...returned,
    restart: lastRepeat === undefined ? { on: restartsOn } : { on: restartsOn, lastRepeat },
    outcomes: Object.fromEntries(
      Object.entries(chase.outcomes).filter(([key, outcome]) => outcome === 'told' || !isPlannedAgain(key, lastRepeat)),
    ),
  };
}

/** Repetitions before the last one told stay skipped: counted back from the return they would fall before it. */
const isPlannedAgain = (key: string, lastRepeat = 0): boolean =>
  key.startsWith('+') || (isRepetition(key) && repeatOf(key) > lastRepeat);

function lastRepeatTold({ outcomes }: Chase): number | undefined {
  const told = Object.entries(outcomes).flatMap(([key, outcome]) => (outcome === 'told' ? [key] : []));
  const repeats = told.filter(isRepetition).map(repeatOf);
  if (repeats.length > 0) return Math.max(...repeats);
  return told.includes('+10/0') ? 0 : undefined;
}

const isRepetition = (key: string): boolean => key.startsWith('every-');
const repeatOf = (key: string): number => Number(key.split('/')[1]);

function told(chase: Chase, data: TellingData): Chase {
  const outcomes: Partial<Record<OccurrenceKey, 'told'>> = {};
  for (const step of data.steps) outcomes[occurrenceKey(step)] = 'told';
  return { ...chase, outcomes: { ...chase.outcomes, ...outcomes } };
}

/** Acknowledgements are numbered through all levels: each number runs out once. */
function opened(chase: Chase, data: TellingData, level: Level, at: Instant): Escalation {
  const recipients = data.recipients
    .filter((recipient) => recipient.roles.includes(level))
    .map(({ unit, post, postId, person }) => ({ unit, post, postId, person }));
  return { level, openedAt: at, recipients, acknowledgements: chase.escalation?.acknowledgements ?? 0 };
}
