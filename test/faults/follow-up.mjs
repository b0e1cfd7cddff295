// Random scripts of what people do to a task, a duty, a blocker and a directive: however each is woken, the same is decided, and the
// clock comes back to what is open. The properties stand beside the rules and are asked more often here.
import { spawnSync } from 'node:child_process';

const SPECS = ['task', 'duty', 'blocker', 'directive'].map((kind) => `libs/domain/${kind}/${kind}.properties.spec.ts`);
const NODE = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];

export async function followUp({ trials, seed }) {
  const asked = { FOLLOW_UP_RUNS: String(trials), FOLLOW_UP_SEED: String(seed % 2 ** 31) };
  const faults = properties([...SPECS, '-t', 'however it is woken'], asked);
  return { scripts: trials * SPECS.length, properties: 2, faults };
}

/** What specs of properties find when they are asked more often. */
export function properties(specs, asked) {
  const env = { ...process.env, ...asked };
  const { status, stderr } = spawnSync(process.execPath, [...NODE, '--testTimeout=36000000', ...specs], {
    ...{ env, encoding: 'utf8', maxBuffer: 2 ** 28 },
  });
  return status === 0 ? [] : (stderr.match(/●[^\n]*|Counterexample:[^\n]*/gu) ?? [stderr.slice(-2_000)]);
}
