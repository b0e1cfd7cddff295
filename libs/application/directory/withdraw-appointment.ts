import type { UnitOrder } from '#domain/directory/unit.commands.js';
import type { Unit } from '#domain/directory/unit.js';
import { directoryDoors } from '#texts/directory/directory.doors.js';
import { directorySaid } from '#texts/directory/directory.said.js';
import { defineCommand } from '../engine/definition/command-definition.js';
import { administrators } from '../engine/definition/right.js';
import { personNamed } from './directory-in-words.js';
import { offeredOnPosts } from './offered-on-posts.js';
import { ProposedBody } from './organisation.bodies.js';

/** By any administrator: what one proposed, another may see to be wrong. */
export const withdrawAppointment = defineCommand<UnitOrder<'WithdrawAppointment'>, Unit, ProposedBody>({
  name: 'WithdrawAppointment',
  stream: 'unit',
  right: administrators,
  offered: offeredOnPosts(({ proposal }) => proposal !== undefined),
  door: {
    route: 'POST /v1/units/:unit/posts/:post/appointments/withdrawal',
    body: ProposedBody,
    text: directoryDoors.WithdrawAppointment,
    said: { texts: directorySaid.WithdrawAppointment, facts: personNamed },
    example: { person: 'p-2a6cf8e4' },
    verb: { name: 'posts withdraw', actsAs: 'demo-admin' },
    make: ({ body: { person }, in: inPath, now, by }) => ({
      command: { type: 'WithdrawAppointment', now, by, post: inPath('post'), person },
    }),
  },
});
