import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

let read: string | undefined;

/** axe-core as one script. */
export function axeSource(): string {
  read ??= readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  return read;
}
