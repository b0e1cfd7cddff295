import type { RuntimeCommand } from '#domain/runtime/runtime.decide.js';
import { logDoors } from '#texts/log/log.doors.js';
import { logSaid } from '#texts/log/log.said.js';
import { ReasonedBody } from '../engine/definition/bodies.js';
import { defineCommand } from '../engine/definition/command-definition.js';
import { administrators } from '../engine/definition/right.js';

/** Written down first, which also asks whether one may. Asked for twice it is done twice, to no harm. */
export const recordRebuild = defineCommand<Extract<RuntimeCommand, { type: 'RecordRebuild' }>, object, ReasonedBody>({
  name: 'RecordRebuild',
  stream: 'runtime',
  right: administrators,
  door: {
    route: 'POST /v1/projections/rebuild',
    body: ReasonedBody,
    answersOperation: true,
    text: logDoors.RecordRebuild,
    said: { texts: logSaid.RecordRebuild, facts: () => ({}) },
    example: {},
    verb: { name: 'projections rebuild', actsAs: 'demo-admin' },
    make: ({ body: { reason = 'asked for at the door' }, now, commandKey, rows }) => ({
      id: rows.find('deployment', {})[0]?.id ?? '',
      command: { type: 'RecordRebuild', now, request: commandKey, reason },
    }),
  },
});
