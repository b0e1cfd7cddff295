import type { UnitOrder } from '#domain/directory/unit.commands.js';
import type { Unit } from '#domain/directory/unit.js';
import { directoryDoors } from '#texts/directory/directory.doors.js';
import { directorySaid } from '#texts/directory/directory.said.js';
import { ReasonedBody } from '../engine/definition/bodies.js';
import { defineCommand } from '../engine/definition/command-definition.js';
import { Code } from '../engine/definition/fields.js';
import { administrators } from '../engine/definition/right.js';
import { postGiven } from './directory-in-words.js';
import { offeredOnPosts } from './offered-on-posts.js';

export class DesignateFocalPointBody extends ReasonedBody {
  @Code()
  readonly post!: string;
}

export const designateFocalPoint = defineCommand<UnitOrder<'DesignateFocalPoint'>, Unit, DesignateFocalPointBody>({
  name: 'DesignateFocalPoint',
  stream: 'unit',
  right: administrators,
  offered: offeredOnPosts(({ id }, { unit }) => unit.focalPoint !== id),
  door: {
    route: 'POST /v1/units/:unit/focal-point',
    body: DesignateFocalPointBody,
    text: directoryDoors.DesignateFocalPoint,
    said: { texts: directorySaid.DesignateFocalPoint, facts: postGiven },
    example: { post: 'deputy' },
    verb: { name: 'units focal-point', actsAs: 'demo-admin', flags: { post: { text: 'focalPost' } } },
    make: ({ body: { post }, now, by }) => ({ command: { type: 'DesignateFocalPoint', now, by, post } }),
  },
});
