import type { Directive, DirectiveEvent } from '#domain/directive/directive.js';
import { type FollowUpEvent, isNotification } from '#domain/follow-up/follow-up.js';
import type { RowWriter } from '../../ports/read-models.js';
import { parseStream } from '../../streams.js';
import type { PartyRow } from '../../tables.js';
import { factOf } from '../fact-of.js';
import type { Projection } from '../projection/projection.js';
import { levelPlace, partyKey, placeOf } from './party-key.js';

type TakesPart = FollowUpEvent | Extract<DirectiveEvent, { readonly type: 'DirectiveIssued' }>;

/** Who has a part in a thing, and with it in what that is about: a blocker without its task says nothing. */
export const partiesProjection: Projection = {
  name: 'parties',
  of: ['task', 'duty', 'blocker', 'directive'],
  apply(event, rows) {
    const things = thingsBehind(event.stream, rows);
    const put = (place: string, person = '') =>
      forEach(things, { place, person }, (key, row) => rows.put('parties', key, row));
    const fact = factOf<TakesPart>(event);
    if (isNotification(event.type) && 'recipients' in fact.data) {
      for (const { unit, postId, person } of fact.data.recipients) put(placeOf(unit, postId), person);
    } else if (fact.type === 'DirectiveIssued') {
      for (const { unit, post } of [fact.data.issuer, fact.data.addressee]) put(placeOf(unit, post));
    } else if (fact.type === 'HoldersChanged') {
      const place = levelPlace(fact.data.level);
      for (const person of fact.data.joined) put(place, person);
      for (const person of fact.data.relieved) forEach(things, { place, person }, (key) => rows.drop('parties', key));
    }
  },
};

function forEach(
  things: readonly string[],
  party: Omit<PartyRow, 'thing'>,
  each: (key: string, row: PartyRow) => void,
): void {
  for (const thing of things) each(partyKey({ thing, ...party }), { thing, ...party });
}

/** The stream's own, what a directive is about, and the task that a blocker holds up. */
function thingsBehind(stream: string, rows: RowWriter): readonly string[] {
  const { category, id } = parseStream(stream);
  if (category === 'directive') {
    const about: Directive['about'] | undefined = rows.get('directives', id)?.state.about;
    return about === undefined ? [stream] : [stream, ...thingsBehind(`${about.kind}-${about.id}`, rows)];
  }
  const task = category === 'blocker' ? rows.get('blockers', id)?.task : undefined;
  return task === undefined ? [stream] : [stream, `task-${task}`];
}
