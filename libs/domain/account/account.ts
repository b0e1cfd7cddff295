import type { Recorded } from '../kernel/decider.js';
import type { PersonId } from '../kernel/names.js';
import type { Instant, IsoInstant } from '../kernel/time.js';
import type { EventVersions } from '../upcasting/event-versions.js';

/** How somebody was let in: by founding the deployment, by an invitation, or anew after a password was lost. */
export type CredentialPurpose = 'firstAdministrator' | 'invitation' | 'reset';

/** What the log knows of how a person signs in: that a credential was given, changed, ended. Never the credential. */
export interface Account {
  readonly state: 'none' | 'given' | 'disabled';
  readonly person?: PersonId;
  /** When something was last given, and when a password was last set: the same again at that instant is a repeat. */
  readonly givenAt?: Instant;
  readonly passwordSetAt?: Instant;
}

export type AccountEvent =
  /** A one-time link or, where `until` is absent, the password that the founding set. */
  | {
      readonly type: 'CredentialGiven';
      readonly data: { readonly person: PersonId; readonly purpose: CredentialPurpose; readonly until?: IsoInstant };
    }
  /** By its owner; `waitsUntil` after a reset. */
  | { readonly type: 'PasswordSet'; readonly data: { readonly person: PersonId; readonly waitsUntil?: IsoInstant } }
  | { readonly type: 'AccountDisabled'; readonly data: { readonly person: PersonId } };

export const accountEventVersions = {
  CredentialGiven: [],
  PasswordSet: [],
  AccountDisabled: [],
} as const satisfies EventVersions<AccountEvent>;

export const initialAccount: Account = { state: 'none' };

export function evolveAccount(account: Account, event: Recorded<AccountEvent>): Account {
  switch (event.type) {
    case 'CredentialGiven':
      return { ...account, state: 'given', person: event.data.person, givenAt: event.occurredAt };
    case 'PasswordSet':
      return { ...account, passwordSetAt: event.occurredAt };
    case 'AccountDisabled':
      return { ...account, state: 'disabled' };
  }
}
