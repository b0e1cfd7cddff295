import { createHash, randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { Secrets, TooManyWaiting } from '#application/ports/secrets.js';

/** OWASP's least for Argon2id, which is the library's default algorithm: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** At once, of four threads that also read files; who comes while so many wait is told to come back. */
const AT_ONCE = 2;
const WAITING_MAX = 100;

/** Crockford's: no letter that is taken for a digit, or for another letter. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Of five bits each: 130 bits. */
const TOKEN_LENGTH = 26;

/**
 * Calls: Argon2id in the threads of libuv, SHA-256 for tokens.
 * Answers: hashes as PHC strings, which name their own cost.
 * Failures: `TooManyWaiting` while a hundred passwords wait.
 * Guarantees: at most two hashes at once, so that a flood of passwords leaves memory and threads to the others; text is
 * taken whole and in NFC, so that two keyboards type the same password.
 */
export class Argon2Secrets extends Secrets {
  #running = 0;
  readonly #waiting: (() => void)[] = [];
  /** Of nobody: what is checked where there is no account. */
  #nobodys: Promise<string> | undefined;

  hash(password: string): Promise<string> {
    return this.#inTurn(() => hash(password.normalize('NFC'), COST));
  }

  async fits(password: string, known: string | undefined): Promise<boolean> {
    this.#nobodys ??= hash(this.token().token, COST);
    const against = known ?? (await this.#nobodys);
    const isRight = await this.#inTurn(() => verify(against, password.normalize('NFC')));
    return isRight && known !== undefined;
  }

  token(): { readonly token: string; readonly digest: string } {
    const signs = Array.from({ length: TOKEN_LENGTH }, () => SIGNS[randomInt(SIGNS.length)]);
    const token = signs.join('');
    return { token, digest: this.digestOf(token) };
  }

  digestOf(token: string): string {
    const typed = token.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
    return createHash('sha256').update(typed).digest('base64url');
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running >= AT_ONCE) {
      if (this.#waiting.length >= WAITING_MAX) throw new TooManyWaiting();
      // Whoever ends hands its place on: nobody who comes meanwhile takes it.
      await new Promise<void>((go) => this.#waiting.push(go));
    } else this.#running += 1;
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#running -= 1;
      else next();
    }
  }
}
