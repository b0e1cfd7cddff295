import type { Localized, PersonId } from '#domain/kernel/names.js';

/** Who stands behind a bearer token. Rights are asked of the directory, never of the token. */
export abstract class Identity {
  abstract whoIs(token: string): PersonId | undefined;
  /** Tokens that anyone may try, for the page at `/`; empty outside a demonstration. */
  abstract openTokens(): readonly { readonly token: string; readonly label: Localized }[];
}
