import type { Decider } from '../kernel/decider.js';
import { unreachable } from '../kernel/invariant.js';
import type { PersonId } from '../kernel/names.js';
import { defined } from '../kernel/plain.js';
import { type Rejection, reject } from '../kernel/rejection.js';
import { type Instant, isoOf } from '../kernel/time.js';
import { type Account, type AccountEvent, type CredentialPurpose, evolveAccount, initialAccount } from './account.js';

interface OfPerson {
  readonly now: Instant;
  readonly person: PersonId;
}

/** What is secret of an account stands in its file; these record that it changes. */
export type AccountCommand =
  /** `until` is when a link ends that was not used. */
  | (OfPerson & { readonly type: 'GiveCredential'; readonly purpose: CredentialPurpose; readonly until?: Instant })
  | (OfPerson & { readonly type: 'RecordPassword'; readonly waitsUntil?: Instant })
  | (OfPerson & { readonly type: 'DisableAccount' });

export type AccountRejection = 'account-not-found';

type Decision = readonly AccountEvent[] | Rejection<AccountRejection>;

export const accountDecider: Decider<AccountCommand, AccountEvent, Account, void, AccountRejection> = {
  initial: initialAccount,
  evolve: evolveAccount,
  decide,
};

function decide(command: AccountCommand, { state, givenAt, passwordSetAt }: Account): Decision {
  const { person, now } = command;
  switch (command.type) {
    case 'GiveCredential': {
      if (state === 'given' && givenAt === now) return [];
      const until = command.until === undefined ? undefined : isoOf(command.until);
      return [{ type: 'CredentialGiven', data: { person, purpose: command.purpose, ...defined({ until }) } }];
    }
    case 'RecordPassword': {
      if (state !== 'given') return reject('account-not-found', { person });
      if (passwordSetAt === now) return [];
      const waitsUntil = command.waitsUntil === undefined ? undefined : isoOf(command.waitsUntil);
      return [{ type: 'PasswordSet', data: { person, ...defined({ waitsUntil }) } }];
    }
    case 'DisableAccount':
      if (state === 'none') return reject('account-not-found', { person });
      return state === 'disabled' ? [] : [{ type: 'AccountDisabled', data: { person } }];
    default:
      return unreachable(command, 'account decide');
  }
}
