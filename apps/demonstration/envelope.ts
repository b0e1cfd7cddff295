import type { CommandEnvelope } from '#application/engine/execution/command-envelope.js';
import type { DomainCommand } from '#application/engine/execution/stream-rules.js';
import { commandKeyOf, type ScriptStep } from './step.js';

/** A step on its way, under its own key: sent again it finds what it did. */
export function envelopeOf(step: ScriptStep, command: DomainCommand): CommandEnvelope {
  const { actor, key, target } = step;
  const commandKey = commandKeyOf(step);
  return { command, target, actor, commandKey, fingerprint: key, correlation: commandKey };
}
