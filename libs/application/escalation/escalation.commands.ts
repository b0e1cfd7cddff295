import type { EscalationCommand } from '#domain/follow-up/escalation.decide.js';
import type { CommandsOf } from '../engine/definition/command-definition.js';
import { acknowledgeEscalation } from './acknowledge-escalation.js';
import { directEscalation } from './direct-escalation.js';

export const escalationCommands = {
  AcknowledgeEscalation: acknowledgeEscalation,
  DirectEscalation: directEscalation,
} satisfies CommandsOf<EscalationCommand>;
