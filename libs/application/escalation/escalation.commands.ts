import type { EscalationCommand } from '#domain/follow-up/escalation.decide.js';
import type { RelationCommand } from '#domain/follow-up/relations.js';
import { escalationDoors } from '#texts/escalation/escalation.doors.js';
import { type CommandsOf, givenBySystem } from '../engine/definition/command-definition.js';
import { acknowledgeEscalation } from './acknowledge-escalation.js';
import { directEscalation } from './direct-escalation.js';

export const escalationCommands = {
  AcknowledgeEscalation: acknowledgeEscalation,
  DirectEscalation: directEscalation,
  EndDirective: givenBySystem('EndDirective', escalationDoors.EndDirective, 'escalated'),
  ChangeHolders: givenBySystem('ChangeHolders', escalationDoors.ChangeHolders, 'escalated'),
} satisfies CommandsOf<EscalationCommand | RelationCommand>;
