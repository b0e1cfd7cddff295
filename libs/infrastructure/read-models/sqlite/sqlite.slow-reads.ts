import type { ReadScope } from '#application/engine/reading/read-scope.js';
import { SlowReadInterrupted, SlowReads, SlowReadsBusy } from '#application/ports/slow-reads.js';
import { type SlowReadAsked, type SlowReadName, WrittenAnswer } from '#application/slow-reads.js';
import { unreachable } from '#domain/kernel/invariant.js';
import type { Rejection } from '#domain/kernel/rejection.js';
import type { FromReader, Question } from './reader.protocol.js';
import { ReaderClient } from './reader-client.js';

export interface SqliteSlowReadsOptions {
  /** The file that serves now: another one after each rebuild. */
  readonly file: () => string;
  /** How many may wait for their turn. */
  readonly waitingMax?: number;
  /** The compiled reader thread, where this module does not run from beside it. */
  readonly threadUrl?: URL;
  /** The thread is gone; the next question gets another. */
  readonly onEnded?: (error: Error) => void;
}

interface Asked {
  readonly question: Question;
  /** Where it was sent to be read. */
  file?: string;
  resolve(answer: WrittenAnswer | Rejection): void;
  reject(error: Error): void;
}

const WAITING_MAX = 16;

/**
 * Calls: a reader thread of its own, which lives as long as this does; one that died is started again for the next
 * question.
 * Answers: the port, one question after the other.
 * Fails: `SlowReadsBusy` where too many wait; `SlowReadInterrupted` where the thread dies or this is closed; an error
 * for what the query threw.
 */
export class SqliteSlowReads extends SlowReads {
  readonly #waiting: Asked[] = [];
  #inHand: Asked | undefined;
  #reader: ReaderClient | undefined;
  #isClosed = false;

  constructor(private readonly options: SqliteSlowReadsOptions) {
    super();
    this.#reader = this.#started();
  }

  override ask<N extends SlowReadName>(
    name: N,
    asked: SlowReadAsked<N>,
    { at, moment, timeZone, rows, reader: { person, language } }: ReadScope,
    gone?: AbortSignal,
  ): Promise<WrittenAnswer | Rejection> {
    const { waitingMax = WAITING_MAX } = this.options;
    const question = { name, asked: { ...asked }, at, moment, timeZone, person, language, position: rows.position() };
    return new Promise((resolve, reject) => {
      if (this.#isClosed) return reject(new SlowReadInterrupted('the reader is closed'));
      if (this.#waiting.length >= waitingMax) return reject(new SlowReadsBusy(`${waitingMax} slow reads wait`));
      const one: Asked = { question, resolve, reject };
      this.#waiting.push(one);
      gone?.addEventListener('abort', () => this.#forget(one), { once: true });
      this.#next();
    });
  }

  /** Whoever waits is told so now. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const inHand = this.#inHand;
    this.#inHand = undefined;
    for (const one of [inHand, ...this.#waiting.splice(0)]) one?.reject(new SlowReadInterrupted('the process stops'));
    await this.#reader?.close(inHand !== undefined);
  }

  #started(): ReaderClient {
    const { threadUrl = new URL('./reader.thread.js', import.meta.url) } = this.options;
    return new ReaderClient(threadUrl, {
      answered: (message) => this.#receive(message),
      ended: (error) => this.#lose(error),
    });
  }

  #next(): void {
    if (this.#inHand !== undefined || this.#isClosed) return;
    const one = this.#waiting.shift();
    if (one !== undefined) this.#send(one);
  }

  #send(one: Asked): void {
    this.#inHand = one;
    one.file = this.options.file();
    this.#reader ??= this.#started();
    this.#reader.ask(one.question, one.file);
  }

  #receive(message: FromReader): void {
    const one = this.#inHand;
    if (one === undefined) return;
    // The rows were folded anew while it waited: the same position is in the new file.
    if (message.kind === 'not-opened' && one.file !== this.options.file()) {
      this.#send(one);
      return;
    }
    this.#inHand = undefined;
    switch (message.kind) {
      case 'answered':
        one.resolve(new WrittenAnswer(message.json));
        break;
      case 'refused':
        one.resolve(message.rejection);
        break;
      case 'not-opened':
      case 'failed':
        one.reject(new Error(message.why));
        break;
      default:
        unreachable(message, 'an answer of the reader');
    }
    this.#next();
  }

  /** What it was about dies with it: a question that kills a thread would kill the next one too. */
  #lose(error: Error): void {
    const one = this.#inHand;
    this.#inHand = undefined;
    this.#reader = undefined;
    this.options.onEnded?.(error);
    one?.reject(new SlowReadInterrupted(`the reader thread ended: ${error.message}`, { cause: error }));
    this.#next();
  }

  #forget(one: Asked): void {
    const place = this.#waiting.indexOf(one);
    if (place < 0) return;
    this.#waiting.splice(place, 1);
    one.reject(new SlowReadInterrupted('nobody waits for the answer any more'));
  }
}
