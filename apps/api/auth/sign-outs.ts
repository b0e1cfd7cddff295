import { Injectable } from '@nestjs/common';
import type { PersonId } from '#domain/kernel/names.js';

/** Tells what stays open for a person in a browser when they sign out there: a stream was let in once, and nobody asks again. */
@Injectable()
export class SignOuts {
  readonly #ends = new Map<string, Set<() => void>>();

  /** Answers how to hear no more of it. */
  watch(session: string, person: PersonId, end: () => void): () => void {
    const key = keyOf(session, person);
    const ends = this.#ends.get(key) ?? new Set();
    this.#ends.set(key, ends.add(end));
    return () => {
      ends.delete(end);
      if (ends.size === 0 && this.#ends.get(key) === ends) this.#ends.delete(key);
    };
  }

  signedOut(session: string, person: PersonId): void {
    for (const end of this.#ends.get(keyOf(session, person)) ?? []) end();
  }
}

const keyOf = (session: string, person: PersonId): string => JSON.stringify([session, person]);
