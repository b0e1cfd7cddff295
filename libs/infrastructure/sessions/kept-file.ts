import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from '../event-store/sqlite/log-folder.js';

/**
 * A small value in a file of its owner's alone (0600), whole or as it was before: it is written beside it and takes its
 * name. Synchronous, for two requests that write at once would else forget one another; it is written when somebody signs
 * in or out, which is seldom.
 */
export class KeptFile<Value extends object> {
  /** `parse` answers undefined for what is not such a value; then the file counts as none, and `onDamaged` hears of it. */
  constructor(
    private readonly path: string,
    private readonly parse: (value: unknown) => Value | undefined,
    private readonly onDamaged: (path: string) => void,
  ) {}

  /** Undefined where there is none. */
  read(): Value | undefined {
    if (!existsSync(this.path)) return undefined;
    const value = this.parse(jsonIn(readFileSync(this.path, 'utf8')));
    if (value === undefined) this.onDamaged(this.path);
    return value;
  }

  write(value: Value): void {
    const partial = `${this.path}.${randomUUID()}.partial`;
    try {
      writeFileSync(partial, JSON.stringify(value), { flag: 'wx', mode: 0o600, flush: true });
      renameSync(partial, this.path);
    } catch (error) {
      rmSync(partial, { force: true });
      throw error;
    }
    syncFolder(dirname(this.path));
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
