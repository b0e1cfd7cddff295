import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Makes the folder for its owner only, and its name durable: a log in a folder that a power cut undoes is lost. */
export function makeFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  const end = dirname(resolve(first));
  for (let parent = dirname(resolve(folder)); parent.length >= end.length; parent = dirname(parent)) {
    syncFolder(parent);
    if (parent === end) return;
  }
}

/** Makes the names of new files durable; SQLite swallows the errors of its own attempt. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
