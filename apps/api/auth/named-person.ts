import type { Identity } from '#application/ports/identity.js';
import type { Localized, PersonId } from '#domain/kernel/names.js';

const PREFIX = 'demo-';

/** Somebody whom a visitor of a demonstration may be. */
export interface Offered {
  /** In addresses and headers: the token without `demo-`. */
  readonly as: string;
  readonly person: PersonId;
  readonly label: Localized;
}

/** Everybody whose token is open; nobody outside a demonstration. */
export const offeredBy = (identity: Identity): readonly Offered[] =>
  identity.openTokens().flatMap(({ token, label }) => {
    const person = identity.whoIs(token);
    const as = token.startsWith(PREFIX) ? token.slice(PREFIX.length) : token;
    return person === undefined ? [] : [{ as, person, label }];
  });
