import { directiveDecider } from '#domain/directive/directive.decide.js';
import type { DirectiveEvent } from '#domain/directive/directive.js';
import type { Addressee } from '#domain/follow-up/follow-up.js';
import { factOf } from '../engine/fact-of.js';
import { planDue } from '../engine/projection/plan-due.js';
import { type Projection, placeAfter } from '../engine/projection/projection.js';
import { placeOf } from '../engine/sight/party-key.js';
import { parseStream } from '../streams.js';

export const directivesProjection: Projection = {
  name: 'directives',
  of: ['directive'],
  apply(event, rows) {
    const { id } = parseStream(event.stream);
    const before = rows.get('directives', id);
    const state = directiveDecider.evolve(before?.state ?? directiveDecider.initial, factOf<DirectiveEvent>(event));
    rows.put('directives', id, {
      ...placeAfter(event, id, before),
      about: state.about.id,
      addressee: placeIn(state.direction?.addressee),
      issuer: placeIn(state.direction?.issuer),
      isOpen: state.status === 'issued' || state.status === 'accepted' ? 1 : 0,
      state,
    });
    planDue(rows, 'directive', event.revision, id, state);
  },
};

const placeIn = (post: Addressee | undefined): string | null =>
  post === undefined ? null : placeOf(post.unit, post.post);
