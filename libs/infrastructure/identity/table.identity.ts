import { createHash, timingSafeEqual } from 'node:crypto';
import { Identity } from '#application/ports/identity.js';
import type { Localized, PersonId } from '#domain/kernel/names.js';

interface Entry {
  readonly token: string;
  readonly person: PersonId;
  readonly label: Localized;
}

/** A fixed table of bearer tokens: a demonstration's. Without entries nobody is known. */
export class TableIdentity extends Identity {
  readonly #byDigest: readonly (Entry & { readonly digest: Buffer })[];

  constructor(entries: readonly Entry[]) {
    super();
    this.#byDigest = entries.map((entry) => ({ ...entry, digest: digestOf(entry.token) }));
  }

  /** Compares digests in constant time, so that an answer's delay tells nothing of a token. */
  whoIs(token: string): PersonId | undefined {
    const digest = digestOf(token);
    return this.#byDigest.find((entry) => timingSafeEqual(entry.digest, digest))?.person;
  }

  openTokens(): readonly { readonly token: string; readonly label: Localized }[] {
    return this.#byDigest.map(({ token, label }) => ({ token, label }));
  }
}

const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest();
