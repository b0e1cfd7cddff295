import type { Recorded } from '../kernel/decider.js';
import type { PersonId, Provenance } from '../kernel/names.js';
import type { EventVersions } from '../upcasting/event-versions.js';

/** Name and addresses, encrypted under the person's own key, base64: without the key nobody reads them again. */
export interface SealedContact {
  readonly keyId: string;
  readonly iv: string;
  readonly ct: string;
}

export type Language = 'vi' | 'en';

/** The one stream that identifies somebody; everywhere else stands the pseudonym. */
export interface Person {
  readonly registered: boolean;
  readonly id?: PersonId;
  readonly contact?: SealedContact;
  readonly language: Language;
  readonly provenance?: Provenance;
}

export type PersonEvent =
  | {
      readonly type: 'PersonRegistered';
      readonly data: {
        readonly person: PersonId;
        readonly contact: SealedContact;
        readonly language: Language;
        readonly provenance?: Provenance;
      };
    }
  | {
      readonly type: 'ContactChanged';
      readonly data: { readonly contact: SealedContact; readonly language?: Language };
    };

export const personEventVersions = {
  PersonRegistered: [],
  ContactChanged: [],
} as const satisfies EventVersions<PersonEvent>;

export const initialPerson: Person = { registered: false, language: 'vi' };

export function evolvePerson(person: Person, event: Recorded<PersonEvent>): Person {
  switch (event.type) {
    case 'PersonRegistered': {
      const { person: id, ...facts } = event.data;
      return { ...person, ...facts, id, registered: true };
    }
    case 'ContactChanged':
      return { ...person, ...event.data };
  }
}
