import type { DeliveryEvent } from '#domain/delivery/delivery.js';
import type { InboxEvent } from '#domain/inbox/inbox.js';
import { factOf } from '../engine/fact-of.js';
import type { Projection } from '../engine/projection/projection.js';
import { parseStream } from '../streams.js';

/** A request takes the notice off the list of those to dispatch; an outcome closes the delivery. */
export const deliveriesProjection: Projection = {
  name: 'deliveries',
  of: ['delivery'],
  apply(event, rows) {
    const { id } = parseStream(event.stream);
    const fact = factOf<DeliveryEvent>(event);
    switch (fact.type) {
      case 'DeliveryRequested': {
        const { notice, person } = fact.data;
        rows.put('deliveries', id, { id, notice, person, state: 'requested', isOpen: 1, reason: null });
        const row = rows.get('notices', notice);
        if (row !== undefined) rows.put('notices', notice, { ...row, isToDispatch: 0 });
        return;
      }
      case 'DeliveryAccepted':
        return close('accepted', null);
      case 'DeliveryFailed':
        return close('failed', fact.data.why);
      case 'DeliverySuppressed':
        return close('suppressed', fact.data.reason);
    }
    function close(state: 'accepted' | 'failed' | 'suppressed', reason: string | null): void {
      const row = rows.get('deliveries', id);
      if (row !== undefined) rows.put('deliveries', id, { ...row, state, isOpen: 0, reason });
    }
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
