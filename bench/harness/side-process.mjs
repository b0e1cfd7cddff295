import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const child = fileURLToPath(new URL('./side.mjs', import.meta.url));
/** A side that has not answered so long after its work should have ended hangs, and is stopped. */
const PATIENCE_MS = 120_000;

const whyOf = (said) => said.split('\n').find((line) => line.includes('Error')) ?? said.slice(-200);

/** A side in a process of its own, so that no side shares its event loop, its memory or its collector with another. */
export class SideProcess {
  #child;
  #ended;

  constructor(name, module, settings) {
    this.name = name;
    this.#child = fork(child, [module.href, JSON.stringify(settings)], {
      execArgv: ['--expose-gc'],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let said = '';
    this.#child.stderr.on('data', (text) => {
      said = (said + text).slice(-4_000);
    });
    this.#ended = new Promise((resolve) => {
      this.#child.once('close', (code, signal) => resolve(`its process ended with ${code ?? signal}: ${whyOf(said)}`));
    });
  }

  static async open(name, module, settings) {
    const side = new SideProcess(name, module, settings);
    await side.#answer(PATIENCE_MS);
    return side;
  }

  /** What the work measured; throws what went wrong in it. */
  async run(work, options) {
    this.#child.send({ work, options });
    return await this.#answer((options.seconds ?? 0) * 1_000 + (options.patienceMs ?? PATIENCE_MS));
  }

  async close() {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    this.#child.send({ work: 'close' });
    await this.#answer(PATIENCE_MS).catch(() => this.#child.kill('SIGKILL'));
    await this.#ended;
  }

  async #answer(withinMs) {
    let limit;
    const late = new Promise((_, reject) => {
      limit = setTimeout(() => reject(new Error(`it has not answered within ${withinMs / 1_000} s`)), withinMs);
    });
    const answered = new Promise((resolve) => this.#child.once('message', resolve));
    const ended = this.#ended.then((why) => ({ failure: why }));
    try {
      const { figures, failure } = await Promise.race([answered, ended, late]);
      if (failure !== undefined) throw new Error(failure);
      return figures;
    } catch (error) {
      this.#child.kill('SIGKILL');
      throw error;
    } finally {
      clearTimeout(limit);
    }
  }
}
