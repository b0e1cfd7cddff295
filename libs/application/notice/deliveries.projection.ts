import { type ChannelEvent, channelDecider } from '#domain/delivery/channel.js';
import type { DeliveryEvent, DeliveryRequest } from '#domain/delivery/delivery.js';
import type { InboxEvent } from '#domain/inbox/inbox.js';
import { factOf } from '../engine/fact-of.js';
import type { Projection } from '../engine/projection/projection.js';
import { programmeOfObligation } from '../engine/published.js';
import type { RowWriter } from '../ports/read-models.js';
import { parseStream } from '../streams.js';
import type { DeliveryRow } from '../tables.js';

/** A request takes the notice off the list of those to dispatch; an outcome closes the delivery. */
export const deliveriesProjection: Projection = {
  name: 'deliveries',
  of: ['delivery'],
  apply(event, rows) {
    const { id } = parseStream(event.stream);
    const fact = factOf<DeliveryEvent>(event);
    const at = fact.occurredAt;
    switch (fact.type) {
      case 'DeliveryRequested':
        return request(rows, id, fact.data, { requestedAt: at, position: event.position });
      case 'DeliveryAccepted':
        return change(() => ended('accepted', at, null));
      case 'DeliveryFailed':
        return change(({ programme }) => ({ ...ended('failed', at, fact.data.why), failedIn: programme }));
      case 'DeliverySuppressed':
        return change(() => ended('suppressed', at, fact.data.reason));
      case 'DeliveryRequestedAgain':
        return change(({ person }) => ({ ...OPEN, requestedAt: at, openFor: person }));
    }
    function change(to: (row: DeliveryRow) => Partial<DeliveryRow>): void {
      const row = rows.get('deliveries', id);
      if (row !== undefined) rows.put('deliveries', id, { ...row, ...to(row) });
    }
  },
};

const OPEN = { state: 'requested', isOpen: 1, failedIn: null, endedAt: null, reason: null } as const;

const ended = (state: Exclude<DeliveryRow['state'], 'requested'>, endedAt: number, reason: string | null) =>
  ({ state, isOpen: 0, openFor: null, failedIn: null, endedAt, reason }) as const;

function request(
  rows: RowWriter,
  id: string,
  { notice, person, about }: DeliveryRequest,
  { requestedAt, position }: { readonly requestedAt: number; readonly position: number },
): void {
  const row = rows.get('notices', notice);
  rows.put('deliveries', id, {
    ...{ id, notice, person, requestedAt, decidedAt: row?.position ?? position },
    programme: programmeOfObligation(about, (table, of) => rows.get(table, of)),
    ...OPEN,
    openFor: person,
  });
  if (row !== undefined) rows.put('notices', notice, { ...row, isToDispatch: 0 });
}

export const channelsProjection: Projection = {
  name: 'channels',
  of: ['channel'],
  apply(event, rows) {
    const { id } = parseStream(event.stream);
    const before = rows.get('channels', id) ?? channelDecider.initial;
    rows.put('channels', id, { id, ...channelDecider.evolve({ holds: before.holds }, factOf<ChannelEvent>(event)) });
  },
};

export const inboxProjection: Projection = {
  name: 'inbox',
  of: ['inbox'],
  apply(event, rows) {
    for (const id of factOf<InboxEvent>(event).data.notices) {
      const row = rows.get('notices', id);
      if (row !== undefined) rows.put('notices', id, { ...row, isRead: 1 });
    }
  },
};
