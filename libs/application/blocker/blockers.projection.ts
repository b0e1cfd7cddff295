import { blockerDecider } from '#domain/blocker/blocker.decide.js';
import type { BlockerEvent } from '#domain/blocker/blocker.js';
import { factOf } from '../engine/fact-of.js';
import { planDue } from '../engine/projection/plan-due.js';
import { type Projection, placeAfter } from '../engine/projection/projection.js';
import { parseStream } from '../streams.js';

export const blockersProjection: Projection = {
  name: 'blockers',
  of: ['blocker'],
  apply(event, rows) {
    const { id } = parseStream(event.stream);
    const before = rows.get('blockers', id);
    const state = blockerDecider.evolve(before?.state ?? blockerDecider.initial, factOf<BlockerEvent>(event));
    rows.put('blockers', id, {
      ...placeAfter(event, id, before),
      task: state.task,
      unit: state.unit,
      isOpen: state.status === 'open' ? 1 : 0,
      state,
    });
    planDue(rows, 'blocker', event.revision, id, state);
  },
};
