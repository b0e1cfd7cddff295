import type { PersonId } from '#domain/kernel/names.js';

/**
 * Who of a demonstration is a visitor's: seated from the first time that somebody signs in as them until somebody frees the
 * seat. Signing out frees nothing, so that nobody else acts in their name while a visitor is away.
 */
export abstract class Seats {
  abstract isSeated(person: PersonId): boolean;
  /** On disk when it returns. A seat that is taken stays taken. */
  abstract take(person: PersonId): void;
  /** On disk when it returns. */
  abstract free(person: PersonId): void;
}
