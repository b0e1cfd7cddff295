import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anInstant, deciderProperties } from '#testing/decider-properties.js';
import { given, happened } from '#testing/given.js';
import { instantOf } from '../kernel/time.js';
import { type PersonCommand, personDecider } from './person.decide.js';
import type { PersonEvent } from './person.js';

const now = instantOf('2019-10-15T08:00:00+07:00');
const sealed = { keyId: 'k-1', iv: 'aXY=', ct: 'Y3Q=' };
const others = { keyId: 'k-1', iv: 'aXYy', ct: 'Y3Qy' };
const register = { type: 'RegisterPerson', now, person: 'p-1', sealed, language: 'en' } as const;
const registered: PersonEvent = { type: 'PersonRegistered', data: { person: 'p-1', contact: sealed, language: 'en' } };
const past = (...events: PersonEvent[]) => events.map((event) => happened('2019-03-07T08:00:00+07:00', event));

describe('a person', () => {
  it('is registered under a pseudonym, with sealed contact data', () => {
    given(personDecider, []).when(register).then([registered]);
    given(personDecider, [])
      .when({ ...register, provenance: 'illustration' } as const)
      .then([{ ...registered, data: { ...registered.data, provenance: 'illustration' } } as PersonEvent]);
  });

  it('is registered once', () => {
    given(personDecider, past(registered)).when(register).thenNothing();
    given(personDecider, past(registered))
      .when({ ...register, sealed: others })
      .thenRejected('person-already-registered', { person: 'p-1' });
  });

  it('changes contact data and keeps the language', () => {
    const changed: PersonEvent = { type: 'ContactChanged', data: { contact: others } };
    given(personDecider, past(registered)).when({ type: 'ChangeContact', now, sealed: others }).then([changed]);
    given(personDecider, past(registered)).when({ type: 'ChangeContact', now, sealed }).thenNothing();
    given(personDecider, []).when({ type: 'ChangeContact', now, sealed }).thenRejected('person-not-found');
    const inVietnamese: PersonEvent = { type: 'ContactChanged', data: { contact: sealed, language: 'vi' } };
    given(personDecider, past(registered))
      .when({ type: 'ChangeContact', now, sealed, language: 'vi' })
      .then([inVietnamese]);
    given(personDecider, past(registered)).when({ type: 'ChangeContact', now, sealed, language: 'en' }).thenNothing();
    expect(given(personDecider, past(registered, inVietnamese)).state.language).toBe('vi');
    expect(given(personDecider, past(registered, changed)).state).toStrictEqual({
      registered: true,
      id: 'p-1',
      contact: others,
      language: 'en',
    });
  });
});

const contact = fc.constantFrom(sealed, others);
const language = fc.constantFrom('vi' as const, 'en' as const);
const person = fc.constant('p-1');

deciderProperties('person', personDecider, {
  context: fc.constant(undefined),
  command: fc.oneof<fc.Arbitrary<PersonCommand>[]>(
    fc.record({ type: fc.constant('RegisterPerson'), now: anInstant, person, sealed: contact, language }),
    fc.record(
      { type: fc.constant('ChangeContact'), now: anInstant, sealed: contact, language },
      { requiredKeys: ['type', 'now', 'sealed'] },
    ),
  ),
  event: fc.oneof<fc.Arbitrary<PersonEvent>[]>(
    fc.record({ type: fc.constant('PersonRegistered'), data: fc.record({ person, contact, language }) }),
    fc.record({ type: fc.constant('ContactChanged'), data: fc.record({ contact }) }),
  ),
  reaches: ['PersonRegistered', 'ContactChanged'],
});
