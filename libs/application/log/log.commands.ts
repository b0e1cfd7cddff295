import type { RuntimeCommand } from '#domain/runtime/runtime.decide.js';
import { logDoors } from '#texts/log/log.doors.js';
import { type CommandsOf, givenBySystem, withoutDoor } from '../engine/definition/command-definition.js';
import { administrators, holdersAnywhere, WORKING } from '../engine/definition/right.js';
import { recordRebuild } from './record-rebuild.js';

export const logCommands = {
  FoundDeployment: givenBySystem('FoundDeployment', logDoors.FoundDeployment, 'runtime', 'creates'),
  RecordRebuild: recordRebuild,
  RecordClockMove: withoutDoor('RecordClockMove', logDoors.RecordClockMove, 'runtime', administrators),
  // Of an import; a kind for others is begun by a command of its own, which has its own right.
  BeginOperation: withoutDoor('BeginOperation', logDoors.BeginOperation, 'runtime', administrators),
  // Each task is asked for its own right before: this says no more than that somebody at work begins it.
  BeginUrges: withoutDoor('BeginUrges', logDoors.BeginUrges, 'runtime', holdersAnywhere(WORKING)),
  RecordOutage: givenBySystem('RecordOutage', logDoors.RecordOutage, 'runtime'),
  FinishDemonstration: givenBySystem('FinishDemonstration', logDoors.FinishDemonstration, 'runtime'),
} satisfies CommandsOf<Exclude<RuntimeCommand, { readonly type: 'RetryDeliveries' }>>;
