import type { RuntimeEvent } from '#domain/runtime/runtime.js';
import { ids } from '../../ids.js';
import { factOf } from '../fact-of.js';
import type { Projection } from '../projection/projection.js';

/** How far each operation is: its beginning says how many items it has, and each of them names it as its cause. */
export const operationsProjection: Projection = {
  name: 'operations',
  of: undefined,
  apply(event, rows) {
    if (event.type === 'OperationBegun') {
      const { operation: id, kind, items } = factOf<Extract<RuntimeEvent, { type: 'OperationBegun' }>>(event).data;
      rows.put('operations', id, { id, kind, by: event.metadata.actor, items, done: 0 });
      return;
    }
    const { causation, commandKey } = event.metadata;
    const row = causation === undefined ? undefined : rows.get('operations', causation);
    // An item's command may write several events; its first one stands for it.
    if (row === undefined || event.id !== ids.eventId(commandKey, 0)) return;
    const done = row.done + 1;
    // What was refused at first and is taken when the same key comes again is an item too.
    rows.put('operations', row.id, { ...row, done, items: Math.max(row.items, done) });
  },
};
