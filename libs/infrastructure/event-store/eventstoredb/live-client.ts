import { setMaxListeners } from 'node:events';
import { EventStoreDBClient } from '@eventstore/db-client';
import { StoreUnavailable } from '#application/ports/event-store.js';
import { within } from '../../queue/within.js';
import { LogRefused } from '../log-errors.js';
import type { Address } from './address.js';

export interface Connection {
  readonly client: EventStoreDBClient;
  /** Aborted when this client is given up: what hangs on it then settles by nothing else. */
  readonly gone: AbortSignal;
}

/** Cancelling is local, so this is long; a predecessor that outlasts it could only disturb, not lose. */
const RETIRE_LIMIT_MS = 1_000;

/**
 * Calls: `@eventstore/db-client`.
 * Answers: the one client of this process.
 * Fails: `StoreUnavailable` once closed; `LogRefused` for a second one.
 * Promises: the client's table of appends awaiting an answer belongs to its module, not to the client, so a client that
 * dies rejects the appends of all. There is never a second one: a hung one is ended first and then succeeded.
 */
export class LiveClient {
  static #hasOne = false;
  #current: { readonly connection: Connection; readonly end: AbortController };
  #succession: Promise<void> = Promise.resolve();
  #isClosed = false;
  /** How often a client was given up. */
  replaced = 0;

  private constructor(
    private readonly address: Address,
    private readonly onReplaced: (count: number) => void,
  ) {
    this.#current = started(address);
  }

  static start(address: Address, onReplaced: (count: number) => void): LiveClient {
    if (LiveClient.#hasOne)
      throw new LogRefused('this process has a connection to EventStoreDB already; close it first');
    const live = new LiveClient(address, onReplaced);
    LiveClient.#hasOne = true;
    return live;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Waits while a hung client is being replaced. @throws StoreUnavailable */
  async connection(): Promise<Connection> {
    await this.#succession;
    if (this.#isClosed) throw new StoreUnavailable('the log is closed');
    return this.#current.connection;
  }

  /** Nothing to do when the one given has been replaced already: many callers find out at once. */
  replace(connection: Connection = this.#current.connection): void {
    if (this.#isClosed || connection !== this.#current.connection || connection.gone.aborted) return;
    this.replaced += 1;
    this.onReplaced(this.replaced);
    this.#succession = this.#retire().then(() => {
      if (!this.#isClosed) this.#current = started(this.address);
    });
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await this.#succession;
    await this.#retire();
    LiveClient.#hasOne = false;
  }

  async #retire(): Promise<void> {
    const { connection, end } = this.#current;
    end.abort();
    try {
      await within(connection.client.dispose(), RETIRE_LIMIT_MS);
      // `dispose` ends the calls and leaves the socket; the client has no public way to close it.
      (await within(connection.client['getChannel'](), RETIRE_LIMIT_MS))?.close();
    } catch {
      // A client that never found a server has no socket to close.
    }
  }
}

function started(address: Address): { readonly connection: Connection; readonly end: AbortController } {
  const end = new AbortController();
  // Every read under way listens, however many there are.
  setMaxListeners(0, end.signal);
  const client = address.client((url) => EventStoreDBClient.connectionString(url));
  return { connection: { client, gone: end.signal }, end };
}
