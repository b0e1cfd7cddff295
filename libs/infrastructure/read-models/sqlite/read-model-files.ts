import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { invariant } from '#domain/kernel/invariant.js';
import { createPrivately, FileLocked, lockExclusively } from '#infrastructure/sqlite/exclusive-lock.js';
import { isDamaged } from './failure.js';
import { SqliteReadModelWriter } from './sqlite.read-model-writer.js';

const FOLDER = 'read-models';

/**
 * Calls: the files of one instance, `read-models/{instance}.{n}.db`, under `{instance}.lock` while this is open.
 * Answers: the file that serves, or a new one. A number is never used twice while a reader may still hold the file.
 * Fails: `ReadModelsInUse`; the driver's errors as they are.
 * Promises: what cannot be carried on (another schema, damage, a rebuild that was cut off) is removed, never repaired:
 * the log has everything.
 */
export class ReadModelFiles {
  readonly folder: string;
  readonly #lock: { close(): void };

  constructor(
    dataFolder: string,
    private readonly instance: string,
    private readonly schema: string,
  ) {
    invariant(/^[\w-]+$/.test(instance), `"${instance}" can name a file`);
    this.folder = join(dataFolder, FOLDER);
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    this.#lock = this.#locked();
  }

  /** The newest file that was whole once, or else the newest; the others are leftovers. */
  openServing(): SqliteReadModelWriter {
    const files = this.#numbers().map((number) => this.#file(number));
    const writers = files.flatMap((file) => this.#usable(file) ?? []);
    const serving = writers.find((writer) => writer.isWhole()) ?? writers[0];
    for (const writer of writers) if (writer !== serving) writer.close();
    for (const file of files) if (file !== serving?.file) removeReadModelFile(file);
    return serving ?? this.create();
  }

  create(): SqliteReadModelWriter {
    const file = this.#file((this.#numbers()[0] ?? 0) + 1);
    createPrivately(file);
    return SqliteReadModelWriter.create(file, this.schema);
  }

  close(): void {
    this.#lock.close();
  }

  #usable(file: string): SqliteReadModelWriter | undefined {
    try {
      return SqliteReadModelWriter.open(file, this.schema);
    } catch (error) {
      if (isDamaged(error)) return undefined;
      throw error;
    }
  }

  /** The newest first. */
  #numbers(): readonly number[] {
    const pattern = new RegExp(`^${this.instance}\\.(\\d+)\\.db$`);
    const numbers = readdirSync(this.folder).flatMap((name) => pattern.exec(name)?.[1] ?? []);
    return numbers.map(Number).sort((a, b) => b - a);
  }

  #file(number: number): string {
    return join(this.folder, `${this.instance}.${number}.db`);
  }

  #locked(): { close(): void } {
    try {
      return lockExclusively(join(this.folder, `${this.instance}.lock`));
    } catch (error) {
      if (error instanceof FileLocked) throw new ReadModelsInUse(this.folder, this.instance, error);
      throw error;
    }
  }
}

/** With what SQLite keeps beside it. */
export function removeReadModelFile(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
}

export class ReadModelsInUse extends Error {
  override readonly name = 'ReadModelsInUse';
  constructor(folder: string, instance: string, cause: unknown) {
    super(
      `another process folds the read models "${instance}" in ${folder}; stop that process, or give this one another instance name`,
      { cause },
    );
  }
}
