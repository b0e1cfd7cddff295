import { isLastAdministrator } from '#domain/directory/appointment.decide.js';
import type { UnitOrder } from '#domain/directory/unit.commands.js';
import type { Unit } from '#domain/directory/unit.js';
import { defined } from '#domain/kernel/plain.js';
import type { CivilDate } from '#domain/kernel/time.js';
import { directoryDoors } from '#texts/directory/directory.doors.js';
import { directorySaid } from '#texts/directory/directory.said.js';
import { ReasonedBody } from '../engine/definition/bodies.js';
import { defineCommand } from '../engine/definition/command-definition.js';
import { Code, Day, LENGTH, Optional } from '../engine/definition/fields.js';
import { administrators } from '../engine/definition/right.js';
import { reliefSaid } from './directory-in-words.js';
import { offeredOnPosts } from './offered-on-posts.js';

export class RelieveHolderBody extends ReasonedBody {
  @Code(LENGTH.id)
  readonly person!: string;

  /** The first day on which they hold it no more; by default today. */
  @Optional()
  @Day()
  readonly until?: CivilDate;
}

export const relieveHolder = defineCommand<UnitOrder<'RelieveHolder'>, Unit, RelieveHolderBody>({
  name: 'RelieveHolder',
  stream: 'unit',
  right: administrators,
  offered: offeredOnPosts(
    (post, { unit, by, directory }) =>
      post.holder !== undefined && !(post.holder.person === by && isLastAdministrator(unit, post, { directory })),
  ),
  door: {
    route: 'POST /v1/units/:unit/posts/:post/relief',
    body: RelieveHolderBody,
    text: directoryDoors.RelieveHolder,
    said: { texts: directorySaid.RelieveHolder, facts: reliefSaid },
    example: { person: 'p-2a6cf8e4' },
    verb: { name: 'posts relieve', actsAs: 'demo-admin', flags: { until: { text: 'heldUntil' } } },
    make: ({ body: { person, until }, in: inPath, now, by }) => ({
      command: { type: 'RelieveHolder', now, by, post: inPath('post'), person, ...defined({ until }) },
    }),
  },
});
