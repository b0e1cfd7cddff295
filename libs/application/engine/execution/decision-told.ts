import { type OccurrenceKey, occurrenceKey } from '#domain/follow-up/follow-up.js';
import type { KnownEvent } from '#domain/upcasting/known-events.js';
import type { Position } from '../../ports/event-store.js';
import type { DecisionOutcome, DecisionTold } from '../../ports/telemetry.js';
import { streamOf } from '../../streams.js';
import { type CommandAnswer, isDone } from './command-answer.js';
import type { CommandEnvelope } from './command-envelope.js';

interface Outcome {
  readonly outcome: DecisionOutcome;
  readonly code?: string;
  readonly written?: readonly KnownEvent[];
  readonly position?: Position;
}

export function outcomeOf(answer: CommandAnswer): Outcome {
  if (!isDone(answer)) return { outcome: 'refused', code: answer.rejected };
  if (answer.isRepeat === true) return { outcome: 'repeated' };
  return { outcome: answer.changed ? 'appended' : 'unchanged' };
}

/** What is told of a decision: ids and words of ours, never what somebody wrote. */
export function decisionTold(envelope: CommandEnvelope, { outcome, code, written, position }: Outcome): DecisionTold {
  const { target, command, actor, correlation, causation } = envelope;
  const steps = written?.flatMap(stepsOf) ?? [];
  return {
    ...{ stream: streamOf(target.category, target.id), command: command.type, outcome },
    ...(code === undefined ? {} : { code }),
    ...(written === undefined ? {} : { events: written.map(({ type }) => type) }),
    ...(steps.length === 0 ? {} : { steps }),
    ...(position === undefined ? {} : { position: String(position) }),
    ...{ by: actor.kind === 'person' ? 'person' : actor.name, correlation },
    ...(causation === undefined ? {} : { causation }),
  };
}

function stepsOf(event: KnownEvent): readonly OccurrenceKey[] {
  switch (event.type) {
    case 'ReminderDecided':
    case 'EscalationDecided':
      return event.data.steps.map(occurrenceKey);
    case 'StepSkipped':
      return [occurrenceKey(event.data)];
    default:
      return [];
  }
}
