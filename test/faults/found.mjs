import { spawnSync } from 'node:child_process';

const NODE = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];

/** Which spec failed, by what, and what was there that should not be. */
const SAID = /●[^\n]*|Counterexample:[^\n]*|(?<=^ +\+ +)"[^\n]*/gmu;

/** What specs of properties find when they are asked more often. */
export function found(specs, asked) {
  const env = { ...process.env, ...asked };
  const { status, stderr } = spawnSync(process.execPath, [...NODE, '--testTimeout=36000000', ...specs], {
    ...{ env, encoding: 'utf8', maxBuffer: 2 ** 28 },
  });
  return status === 0 ? [] : (stderr.match(SAID) ?? [stderr.slice(-2_000)]);
}
