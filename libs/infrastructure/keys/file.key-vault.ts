import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { KeyVault, type Sealed } from '#application/ports/key-vault.js';
import { invariant } from '#domain/kernel/invariant.js';
import { makeKey, readKey, type SubjectKey } from './key-file.js';

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Calls: one small file per subject in `keys/` of the data folder, of this user alone (0600).
 * Answers: AES-256-GCM under the subject's key with a fresh IV; subject and key id are bound in, so that ciphertext
 * moved to another person's stream does not open.
 * Failures: a key that is gone opens to undefined, also when the subject was given a new one since; damaged ciphertext
 * and a folder that cannot be read throw.
 * Guarantees: nothing is sealed under a key that is not on disk. Keys are read anew each time, so that destroying one
 * works at once and in every thread.
 */
export class FileKeyVault extends KeyVault {
  private readonly folder: string;

  constructor(dataFolder: string) {
    super();
    this.folder = join(dataFolder, 'keys');
  }

  async seal(subject: string, plain: object): Promise<Sealed> {
    const key = (await readKey(this.folder, subject)) ?? (await makeKey(this.folder, subject));
    invariant(key !== undefined, `nobody destroys the key of ${subject} while it is being made`);
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(ALGORITHM, bytes(key.key), iv).setAAD(boundTo(subject, key));
    const ct = Buffer.concat([cipher.update(JSON.stringify(plain), 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return { keyId: key.keyId, iv: iv.toString('base64'), ct: ct.toString('base64') };
  }

  async open(subject: string, { keyId, iv, ct }: Sealed): Promise<object | undefined> {
    const key = await readKey(this.folder, subject);
    if (key?.keyId !== keyId) return undefined;
    const sealed = bytes(ct);
    const decipher = createDecipheriv(ALGORITHM, bytes(key.key), bytes(iv), { authTagLength: TAG_BYTES })
      .setAAD(boundTo(subject, key))
      .setAuthTag(sealed.subarray(-TAG_BYTES));
    const plain: unknown = JSON.parse(
      Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()]).toString('utf8'),
    );
    invariant(typeof plain === 'object' && plain !== null, 'only objects are sealed');
    return plain;
  }
}

const bytes = (base64: string): Buffer => Buffer.from(base64, 'base64');
const boundTo = (subject: string, { keyId }: SubjectKey): Buffer => Buffer.from(JSON.stringify([subject, keyId]));
