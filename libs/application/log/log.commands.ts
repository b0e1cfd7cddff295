import type { RuntimeCommand } from '#domain/runtime/runtime.decide.js';
import { type CommandsOf, givenBySystem } from '../engine/definition/command-definition.js';
import { recordRebuild } from './record-rebuild.js';

export const logCommands = {
  FoundDeployment: givenBySystem('FoundDeployment', 'runtime', 'creates'),
  RecordRebuild: recordRebuild,
  RecordClockMove: givenBySystem('RecordClockMove', 'runtime'),
  FinishDemonstration: givenBySystem('FinishDemonstration', 'runtime'),
} satisfies CommandsOf<RuntimeCommand>;
