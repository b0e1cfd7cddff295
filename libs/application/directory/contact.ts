import type { KeyVault } from '../ports/key-vault.js';
import type { PersonRow } from '../tables.js';

/** What stands sealed of a person. Of one who is known by their post alone there is no name; without an address no mail goes out. */
export interface Contact {
  readonly name?: string;
  readonly address?: string;
}

/** Undefined where nobody is registered, and where it was erased. @throws what the vault throws. */
export async function openContact(vault: KeyVault, person: PersonRow | undefined): Promise<Contact | undefined> {
  const contact = person && (await vault.open(person.person, person.contact));
  return contact !== undefined && isContact(contact) ? contact : undefined;
}

const isContact = (contact: object): contact is Contact =>
  (!('name' in contact) || typeof contact.name === 'string') &&
  (!('address' in contact) || typeof contact.address === 'string');
