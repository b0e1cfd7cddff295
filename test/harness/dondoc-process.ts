import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { asWeAre, type Starting } from './stopped-by-permissions.js';

const READY_WITHIN_MS = 120_000;

/** The real product in a process of its own, on a free port and a data folder of its own. */
export class DondocProcess {
  #child: ChildProcess | undefined;
  #out = '';
  url = '';

  private constructor(
    readonly folder: string,
    private readonly env: Readonly<Record<string, string>>,
    private readonly starting = asWeAre,
    private readonly main = resolve('dist/programs/standalone.js'),
  ) {}

  /** On an empty folder, or on a copy of one that another process left. */
  static prepare(env: Readonly<Record<string, string>> = {}, copyOf?: string): DondocProcess {
    const folder = mkdtempSync(join(tmpdir(), 'dondoc-'));
    if (copyOf !== undefined) cpSync(copyOf, folder, { recursive: true });
    return new DondocProcess(folder, env);
  }

  /** The process of one role alone, on an empty folder of its own. */
  static ofRole(role: 'api' | 'worker', env: Readonly<Record<string, string>>): DondocProcess {
    const folder = mkdtempSync(join(tmpdir(), 'dondoc-'));
    return new DondocProcess(folder, env, asWeAre, resolve(`dist/programs/${role}.js`));
  }

  /** On a folder that somebody else answers for. */
  static on(folder: string, env: Readonly<Record<string, string>>, starting?: Starting): DondocProcess {
    return new DondocProcess(folder, env, starting);
  }

  static async start(env: Readonly<Record<string, string>> = {}, copyOf?: string): Promise<DondocProcess> {
    const dondoc = DondocProcess.prepare(env, copyOf);
    await dondoc.ready();
    return dondoc;
  }

  /** Starts, or starts again, and resolves with the ready line. */
  async ready(): Promise<string> {
    this.launch();
    const line = await this.#until(() => /^dondoc ready on (\S+)/m.exec(this.#out), 'ready line');
    this.url = line[1] ?? '';
    return line[0];
  }

  launch(): void {
    if (!existsSync(this.main)) throw new Error('dist is missing: run `npm run build` first');
    this.#out = '';
    const [command = '', ...rest] = [...this.starting.before, process.execPath, this.main];
    this.#child = spawn(command, rest, {
      ...this.starting.as,
      env: {
        PATH: process.env['PATH'] ?? '',
        DONDOC_PORT: '0',
        DONDOC_DATA_DIR: this.folder,
        LOG_LEVEL: 'warn',
        ...this.env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.#out += chunk.toString();
      });
    }
  }

  /** Everything that it printed since it was launched. */
  get output(): string {
    return this.#out;
  }

  get pid(): number {
    return Number(readFileSync(join(this.folder, 'dondoc.pid'), 'utf8'));
  }

  get hasPidFile(): boolean {
    return existsSync(join(this.folder, 'dondoc.pid'));
  }

  async kill(): Promise<void> {
    this.#child?.kill('SIGKILL');
    await this.exited();
  }

  async stop(): Promise<number | null> {
    this.#child?.kill('SIGTERM');
    return this.exited();
  }

  async exited(): Promise<number | null> {
    const child = this.#child;
    if (child === undefined) return null;
    await this.#until(() => (child.exitCode !== null || child.signalCode !== null ? true : undefined), 'exit');
    return child.exitCode;
  }

  async discard(): Promise<void> {
    if (this.#child?.exitCode === null && this.#child.signalCode === null) await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async #until<T>(look: () => T | null | undefined, what: string): Promise<T> {
    const giveUp = Date.now() + READY_WITHIN_MS;
    for (;;) {
      const found = look();
      if (found !== null && found !== undefined) return found;
      if (what !== 'exit' && this.#child !== undefined && this.#child.exitCode !== null) {
        throw new Error(`ended with ${this.#child.exitCode} before its ${what}:\n${this.#out}`);
      }
      if (Date.now() > giveUp) throw new Error(`no ${what} within ${READY_WITHIN_MS} ms:\n${this.#out}`);
      await pause(10);
    }
  }
}
