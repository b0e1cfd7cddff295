import type { ChaseEvent } from '#domain/policy/obligation.js';
import { parseStream } from '../streams.js';
import { escalatedAboutOf } from './about.js';
import { type Fold, factOf } from './fold.js';

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
