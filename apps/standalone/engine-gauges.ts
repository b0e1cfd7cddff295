import { heldSince } from '#domain/delivery/channel.js';
import type { Engine } from './engine.js';
import { LAG_ALARM, standingOf } from './events-behind.js';
import type { Work } from './work.js';

/** What stands open is bounded by what a mail server takes in an hour; more than this is a number that says enough. */
const DELIVERIES_COUNTED_MAX = 10_000;

/** What is not counted as it happens but looked at when somebody asks. */
export function addEngineGauges({ metrics, store, readModels }: Engine, work: Work | undefined): void {
  metrics.gauge({
    name: 'dondoc_read_models_lag_events',
    help: `Events of the log that the read models have not folded in; ${LAG_ALARM + 1} is that many or more`,
    read: async () => ({ lag: (await standingOf(store, readModels)).missing ?? Number.NaN }),
  });
  metrics.gauge({
    name: 'dondoc_deliveries_open',
    help: `Deliveries without an outcome, in the queue or to be put back into it; counted up to ${DELIVERIES_COUNTED_MAX}`,
    read: async () => ({
      open: readModels.find('deliveries', { isOpen: 1 }, { limit: DELIVERIES_COUNTED_MAX }).length,
    }),
  });
  metrics.gauge({
    name: 'dondoc_mail_held',
    help: '1 while the mail server refuses our login or our sender and nothing goes out, else 0',
    read: async () => ({ held: heldSince(readModels.get('channels', 'mail')?.holds ?? []) === undefined ? 0 : 1 }),
  });
  metrics.gauge({
    name: 'dondoc_quarantined_streams',
    help: 'Streams that stand still, in the read models, for a processor, or because they wait for one that does',
    label: 'by',
    read: async () => ({
      projector: readModels.quarantined().length,
      processors: work?.worker.quarantine.list().length ?? 0,
      waiting: work?.worker.quarantine.waiting ?? 0,
    }),
  });
}
