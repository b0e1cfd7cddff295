import { actSteps } from './act-steps.js';
import type { DemonstrationFiles } from './files.js';
import { programmeSteps } from './programme-steps.js';
import { foundingSteps } from './seed.js';
import type { ScriptStep } from './step.js';

export type { ScriptStep } from './step.js';

/**
 * Everything that people did in the demonstration, as commands in order of time; steps of one instant in the order in
 * which they must be sent. Reminders, escalations and duties are not here: the engine decides them as the clock passes.
 *
 * @param deployment id of the runtime stream that the founding step writes
 */
export function demonstrationScript(files: DemonstrationFiles, deployment: string): readonly ScriptStep[] {
  const founding = foundingSteps(files, deployment);
  const steps = [...founding, ...programmeSteps(files, founding), ...actSteps(files, files.script.acts)];
  return steps.toSorted((a, b) => a.at - b.at);
}
