import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { EXIT } from '../shell/exit-codes.js';
import { Failure } from '../shell/failure.js';
import { messageOf, systemCode, whyOf } from '../shell/system-error.js';

/** What the doors take in one body. */
const LARGEST_BYTES = 1_048_576;

/**
 * The JSON text of a file, as it stands in it: it is the server that judges what it says.
 *
 * @throws Failure that names the file and what is wrong with it, before anything is sent.
 */
export function readJsonFile(file: string): string {
  const bytes = readBytes(file);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    requireJson(file, text);
    return text;
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(EXIT.validation, 'file-not-text', { file }, { cause: error });
  }
}

function readBytes(file: string): Uint8Array {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, 'r');
    const { size } = fstatSync(descriptor);
    if (size > LARGEST_BYTES) throw tooLarge(file, size);
    const bytes = readFileSync(descriptor);
    // A pipe has no size before it is read.
    if (bytes.length > LARGEST_BYTES) throw tooLarge(file, bytes.length);
    return bytes;
  } catch (error) {
    throw error instanceof Failure ? error : unreadable(file, error);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

const tooLarge = (file: string, bytes: number) => new Failure(EXIT.validation, 'file-too-large', { file, bytes });

function unreadable(file: string, error: unknown): Failure {
  const code = systemCode(error);
  if (code === 'ENOENT') return new Failure(EXIT.usage, 'file-missing', { file });
  if (code === 'EISDIR') return new Failure(EXIT.usage, 'file-is-folder', { file });
  return new Failure(EXIT.usage, 'file-unreadable', { file, why: whyOf(error) });
}

function requireJson(file: string, text: string): void {
  try {
    JSON.parse(text);
  } catch (error) {
    const why = messageOf(error);
    throw new Failure(EXIT.validation, 'file-not-json', { file, why, ...placeOf(why, text) });
  }
}

/** The parser counts characters, people lines and columns. */
function placeOf(why: string, text: string): { readonly line?: number; readonly column?: number } {
  const [, at] = /at position (\d+)/.exec(why) ?? [];
  if (at === undefined) return {};
  const lines = text.slice(0, Number(at)).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
