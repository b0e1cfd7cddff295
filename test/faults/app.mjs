// The real product in a process of its own, on a data folder that a demonstration was made in, and its callers.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../dist/programs/standalone.js', import.meta.url));
const READY_WITHIN_MS = 120_000;

export class App {
  #child;
  #said = '';
  url = '';

  constructor(folder, env = {}) {
    this.folder = folder;
    this.env = env;
  }

  /** Resolves once it is ready. @throws when it ends before, with what it said */
  async start() {
    this.#said = '';
    this.#child = spawn(process.execPath, [main], {
      env: { ...process.env, DONDOC_PORT: '0', DONDOC_DATA_DIR: this.folder, LOG_LEVEL: 'warn', ...this.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream.on('data', (text) => {
        this.#said += text;
      });
    }
    for (let waited = 0; ; waited += 10) {
      const [, url] = /^dondoc ready on (\S+)/m.exec(this.#said) ?? [];
      this.url = url ?? '';
      if (url !== undefined) return;
      if (!this.isRunning) throw new Error(`the process ended before it was ready: ${this.#said}`);
      if (waited > READY_WITHIN_MS) throw new Error(`not ready after ${READY_WITHIN_MS} ms: ${this.#said}`);
      await pause(10);
    }
  }

  get isRunning() {
    return this.#child !== undefined && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  get said() {
    return this.#said;
  }

  async end(signal) {
    if (!this.isRunning) return;
    const ended = once(this.#child, 'close');
    this.#child.kill(signal);
    await ended;
  }

  async ask(token, path, { body, key, language = 'en' } = {}) {
    const response = await fetch(new URL(path, this.url), {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'accept-language': language,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  }
}

/** Calls `work` with the folder of a demonstration: one that this build has made, or one that is made just now. */
export async function withDemonstration(work, made) {
  const root = mkdtempSync(join(tmpdir(), 'dondoc-app-'));
  try {
    return await work(made ?? (await makeDemonstration(join(root, 'made'))), root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Stopped in order. */
async function makeDemonstration(folder) {
  const app = new App(folder, { REDIS_URL: 'none' });
  await app.start();
  await app.end('SIGTERM');
  return folder;
}

export function copied(folder, to) {
  cpSync(folder, to, { recursive: true });
  return to;
}
