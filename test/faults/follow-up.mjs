// Random scripts of what people do to a task, a duty, a blocker and a directive: however each is woken, the same is decided, and the
// clock comes back to what is open. The properties stand beside the rules and are asked more often here.
import { spawnSync } from 'node:child_process';

const SPECS = ['task', 'duty', 'blocker', 'directive'].map((kind) => `libs/domain/${kind}/${kind}.properties.spec.ts`);
const NODE = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];

export async function followUp({ trials, seed }) {
  const env = { ...process.env, FOLLOW_UP_RUNS: String(trials), FOLLOW_UP_SEED: String(seed % 2 ** 31) };
  const asked = [...NODE, '--testTimeout=3600000', '-t', 'however it is woken', ...SPECS];
  const { status, stderr } = spawnSync(process.execPath, asked, { env, encoding: 'utf8' });
  const faults = status === 0 ? [] : (stderr.match(/●[^\n]*|Counterexample:[^\n]*/gu) ?? [stderr.slice(-2_000)]);
  return { scripts: trials * SPECS.length, properties: 2, faults };
}
