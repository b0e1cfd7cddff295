import type { PersonCommand } from '#domain/directory/person.decide.js';
import type { Language, Person } from '#domain/directory/person.js';
import { defined } from '#domain/kernel/plain.js';
import { isRejection } from '#domain/kernel/rejection.js';
import { directoryDoors } from '#texts/directory/directory.doors.js';
import { directorySaid } from '#texts/directory/directory.said.js';
import { ActingBody } from '../engine/definition/bodies.js';
import { defineCommand } from '../engine/definition/command-definition.js';
import { LENGTH, MailAddress, OneOf, Optional, Title } from '../engine/definition/fields.js';
import { administrators } from '../engine/definition/right.js';
import { askerOf } from '../engine/execution/acting-unit.js';
import { ids } from '../ids.js';
import type { Contact } from './contact.js';

export const LANGUAGES = ['vi', 'en'] as const satisfies readonly Language[];

/** No reason is taken: it would stand in clear beside what is sealed. */
export class RegisterPersonBody extends ActingBody {
  @Title(LENGTH.line)
  readonly name!: string;

  /** Without it they read everything here and get no mail. */
  @Optional()
  @MailAddress()
  readonly mail?: string;

  @OneOf(LANGUAGES)
  readonly language!: Language;
}

/**
 * The same key makes the same pseudonym, and so the same stream: a repeat finds its own command there and changes nothing, though
 * sealing twice gives two ciphertexts.
 */
export const registerPerson = defineCommand<
  Extract<PersonCommand, { type: 'RegisterPerson' }>,
  Person,
  RegisterPersonBody
>({
  name: 'RegisterPerson',
  stream: 'person',
  creates: true,
  right: administrators,
  door: {
    route: 'POST /v1/people',
    body: RegisterPersonBody,
    text: directoryDoors.RegisterPerson,
    said: {
      texts: directorySaid.RegisterPerson,
      facts: ({ body: { name }, target: { id } }) => ({ name, person: id }),
    },
    example: { name: 'Nguyễn Văn Ví Dụ', mail: 'vidu@example.vn', language: 'vi' },
    verb: { name: 'people add', actsAs: 'demo-admin', flags: { name: { text: 'personName' } } },
    make: async ({ body, now, by, commandKey, context, vault }) => {
      const { name, mail, language } = body;
      const person = ids.person(commandKey);
      const asker = askerOf((await context()).directory, { person: by, ...defined({ unit: body.unit }) });
      // Asked before anything is sealed: whoever may not register anybody makes no keys either.
      const refused = isRejection(asker) ? asker : administrators.refusal(asker, undefined);
      if (refused !== undefined) return { id: person, command: refused };
      const contact: Contact = { name, ...defined({ address: mail }) };
      const sealed = await vault.seal(person, contact);
      return { id: person, command: { type: 'RegisterPerson', now, person, sealed, language } };
    },
  },
});
