// Random scripts. Of what people do to one task, duty, blocker or directive: however it is woken, the same is decided, and the clock
// comes back to what is open. And of whole programmes, with outages of ours, days off and posts that change hands: the same is
// decided, what is planned is what happens, nothing open is forgotten, nobody is told twice or too often, and a dry run of each
// act says what it then does. The properties stand beside the rules and are asked more often here.
import { found } from './found.mjs';

const OF_ONE = ['task', 'duty', 'blocker', 'directive'].map((kind) => `libs/domain/${kind}/${kind}.properties.spec.ts`);
const OF_PROGRAMMES = [
  'libs/application/engine/scheduling/whole-programmes.spec.ts',
  'libs/application/engine/scheduling/woken-programmes.spec.ts',
  'libs/application/dry-run/dry-run.properties.spec.ts',
];

export async function followUp({ trials, seed }) {
  const asked = {
    ...{ FOLLOW_UP_RUNS: String(trials), PROGRAMME_RUNS: String(trials) },
    FOLLOW_UP_SEED: String(seed % 2 ** 31),
  };
  const faults = [...found([...OF_ONE, '-t', 'however it is woken'], asked), ...found(OF_PROGRAMMES, asked)];
  return { scripts: trials * OF_ONE.length, programmes: trials * OF_PROGRAMMES.length, faults };
}
