import { warningsOfAppointment } from '#domain/directory/appointment.decide.js';
import { unitOf } from '#domain/directory/directory.js';
import type { UnitOrder } from '#domain/directory/unit.commands.js';
import type { Unit } from '#domain/directory/unit.js';
import { defined, own } from '#domain/kernel/plain.js';
import type { CivilDate } from '#domain/kernel/time.js';
import { directoryDoors } from '#texts/directory/directory.doors.js';
import { directorySaid } from '#texts/directory/directory.said.js';
import { DocumentBody, ReasonedBody } from '../engine/definition/bodies.js';
import { defineCommand } from '../engine/definition/command-definition.js';
import { Code, Day, LENGTH, Optional, Part } from '../engine/definition/fields.js';
import { administrators } from '../engine/definition/right.js';
import { appointmentSaid } from './directory-in-words.js';
import { offeredOnPosts } from './offered-on-posts.js';
import { documentOf } from './organisation.bodies.js';

export class AppointHolderBody extends ReasonedBody {
  @Code(LENGTH.id)
  readonly person!: string;

  @Day()
  readonly since!: CivilDate;

  /** Without it, a post whose holder decides for others waits for a second administrator. */
  @Optional()
  @Part(() => DocumentBody)
  readonly document?: DocumentBody;
}

export const appointHolder = defineCommand<UnitOrder<'AppointHolder'>, Unit, AppointHolderBody>({
  name: 'AppointHolder',
  stream: 'unit',
  right: administrators,
  offered: offeredOnPosts(({ holder }) => holder === undefined),
  door: {
    route: 'POST /v1/units/:unit/posts/:post/appointments',
    body: AppointHolderBody,
    text: directoryDoors.AppointHolder,
    said: { texts: directorySaid.AppointHolder, facts: appointmentSaid },
    example: { person: 'p-2a6cf8e4', since: '2020-05-25' },
    verb: {
      name: 'posts appoint',
      actsAs: 'demo-admin',
      flags: {
        since: { text: 'heldSince' },
        document: {
          fields: {
            issuer: { text: 'appointingIssuer' },
            type: { text: 'appointingType' },
            number: { text: 'appointingNumber' },
            date: { text: 'appointingDate' },
          },
        },
      },
    },
    make: async ({ body, id, in: inPath, now, by, context }) => {
      const { person, since } = body;
      const document = body.document && documentOf(body.document);
      const post = inPath('post');
      const { directory } = await context();
      const asked = { now, by, post, person, since, ...defined({ document }) };
      return {
        command: { type: 'AppointHolder', ...asked },
        warnings: warningsOfAppointment(asked, own(unitOf(directory, id)?.posts ?? {}, post), directory),
      };
    },
  },
});
