import type { RuntimeEvent } from '#domain/runtime/runtime.js';
import { factOf } from '../engine/fact-of.js';
import type { Projection } from '../engine/projection/projection.js';
import { parseStream } from '../streams.js';

export const deploymentProjection: Projection = {
  name: 'deployment',
  of: ['runtime'],
  apply(event, rows) {
    const { id } = parseStream(event.stream);
    const fact = factOf<RuntimeEvent>(event);
    const before = rows.get('deployment', id);
    if (fact.type === 'DeploymentFounded') rows.put('deployment', id, { id, kind: fact.data.kind, isFinished: 0 });
    if (fact.type === 'DemonstrationFinished' && before) rows.put('deployment', id, { ...before, isFinished: 1 });
  },
};
