import { describe, it } from '@jest/globals';
import fc from 'fast-check';
import { anInstant, deciderProperties } from '#testing/decider-properties.js';
import { given, happened } from '#testing/given.js';
import { instantOf, isoOf } from '../kernel/time.js';
import { type AccountCommand, accountDecider } from './account.decide.js';
import type { AccountEvent } from './account.js';

const now = instantOf('2026-12-01T08:00:00+07:00');
const until = instantOf('2026-12-08T08:00:00+07:00');
const person = 'p-1';
const invite = { type: 'GiveCredential', now, person, purpose: 'invitation', until } as const;
const disable = { type: 'DisableAccount', now, person } as const;
const set = { type: 'RecordPassword', now, person } as const;
const invited: AccountEvent = { type: 'CredentialGiven', data: { person, purpose: 'invitation', until: isoOf(until) } };
const disabled: AccountEvent = { type: 'AccountDisabled', data: { person } };
const past = (...events: AccountEvent[]) => events.map((event) => happened('2026-11-30T08:00:00+07:00', event));

describe('an account', () => {
  it('is given, and each new link is recorded', () => {
    given(accountDecider, []).when(invite).then([invited]);
    given(accountDecider, past(invited)).when(invite).then([invited]);
    given(accountDecider, [])
      .when({ type: 'GiveCredential', now, person, purpose: 'firstAdministrator' })
      .then([{ type: 'CredentialGiven', data: { person, purpose: 'firstAdministrator' } }]);
  });

  it('has its password set by whoever was given it, with a wait after a reset', () => {
    given(accountDecider, past(invited))
      .when(set)
      .then([{ type: 'PasswordSet', data: { person } }]);
    given(accountDecider, past(invited))
      .when({ ...set, waitsUntil: until })
      .then([{ type: 'PasswordSet', data: { person, waitsUntil: isoOf(until) } }]);
    given(accountDecider, []).when(set).thenRejected('account-not-found', { person });
    given(accountDecider, past(invited, disabled)).when(set).thenRejected('account-not-found', { person });
  });

  it('is disabled once, until it is given again', () => {
    given(accountDecider, past(invited)).when(disable).then([disabled]);
    given(accountDecider, past(invited, disabled)).when(disable).thenNothing();
    given(accountDecider, []).when(disable).thenRejected('account-not-found', { person });
    given(accountDecider, past(invited, disabled, invited))
      .when(disable)
      .then([disabled]);
  });
});

const of = { now: anInstant, person: fc.constant('p-1') };
const purpose = fc.constantFrom('firstAdministrator' as const, 'invitation' as const, 'reset' as const);
const whose = fc.record({ person: fc.constant('p-1') });

deciderProperties('account', accountDecider, {
  context: fc.constant(undefined),
  command: fc.oneof<fc.Arbitrary<AccountCommand>[]>(
    fc.record({ type: fc.constant('GiveCredential'), ...of, purpose }),
    fc.record({ type: fc.constant('RecordPassword'), ...of }),
    fc.record({ type: fc.constant('DisableAccount'), ...of }),
  ),
  event: fc.oneof<fc.Arbitrary<AccountEvent>[]>(
    fc.record({ type: fc.constant('CredentialGiven'), data: fc.record({ person: fc.constant('p-1'), purpose }) }),
    fc.record({ type: fc.constant('PasswordSet'), data: whose }),
    fc.record({ type: fc.constant('AccountDisabled'), data: whose }),
  ),
  reaches: ['CredentialGiven', 'PasswordSet', 'AccountDisabled'],
});
