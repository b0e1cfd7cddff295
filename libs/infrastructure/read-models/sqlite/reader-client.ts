import { Worker } from 'node:worker_threads';
import type { FromReader, Question, ToReader } from './reader.protocol.js';

export interface ReaderClientEvents {
  answered(message: FromReader): void;
  /** At most once, and not after `close`: the thread answers no more. */
  ended(error: Error): void;
}

/**
 * Calls: one reader thread, by messages.
 * Answers: its answers, in the order of the questions.
 * Fails: `ended`, once.
 */
export class ReaderClient {
  readonly #worker: Worker;
  #closed: Promise<void> | undefined;
  #hasEnded = false;

  constructor(threadUrl: URL, on: ReaderClientEvents) {
    this.#worker = new Worker(threadUrl, { name: 'reader' });
    let cause = new Error('the reader thread ended by itself');
    this.#worker.on('message', on.answered);
    this.#worker.on('error', (error) => {
      cause = error instanceof Error ? error : new Error(String(error));
    });
    this.#worker.on('exit', () => {
      this.#hasEnded = true;
      if (this.#closed === undefined) on.ended(cause);
    });
  }

  ask(question: Question, file: string): void {
    this.#say({ kind: 'ask', question, file });
  }

  /** At once, where it is in the middle of an answer that nobody will be given. */
  close(isAtWork: boolean): Promise<void> {
    this.#closed ??= new Promise((resolve, reject) => {
      if (this.#hasEnded) return resolve();
      this.#worker.once('exit', () => resolve());
      if (isAtWork) this.#worker.terminate().catch(reject);
      else this.#say({ kind: 'close' });
    });
    return this.#closed;
  }

  #say(message: ToReader): void {
    this.#worker.postMessage(message);
  }
}
