import type { FollowUpEvent } from '#domain/follow-up/follow-up.js';
import { factOf } from '../engine/fact-of.js';
import { escalatedAboutOf } from '../engine/projection/about.js';
import type { Projection } from '../engine/projection/projection.js';
import { parseStream } from '../streams.js';

/** A direction given is an intent until its directive stands. */
export const pendingDirectivesProjection: Projection = {
  name: 'pendingDirectives',
  of: ['task', 'duty', 'blocker', 'directive'],
  apply(event, rows) {
    if (event.type === 'DirectiveIssued') {
      rows.drop('pendingDirectives', parseStream(event.stream).id);
      return;
    }
    if (event.type !== 'DirectionGiven') return;
    const { level: _, ...direction } = factOf<Extract<FollowUpEvent, { type: 'DirectionGiven' }>>(event).data;
    rows.put('pendingDirectives', direction.directive, {
      key: direction.directive,
      kind: 'issue-directive',
      ...escalatedAboutOf(event, rows),
      direction,
      stream: event.stream,
      revision: event.revision,
    });
  },
};
