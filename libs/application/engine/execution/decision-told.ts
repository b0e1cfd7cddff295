import { type OccurrenceKey, occurrenceKey } from '#domain/follow-up/follow-up.js';
import type { KnownEvent } from '#domain/upcasting/known-events.js';
import type { Position } from '../../ports/event-store.js';
import type { DecisionOutcome, DecisionTold, Telemetry } from '../../ports/telemetry.js';
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

/** Counted always; what its line says is put together only where it is written. */
export function tell(telemetry: Telemetry, envelope: CommandEnvelope, became: Outcome): void {
  const { command, actor } = envelope;
  const by = actor.kind === 'person' ? 'person' : actor.name;
  const counted = { command: command.type, outcome: became.outcome, by };
  telemetry.decided(counted, () => decisionTold(envelope, became, by));
}

/** Ids and words of ours, never what somebody wrote. */
function decisionTold(envelope: CommandEnvelope, became: Outcome, by: string): DecisionTold {
  const { target, command, correlation, causation } = envelope;
  const { outcome, code, written, position } = became;
  const steps = written?.flatMap(stepsOf) ?? [];
  return {
    stream: streamOf(target.category, target.id),
    command: command.type,
    outcome,
    code,
    events: written?.map(({ type }) => type),
    steps: steps.length === 0 ? undefined : steps,
    position: position === undefined ? undefined : String(position),
    by,
    correlation,
    causation,
  };
}

function stepsOf(event: KnownEvent): readonly OccurrenceKey[] {
  switch (event.type) {
    case 'ReminderDecided':
    case 'EscalationDecided':
    case 'EscalationUnanswerable':
      return event.data.steps.map(occurrenceKey);
    case 'StepSkipped':
      return [occurrenceKey(event.data)];
    default:
      return [];
  }
}
