// Random lives of a whole programme: what people do to its tasks, blockers and directives, when we are silent, which days are off
// and who holds which post. Each is lived through three times, and once more with an eye on who would be forgotten.
import { properties } from './follow-up.mjs';

export async function wholeProgrammes({ trials, seed }) {
  const faults = properties(['libs/application/engine/scheduling/whole-programmes.spec.ts'], {
    PROGRAMME_RUNS: String(trials),
    FOLLOW_UP_SEED: String(seed % 2 ** 31),
  });
  return { scripts: trials, properties: 3, faults };
}
