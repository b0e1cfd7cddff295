import { isConfirmableBy } from '#domain/directory/appointment.decide.js';
import type { UnitOrder } from '#domain/directory/unit.commands.js';
import type { Unit } from '#domain/directory/unit.js';
import { directoryDoors } from '#texts/directory/directory.doors.js';
import { directorySaid } from '#texts/directory/directory.said.js';
import { defineCommand } from '../engine/definition/command-definition.js';
import { administrators } from '../engine/definition/right.js';
import { appointmentSaid } from './directory-in-words.js';
import { offeredOnPosts } from './offered-on-posts.js';
import { ProposedBody } from './organisation.bodies.js';

/** By an administrator who did not propose it; it names both then. */
export const confirmAppointment = defineCommand<UnitOrder<'ConfirmAppointment'>, Unit, ProposedBody>({
  name: 'ConfirmAppointment',
  stream: 'unit',
  right: administrators,
  offered: offeredOnPosts((post, { by }) => isConfirmableBy(post, by)),
  door: {
    route: 'POST /v1/units/:unit/posts/:post/appointments/confirmation',
    body: ProposedBody,
    text: directoryDoors.ConfirmAppointment,
    said: { texts: directorySaid.ConfirmAppointment, facts: appointmentSaid },
    example: { person: 'p-2a6cf8e4' },
    verb: { name: 'posts confirm', actsAs: 'demo-admin' },
    make: ({ body: { person }, in: inPath, now, by }) => ({
      command: { type: 'ConfirmAppointment', now, by, post: inPath('post'), person },
    }),
  },
});
