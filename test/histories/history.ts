import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { RecordedEvent } from '#application/ports/event-store.js';
import { appendsOf } from '#infrastructure/event-store/appends-of-log.js';
import { openSqliteEventStore } from '#infrastructure/event-store/sqlite/sqlite.event-store.js';
import { builtUrl } from '../harness/built.js';

const FOLDER = resolve('test/histories');

/** A read and what the version that made the history answered. */
export interface Shown {
  readonly who: string;
  readonly path: string;
  readonly body: unknown;
}

/** A day on which the version was asked, and how many events its log had then. */
export interface State {
  readonly state: string;
  readonly events: number;
}

export interface History {
  /** The commit that made it. */
  readonly name: string;
  readonly states: readonly State[];
  /** Key files by name: without them nobody's contact can be read again. */
  readonly keys: Readonly<Record<string, object>>;
}

export const histories = (): readonly History[] =>
  readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, ...JSON.parse(readFileSync(join(FOLDER, name, 'history.json'), 'utf8')) }));

export const shownBy = ({ name }: History, { state }: State): readonly Shown[] =>
  linesOf<Shown>(join(FOLDER, name, `shown-${state}.ndjson`));

/** Of the whole log what had been written by then. */
export const logOf = ({ name }: History, { events }: State): readonly RecordedEvent[] =>
  linesOf<RecordedEvent>(join(FOLDER, name, 'log.ndjson')).slice(0, events);

/** Makes a data folder of it: every event word for word, each append whole, at the instant at which it was recorded. */
export async function layDown(history: History, state: State, folder: string): Promise<void> {
  const threadUrl = builtUrl('libs/infrastructure/event-store/sqlite/writer.thread.js');
  const store = await openSqliteEventStore({ folder, threadUrl });
  try {
    // Sent together: the embedded store writes those of one turn in their order, and waits for the disk once.
    const written: Promise<unknown>[] = [];
    for await (const append of appendsOf(oneByOne(logOf(history, state)))) {
      const [first] = append;
      if (first === undefined) continue;
      const { stream, revision, recordedAt } = first;
      const before = revision === 0 ? 'no-stream' : ((revision - 1) as typeof revision);
      written.push(store.append(stream, before, append, recordedAt));
    }
    await Promise.all(written);
  } finally {
    await store.close();
  }
  mkdirSync(join(folder, 'keys'), { mode: 0o700 });
  for (const [file, key] of Object.entries(history.keys)) {
    writeFileSync(join(folder, 'keys', file), JSON.stringify(key), { mode: 0o600 });
  }
}

async function* oneByOne<T>(items: readonly T[]): AsyncGenerator<T, void, undefined> {
  yield* items;
}

/** Trust begins here: the files are committed and were written by `record.mjs`. */
const linesOf = <T>(file: string): readonly T[] =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
