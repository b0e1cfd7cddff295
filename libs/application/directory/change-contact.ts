import type { PersonCommand } from '#domain/directory/person.decide.js';
import type { Language, Person } from '#domain/directory/person.js';
import { defined, isSame } from '#domain/kernel/plain.js';
import { isRejection, reject } from '#domain/kernel/rejection.js';
import { directoryDoors } from '#texts/directory/directory.doors.js';
import { directorySaid } from '#texts/directory/directory.said.js';
import { ActingBody } from '../engine/definition/bodies.js';
import { defineCommand } from '../engine/definition/command-definition.js';
import { LENGTH, MailAddress, OneOf, Optional, Title } from '../engine/definition/fields.js';
import { administrators } from '../engine/definition/right.js';
import { askerOf } from '../engine/execution/acting-unit.js';
import { openContact } from './contact.js';
import { LANGUAGES } from './register-person.js';

/** What is not said stays as it is. */
export class ChangeContactBody extends ActingBody {
  @Optional()
  @Title(LENGTH.line)
  readonly name?: string;

  @Optional()
  @MailAddress()
  readonly mail?: string;

  @Optional()
  @OneOf(LANGUAGES)
  readonly language?: Language;
}

export const changeContact = defineCommand<
  Extract<PersonCommand, { type: 'ChangeContact' }>,
  Person,
  ChangeContactBody
>({
  name: 'ChangeContact',
  stream: 'person',
  right: administrators,
  door: {
    route: 'POST /v1/people/:person/contact',
    body: ChangeContactBody,
    text: directoryDoors.ChangeContact,
    said: { texts: directorySaid.ChangeContact, facts: ({ target: { id } }) => ({ person: id }) },
    example: { mail: 'moi@example.vn' },
    verb: { name: 'people change', actsAs: 'demo-admin', flags: { name: { text: 'personName' } } },
    make: async ({ body, id, now, by, context: contextNow, rows, vault }) => {
      const { name, mail, language } = body;
      const context = await contextNow();
      const asker = askerOf(context.directory, { person: by, ...defined({ unit: body.unit }) });
      const refused = isRejection(asker) ? asker : administrators.refusal(asker, undefined);
      if (refused !== undefined) return { command: refused };
      const row = rows.get('persons', id, context.at);
      if (row === undefined) return { command: reject('person-not-found') };
      const known = (await openContact(vault, row)) ?? {};
      const contact = { ...known, ...defined({ name, address: mail }) };
      // Sealed anew the same words would be another ciphertext, and pass for a change.
      const sealed = isSame(contact, known) ? row.contact : await vault.seal(id, contact);
      return { command: { type: 'ChangeContact', now, sealed, ...defined({ language }) } };
    },
  },
});
