import type { RuntimeCommand } from '#domain/runtime/runtime.decide.js';
import { logDoors } from '#texts/log/log.doors.js';
import { type CommandsOf, givenBySystem, withoutDoor } from '../engine/definition/command-definition.js';
import { administrators } from '../engine/definition/right.js';
import { recordRebuild } from './record-rebuild.js';

export const logCommands = {
  FoundDeployment: givenBySystem('FoundDeployment', logDoors.FoundDeployment, 'runtime', 'creates'),
  RecordRebuild: recordRebuild,
  RecordClockMove: withoutDoor('RecordClockMove', logDoors.RecordClockMove, 'runtime', administrators),
  // Of the one kind that there is; a kind for others has a right of its own.
  BeginOperation: withoutDoor('BeginOperation', logDoors.BeginOperation, 'runtime', administrators),
  FinishDemonstration: givenBySystem('FinishDemonstration', logDoors.FinishDemonstration, 'runtime'),
} satisfies CommandsOf<RuntimeCommand>;
