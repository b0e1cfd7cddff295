import type { ChaseEvent } from '#domain/follow-up/follow-up.js';
import { escalatedAboutOf } from '../engine/projection/about.js';
import { type Fold, factOf } from '../engine/projection/projection.js';
import { parseStream } from '../streams.js';

/** A direction given is an intent until its directive stands. */
export const intentsFold: Fold = {
  name: 'intents',
  of: ['task', 'duty', 'blocker', 'directive'],
  apply(event, rows) {
    if (event.type === 'DirectiveIssued') {
      rows.drop('intents', parseStream(event.stream).id);
      return;
    }
    if (event.type !== 'DirectionGiven') return;
    const { level: _, ...direction } = factOf<Extract<ChaseEvent, { type: 'DirectionGiven' }>>(event).data;
    rows.put('intents', direction.directive, {
      key: direction.directive,
      kind: 'issue-directive',
      ...escalatedAboutOf(event, rows),
      direction,
      stream: event.stream,
      revision: event.revision,
    });
  },
};
