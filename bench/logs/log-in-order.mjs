import { openSqliteEventStore } from '../../dist/libs/infrastructure/event-store/sqlite/sqlite.event-store.js';

/** Appends that may be on their way at once: enough for the group commit. */
const TOGETHER = 512;

/** A log into which events of many streams are written in the order in which they happened. */
export class LogInOrder {
  #store;
  #next = new Map();
  #sent = [];

  constructor(store) {
    this.#store = store;
  }

  static async open(folder) {
    return new LogInOrder(await openSqliteEventStore({ folder }));
  }

  async append({ stream, id, type, data, metadata, recordedAt }) {
    const next = this.#next.get(stream) ?? 0;
    this.#next.set(stream, next + 1);
    const expected = next === 0 ? 'no-stream' : next - 1;
    this.#sent.push(this.#store.append(stream, expected, [{ id, type, data, metadata }], recordedAt));
    if (this.#sent.length >= TOGETHER) await this.#written();
  }

  async close() {
    await this.#written();
    await this.#store.close();
  }

  async #written() {
    await Promise.all(this.#sent);
    this.#sent = [];
  }
}
