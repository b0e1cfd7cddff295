// Compiles the shim that records and fails what a process writes; Linux with a C compiler only.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('./shim/powercut.c', import.meta.url));

/** Why the tests that need the shim cannot run here, or undefined. They are then not counted as passed. */
export function shimMissing() {
  if (process.platform !== 'linux') return `it needs Linux, this is ${process.platform}`;
  if (spawnSync('gcc', ['--version'], { stdio: 'ignore' }).error)
    return 'gcc is missing: apt-get install -y gcc libc6-dev';
  return undefined;
}

/** The compiled shim in that folder. */
export function compileShim(folder) {
  const file = join(folder, 'powercut.so');
  const options = ['-O2', '-Wall', '-Wextra', '-Werror', '-shared', '-fPIC', '-pthread', '-o', file, source];
  const { status, stderr } = spawnSync('gcc', options, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the shim does not compile:\n${stderr}`);
  return file;
}

/** The environment of a process whose changes to `folder` are recorded; `fail` and `full` as the shim's source says. */
export function underShim(shim, { folder, record, fail, full }) {
  const env = { ...process.env, LD_PRELOAD: shim, DISK_FOLDER: folder };
  if (record !== undefined) env.DISK_RECORD = record;
  if (fail !== undefined) env.DISK_FAIL = fail;
  if (full !== undefined) env.DISK_FULL = full;
  return env;
}
