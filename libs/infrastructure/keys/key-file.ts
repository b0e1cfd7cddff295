import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** A subject's key as it stands on disk: 32 bytes, base64. */
export interface SubjectKey {
  readonly keyId: string;
  readonly key: string;
}

/** One file per subject, 0600; its name is a hash, for a subject may be any text. */
export const pathOf = (folder: string, subject: string): string =>
  join(folder, `${createHash('sha256').update(subject).digest('hex')}.key`);

/** Undefined when there is none, or none any more. */
export async function readKey(folder: string, subject: string): Promise<SubjectKey | undefined> {
  const text = await readFile(pathOf(folder, subject), 'utf8').catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  });
  return text === undefined ? undefined : parseKey(text, subject);
}

/**
 * Makes the subject's key, or returns the one that somebody else made meanwhile. File and folder are forced to disk
 * first: what is sealed under a key that a power cut takes away can never be read again.
 */
export async function makeKey(folder: string, subject: string): Promise<SubjectKey | undefined> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const made: SubjectKey = { keyId: randomUUID(), key: randomBytes(32).toString('base64') };
  const draft = join(folder, `${made.keyId}.draft`);
  await writeSynced(draft, JSON.stringify(made));
  try {
    // A link never replaces: of two that make a key at once, one wins and both use it.
    await link(draft, pathOf(folder, subject));
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    await rm(draft, { force: true });
  }
  await syncFolder(folder);
  return readKey(folder, subject);
}

const hasCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;

async function writeSynced(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function parseKey(text: string, subject: string): SubjectKey {
  const parsed: Partial<SubjectKey> = JSON.parse(text);
  const { keyId, key } = parsed;
  if (typeof keyId !== 'string' || typeof key !== 'string') throw new Error(`the key file of ${subject} is damaged`);
  return { keyId, key };
}
