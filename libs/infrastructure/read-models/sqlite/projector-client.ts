import { Worker } from 'node:worker_threads';
import type { FromProjector, ProjectorData, ToProjector } from './projector.protocol.js';

/** What the thread says once it serves. */
export type ProjectorNews = Exclude<FromProjector, { kind: 'ready' | 'refused' | 'fatal' | 'closed' }>;
export type ProjectorReady = Extract<FromProjector, { kind: 'ready' }>;

export interface ProjectorClientEvents {
  news(message: ProjectorNews): void;
  /** At most once: the thread projects no more. */
  failed(error: Error): void;
}

/**
 * Calls: the projector thread, by messages.
 * Answers: its news, in order.
 * Fails: `ReadModelsRefused` at start; later `failed`, once.
 */
export class ProjectorClient {
  #closed: Promise<void> | undefined;
  #hasFailed = false;
  #hasEnded = false;

  private constructor(
    private readonly worker: Worker,
    readonly ready: ProjectorReady,
    private readonly on: ProjectorClientEvents,
  ) {
    worker.on('message', (message: FromProjector) => this.#receive(message));
    worker.on('error', (error) => this.#fail(error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', () => {
      this.#hasEnded = true;
      if (this.#closed === undefined) this.#fail(new Error('the projector thread ended by itself'));
    });
  }

  static async start(threadUrl: URL, workerData: ProjectorData, on: ProjectorClientEvents): Promise<ProjectorClient> {
    const worker = new Worker(threadUrl, { workerData, name: 'projector' });
    return new Promise((resolve, reject) => {
      const ended = (): void => reject(new ReadModelsRefused('the projector thread ended before it was ready'));
      worker.once('error', reject);
      worker.once('exit', ended);
      // Listeners change within the message's own turn: the next message may be there already.
      worker.once('message', (message: FromProjector) => {
        worker.off('error', reject);
        worker.off('exit', ended);
        if (message.kind === 'ready') {
          resolve(new ProjectorClient(worker, message, on));
          return;
        }
        const why = 'why' in message ? message.why : `the projector thread said ${message.kind}`;
        // Told once its files are closed: SQLite deletes a log by its name, and whoever mends may have put another one there.
        const refuse = () => reject(new ReadModelsRefused(why));
        worker.terminate().then(refuse, refuse);
      });
    });
  }

  nudge(): void {
    this.#say({ kind: 'nudge' });
  }

  rebuild(): void {
    this.#say({ kind: 'rebuild' });
  }

  /** After the page in hand. */
  close(): Promise<void> {
    this.#closed ??= new Promise((resolve) => {
      this.worker.once('exit', () => resolve());
      if (this.#hasEnded) resolve();
      this.#say({ kind: 'close' });
    });
    return this.#closed;
  }

  #say(message: ToProjector): void {
    this.worker.postMessage(message);
  }

  #receive(message: FromProjector): void {
    if (message.kind === 'fatal') this.#fail(new Error(message.why));
    else if (message.kind !== 'ready' && message.kind !== 'refused' && message.kind !== 'closed') this.on.news(message);
  }

  #fail(error: Error): void {
    if (this.#hasFailed) return;
    this.#hasFailed = true;
    // It projects no more, and must not keep the process or the instance's lock.
    this.worker.terminate().catch(() => undefined);
    this.on.failed(error);
  }
}

/** The read models cannot be opened; the message names the remedy. */
export class ReadModelsRefused extends Error {
  override readonly name = 'ReadModelsRefused';
}
