import type { RuntimeCommand } from '#domain/runtime/runtime.decide.js';
import { type CommandsOf, givenBySystem, withoutDoor } from '../engine/definition/command-definition.js';
import { administrators } from '../engine/definition/right.js';
import { recordRebuild } from './record-rebuild.js';

export const logCommands = {
  FoundDeployment: givenBySystem('FoundDeployment', 'runtime', 'creates'),
  RecordRebuild: recordRebuild,
  RecordClockMove: withoutDoor('RecordClockMove', 'runtime', administrators),
  FinishDemonstration: givenBySystem('FinishDemonstration', 'runtime'),
} satisfies CommandsOf<RuntimeCommand>;
