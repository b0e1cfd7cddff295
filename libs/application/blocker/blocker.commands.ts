import type { BlockerCommand } from '#domain/blocker/blocker.decide.js';
import type { EscalationCommand } from '#domain/follow-up/escalation.decide.js';
import type { RelationCommand } from '#domain/follow-up/relations.js';
import { blockerDoors } from '#texts/blocker/blocker.doors.js';
import { type CommandsOf, givenBySystem } from '../engine/definition/command-definition.js';
import { escalateBlocker } from './escalate-blocker.js';
import { raiseBlocker } from './raise-blocker.js';
import { resolveBlocker } from './resolve-blocker.js';
import { returnBlocker } from './return-blocker.js';

export const blockerCommands = {
  RaiseBlocker: raiseBlocker,
  EscalateBlocker: escalateBlocker,
  ReturnBlocker: returnBlocker,
  ResolveBlocker: resolveBlocker,
  EndBlocker: givenBySystem('EndBlocker', blockerDoors.EndBlocker, 'blocker'),
  WakeBlocker: givenBySystem('WakeBlocker', blockerDoors.WakeBlocker, 'blocker'),
} satisfies CommandsOf<Exclude<BlockerCommand, EscalationCommand | RelationCommand>>;
