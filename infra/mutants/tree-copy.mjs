// A copy of the tree in which faults are put in and specs run: the working tree is never touched.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseSync } from '@swc/core';
import { root } from '../build.mjs';

const NOT_COPIED = new Set(['.git', '.tmp', 'coverage', 'dist', 'node_modules', 'var']);
const FLAGS = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
const JEST = join('node_modules', 'jest', 'bin', 'jest.js');

/** What became of some specs: `green`, `red`, `endless` (stopped after the limit), or `unfit` with what was said. */
export class TreeCopy {
  #folder = mkdtempSync(join(tmpdir(), 'dondoc-mutants-'));
  #child;

  constructor() {
    for (const name of readdirSync(root)) {
      if (!NOT_COPIED.has(name)) cpSync(join(root, name), join(this.#folder, name), { recursive: true });
    }
    symlinkSync(join(root, 'node_modules'), join(this.#folder, 'node_modules'), 'dir');
  }

  /** The specs with one fault in the tree, which is taken out again. @throws Error for a fault that is no TypeScript. */
  async withFault({ file, find, replace, ...proof }, limitMs) {
    const path = join(this.#folder, file);
    const sound = readFileSync(path, 'utf8');
    const faulty = sound.replace(find, () => replace);
    parseSync(faulty, { syntax: 'typescript', decorators: true });
    writeFileSync(path, faulty);
    try {
      return await this.specs(proof, limitMs);
    } finally {
      writeFileSync(path, sound);
    }
  }

  /** `isBuilt`: they run what is compiled. `only`: no other tests of theirs than those of such a name. */
  async specs({ specs, isBuilt = false, only }, limitMs) {
    if (isBuilt) {
      const built = await this.#run(['infra/build.mjs'], limitMs);
      if (built.code !== 0) return { outcome: 'unfit', said: built.said };
    }
    const report = join(this.#folder, '.report.json');
    rmSync(report, { force: true });
    const options = ['--maxWorkers=1', '--silent', '--cacheDirectory=.jest-cache', '--json', `--outputFile=${report}`];
    const chosen = only === undefined ? specs : [...specs, `--testNamePattern=${only}`];
    const { code, said } = await this.#run([...FLAGS, JEST, ...options, ...chosen], limitMs);
    if (code === 'endless') return { outcome: 'endless', said };
    if (code === 0) return { outcome: 'green', said };
    return { outcome: failedTests(report) > 0 ? 'red' : 'unfit', said };
  }

  discard() {
    if (this.#child?.pid !== undefined && this.#child.exitCode === null) process.kill(-this.#child.pid, 'SIGKILL');
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** In a process group of its own, so that what a spec has started ends with it. */
  #run(args, limitMs) {
    const child = spawn(process.execPath, args, {
      cwd: this.#folder,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    let said = '';
    let isEndless = false;
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk) => {
        said += chunk;
      });
    }
    const limit = setTimeout(() => {
      isEndless = true;
      process.kill(-child.pid, 'SIGKILL');
    }, limitMs);
    return new Promise((resolve) => {
      child.once('error', (error) => resolve({ code: 1, said: String(error) }));
      child.once('close', (code) => resolve({ code: isEndless ? 'endless' : (code ?? 1), said }));
    }).finally(() => clearTimeout(limit));
  }
}

/** Specs that could not be loaded, or none at all, are no test that failed: nobody has noticed anything. */
function failedTests(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8')).numFailedTests;
  } catch {
    return 0;
  }
}
