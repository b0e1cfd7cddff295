import type { Decider } from '../kernel/decider.js';
import { unreachable } from '../kernel/invariant.js';
import type { PersonId, Provenance } from '../kernel/names.js';
import { defined, isSame } from '../kernel/plain.js';
import { type Rejection, reject } from '../kernel/rejection.js';
import type { Instant } from '../kernel/time.js';
import {
  evolvePerson,
  initialPerson,
  type Language,
  type Person,
  type PersonEvent,
  type SealedContact,
} from './person.js';

/** Sealed before they come here: the domain never sees a name. */
export type PersonCommand =
  | {
      readonly type: 'RegisterPerson';
      readonly now: Instant;
      readonly person: PersonId;
      readonly sealed: SealedContact;
      readonly language: Language;
      readonly provenance?: Provenance;
    }
  /** Without a language it stays as it is. */
  | {
      readonly type: 'ChangeContact';
      readonly now: Instant;
      readonly sealed: SealedContact;
      readonly language?: Language;
    };

export type PersonRejection = 'person-already-registered' | 'person-not-found';

type Decision = readonly PersonEvent[] | Rejection<PersonRejection>;

export const personDecider: Decider<PersonCommand, PersonEvent, Person, void, PersonRejection> = {
  initial: initialPerson,
  evolve: evolvePerson,
  decide,
};

function decide(command: PersonCommand, person: Person): Decision {
  switch (command.type) {
    case 'RegisterPerson': {
      const { type: _, now: __, sealed: contact, ...facts } = command;
      if (!person.registered) return [{ type: 'PersonRegistered', data: { ...facts, contact } }];
      // Sealing the same words twice gives two ciphertexts: only the very same command is known for a repeat.
      return isSame(person.contact, contact) ? [] : reject('person-already-registered', { person: facts.person });
    }
    case 'ChangeContact': {
      if (!person.registered) return reject('person-not-found');
      const { sealed: contact, language } = command;
      const isSaid = isSame(person.contact, contact) && (language ?? person.language) === person.language;
      return isSaid ? [] : [{ type: 'ContactChanged', data: { contact, ...defined({ language }) } }];
    }
    default:
      return unreachable(command, 'person decide');
  }
}
